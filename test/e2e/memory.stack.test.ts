import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  DatasetDocument,
  ExampleStoryDocument,
  ExamplesDocument,
  ImportDatasetDocument,
  ImportMemoryDocument,
  MemoryAccountDocument,
  MemoryDocument,
  MemoryMatchesDocument,
  RemoveMemoryDocument,
  ReopenExamplesDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { giveRole, imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { seatOf } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const people = ['Jan', 'Mar', 'Pol'];
const ask = 'Name a colour of the sky.';
const sky = 'The sky is blue at noon. It turns red in the evening.';

/** Imports lines of one dataset, and answers the ids of its examples by what they ask. */
const dataset = async (campaignId: string, name: string, lines: readonly object[], translated: boolean) => {
  const fileId = await upload(running.operator, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const input = {
    ...imported(campaignId, fileId, name, 'ALPACA'),
    ...(translated ? { language: 'TRANSLATED' as const } : {}),
  };
  await running.operator.client.run(ImportDatasetDocument, { input });
  await until(`the import of ${name}`, 300, async () => {
    const read = await running.operator.client.run(DatasetDocument, { id: input.id });
    return read.dataset?.state === 'IMPORTED';
  });
};

const told = async (id: string) => {
  const { example } = await running.operator.client.run(ExampleStoryDocument, { id });
  return example ?? assert.fail(`There is no example ${id}.`);
};
const examplesOf = async (campaignId: string) => {
  const { campaign } = await running.operator.client.run(ExamplesDocument, { campaignId, first: 10 });
  return Promise.all((campaign?.examples.nodes ?? []).map(({ id }) => told(id)));
};
const account = async (campaignId: string) => {
  const { campaign } = await running.operator.client.run(MemoryAccountDocument, { campaignId });
  return campaign?.memory ?? assert.fail('There is no campaign.');
};
const unitsOf = async (campaignId: string) =>
  (await running.operator.client.run(MemoryDocument, { campaignId, first: 200 })).memory.nodes;

/** Everybody accepts the draft of this example, and gives back whatever else they would be given. */
const accept = async (campaignId: string, exampleId: string): Promise<void> => {
  for (const name of people) {
    const client = await running.person(name);
    const seat = await seatOf(running, name, campaignId);
    assert.equal(seat.exampleId, exampleId);
    const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
    const { submitJudgment } = await client.run(SubmitJudgmentDocument, { input });
    assert.ok('standing' in submitJudgment);
  }
  await until('the example settled', 300, async () => (await told(exampleId)).state === 'ADOPTED');
};

test('what people settle is remembered: the same is filled, the like is shown, and what is opened again is forgotten', async () => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, 'memory', 'ca-ES', {
    providers: ['HUMAN'],
    leaseSeconds: 60,
    blindDraftShare: 0,
  });
  for (const name of people) await giveRole(operator, campaignId, name, ['REVIEWER']);
  const settled = {
    instruction: 'Digues un color del cel.',
    output: 'El cel és blau al migdia. Al vespre es torna vermell.',
    source: { instruction: ask, output: sky },
  };
  await dataset(campaignId, 'pair', [settled], true);
  await startCampaign(operator, campaignId);
  const [first = assert.fail()] = await examplesOf(campaignId);
  await accept(campaignId, first.id);
  await until('the memory learnt it', 300, async () => (await account(campaignId)).settled === 4);

  assert.deepEqual(
    (await unitsOf(campaignId))
      .map((unit) => [unit.field, unit.source, unit.target, unit.exampleId])
      .toSorted((left, right) => (left.join() < right.join() ? -1 : 1)),
    [
      ['instruction', ask, settled.instruction, first.id],
      ['output', 'It turns red in the evening.', 'Al vespre es torna vermell.', first.id],
      ['output', sky, settled.output, first.id],
      ['output', 'The sky is blue at noon.', 'El cel és blau al migdia.', first.id],
    ],
  );
  const matches = async (text: string) =>
    (await operator.client.run(MemoryMatchesDocument, { campaignId, text })).memoryMatches;
  assert.deepEqual(
    (await matches('It turns red in the evening.')).map(({ score, unit }) => [score === 100, unit.target]),
    [
      [true, 'Al vespre es torna vermell.'],
      [false, settled.output],
    ],
  );
  const [like = assert.fail()] = await matches('It turns red in the morning.');
  assert.equal(like.unit.target, 'Al vespre es torna vermell.');
  assert.ok(like.score > 70 && like.score < 100);
  assert.deepEqual(await matches('A wholly different matter.'), []);

  const csv = 'source;target\nGreet {{name}} politely.;Saluda {{name}} amb educació.\nBroken.;\n';
  const file = async () => ({ campaignId, fileId: await upload(operator, csv), format: 'CSV' as const });
  const once = (await operator.client.run(ImportMemoryDocument, { input: await file() })).importMemory;
  const twice = (await operator.client.run(ImportMemoryDocument, { input: await file() })).importMemory;
  assert.ok('added' in once && 'added' in twice);
  assert.deepEqual([once.added, once.total, once.bad], [1, 5, [{ line: 3, reason: 'The other side is empty.' }]]);
  assert.deepEqual([twice.imported, twice.added, twice.total], [1, 0, 5]);

  await dataset(campaignId, 'again', [{ instruction: ask, output: sky }], false);
  const again = await until('the draft of the same', 300, async () =>
    (await examplesOf(campaignId)).find(({ id, drafts }) => id !== first.id && drafts.length > 0),
  );
  const [draft = assert.fail()] = again.drafts;
  assert.deepEqual([draft.provider, draft.needsHuman], ['MEMORY', false]);
  assert.deepEqual(
    draft.fields.map(({ literal, adapted }) => [literal, adapted]),
    [
      [settled.instruction, settled.instruction],
      [settled.output, settled.output],
    ],
  );
  assert.deepEqual(
    draft.acts.map(({ kind, to, memory, source }) => [kind, to, memory?.exampleId, source?.text]),
    [
      ['KEEP', settled.instruction, first.id, ask],
      ['KEEP', settled.output, first.id, sky],
    ],
  );
  await accept(campaignId, again.id);
  await until('what people made of it', 300, async () => (await account(campaignId)).kept === 2);

  const other = { instruction: 'Greet {{name}} politely.', output: 'The sky is grey at noon.' };
  await dataset(campaignId, 'like', [other], false);
  const seat = await seatOf(running, 'Jan', campaignId);
  assert.equal(seat.draft?.fields[0]?.adapted, 'Saluda {{name}} amb educació.');
  assert.equal(seat.draft.fields[1]?.adapted, other.output, 'people write what the memory has not');
  const suggested = (seat.draft.memory ?? []).filter(({ filled }) => !filled);
  assert.deepEqual(
    suggested.map(({ field, target, exampleId }) => [field, target, exampleId]),
    [['output', 'El cel és blau al migdia.', again.id]],
  );
  const counted = await account(campaignId);
  assert.deepEqual(
    [counted.draftsFilled, counted.fills, counted.suggestions, counted.kept, counted.changed],
    [2, 3, 1, 2, 0],
  );
  assert.equal(counted.charactersFilled, ask.length + sky.length + other.instruction.length);

  const reopen = { id: newId(), campaignId, reason: 'Somebody asked why.', exampleIds: [again.id, first.id] };
  await operator.client.run(ReopenExamplesDocument, { input: reopen });
  await until('what was opened again to be forgotten', 300, async () => (await account(campaignId)).settled === 0);
  assert.equal((await account(campaignId)).imported, 1);
  const later = await told(seat.exampleId);
  assert.deepEqual(
    later.drafts[0]?.memory.map(({ field, filled }) => [field, filled]),
    [['instruction', true]],
  );

  const headers = { authorization: `Bearer ${operator.token}` };
  const tmx = await (await fetch(`${operator.url}/files/memory/${campaignId}.tmx`, { headers })).text();
  const copy = await planCampaign(operator, 'memory, copied', 'ca-ES');
  const input = { campaignId: copy, fileId: await upload(operator, tmx), format: 'TMX' as const };
  const { importMemory } = await operator.client.run(ImportMemoryDocument, { input });
  assert.ok('added' in importMemory);
  const [unit = assert.fail()] = await unitsOf(copy);
  assert.deepEqual(
    [importMemory.added, unit.source, unit.target],
    [1, 'Greet {{name}} politely.', 'Saluda {{name}} amb educació.'],
  );
  const { removeMemory } = await operator.client.run(RemoveMemoryDocument, {
    input: { campaignId: copy, ids: [unit.id] },
  });
  assert.deepEqual(removeMemory, { removed: 1 });
});
