import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { maxExampleBytes, mostOpinionBytes } from '../../../domain/bounds.ts';
import { Opinion } from '../../../domain/judgment.ts';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, workflow } from '../fixture.ts';

let drop: () => Promise<void>;
let at: ReturnType<typeof house>;
before(async () => {
  const db = await freshDatabase(['review']);
  drop = () => db.drop();
  at = house(db.pool);
});
after(() => drop());

const perReply = 1_000_000;
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** The largest opinion that is taken: its text as long as an example may be, and words beside it up to its bound. */
const largest = (mark: string): Opinion => {
  const text = `{name} ${mark}`.padEnd(maxExampleBytes, 'x');
  const spans = Array.from({ length: 117 }, () => ({
    field: 'output',
    start: 0,
    end: 1,
    severity: 'minor' as const,
    comment: '\u00e9'.repeat(500),
  }));
  const opinion = Opinion.parse({ verdict: 'edit', edited: [{ field: 'output', text }], spans });
  const room = mostOpinionBytes - bytesOf(opinion);
  assert.ok(room > 0 && room < 12_000, `${room}`);
  return {
    ...opinion,
    comment: 'c'.repeat(Math.min(room, 4_000)),
    reason: 'r'.repeat(Math.max(0, Math.min(room - 4_000, 4_000))),
  };
};

test('the largest opinions in every seat of the largest round are read back, a reply at a time', async () => {
  const campaignId = await at.campaign({ judgeSeats: 9, maxSeats: 15 });
  const exampleId = await at.open(campaignId, { seats: 15 });
  const written = new Set<string>();
  for (let seat = 0; seat < 15; seat++) {
    const who = await at.member(campaignId);
    const claimed = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
    const opinion = largest(`${seat}`);
    await at.submit(claimed.id, who, opinion);
    written.add(opinion.edited[0]?.text ?? '');
  }

  const read: contract.FrozenJudgments['judgments'] = [];
  for (let only: string[] | null = null; ;) {
    const reply: contract.FrozenJudgments = await at.ask(
      contract.frozenJudgments,
      { exampleId, attempt: 1, round: 1, only },
      workflow,
    );
    assert.ok(bytesOf(reply) < perReply, `${bytesOf(reply)} bytes`);
    assert.ok(reply.judgments.length > 0);
    read.push(...reply.judgments);
    if (reply.rest.length === 0) break;
    only = reply.rest;
  }

  assert.deepEqual(new Set(read.map(({ opinion }) => opinion.edited[0]?.text)), written);
  assert.equal(new Set(read.map(({ id }) => id)).size, 15);
});

test('whoever asks for the judgments of a round hears whether it is closed', async () => {
  const campaignId = await at.campaign({ judgeSeats: 1 });
  const exampleId = await at.open(campaignId, { seats: 1 });
  const who = await at.member(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  assert.equal((await at.frozen(exampleId)).isClosed, false);

  await at.submit(seat.id, who);

  assert.equal((await at.frozen(exampleId)).isClosed, true);
  assert.equal((await at.frozen(exampleId, 2)).isClosed, false);
});

test('an opinion that no reply could hold is turned down with its bound, and its seat is still held', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId);
  const who = await at.member(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail('no seat');
  const edit = (text: string): Partial<Opinion> => ({ verdict: 'edit', edited: [{ field: 'output', text }] });

  await assert.rejects(at.submit(seat.id, who, edit('a'.repeat(1_047_400))), {
    code: 'invalid-input',
    message: /opinion\.edited\.0\.text: must be at most 196,608 characters long/,
  });
  await assert.rejects(at.submit(seat.id, who, edit(`{name} ${'é'.repeat(70_000)}`)), {
    code: 'invalid-input',
    message: /137 kB together, and this example may have 128 kB/,
  });
  const acts = Array.from({ length: 40 }, () => ({
    kind: 'retone' as const,
    field: 'output',
    start: 0,
    end: 4,
    from: '',
    to: 'Hola',
    reason: '',
  }));
  const crowded = acts.map((act) => ({ ...act, from: 'Hola'.repeat(1_000), to: 'Hola'.repeat(1_000) }));
  await assert.rejects(at.submit(seat.id, who, { acts: crowded }), {
    code: 'invalid-input',
    message: /opinion: is larger than an opinion may be \(256 kB/,
  });
  const unsent = { seatId: seat.id, count: 1, content: 'x'.repeat(mostOpinionBytes + 1) };
  await assert.rejects(at.ask(contract.saveUnsentJudgment, unsent, who), { code: 'invalid-input' });

  assert.equal((await at.submit(seat.id, who, { acts }, newId())).standing, 'filled');
});
