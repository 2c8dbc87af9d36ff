import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import type { Pool } from 'pg';
import type { z } from 'zod';
import type { RequestDefinition } from '../../platform/contract.ts';
import { newId } from '../../platform/id.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { ensureBuckets, natsFiles } from '../../platform/files/nats.ts';
import type { Principal } from '../../platform/principal.ts';
import { startOwnNats } from '../../test/harness/own-nats.ts';
import { freshDatabase } from '../../test/harness/database.ts';
import * as contract from './contract.ts';
import type { Entry } from './rules/entry.ts';
import { campaignId, entryOf, frozen, judgment } from './fixture.ts';
import type { Neighbours } from './neighbours.ts';
import { releaseWith } from './service.ts';

const workflow: Principal = { kind: 'service', name: 'workflow' };
const operator: Principal = { kind: 'operator', id: newId(), name: 'Operator' };
const coordinator: Principal = { kind: 'person', id: newId(), name: 'Mireia' };
const reviewer: Principal = { kind: 'person', id: newId(), name: 'Pau' };
const stranger: Principal = { kind: 'person', id: newId(), name: 'Ningú' };

let entries: Entry[] = Array.from({ length: 430 }, (_, number) => entryOf(number));
let resolvedCount = 430;
let unpublished: string[] = [];
const pick =
  <T>(of: (entry: Entry) => T[]) =>
  (ids: readonly string[]) =>
    Promise.resolve(
      entries
        .filter(({ example }) => ids.includes(example.id))
        .flatMap(of)
        .toReversed(),
    );

const softLabels = [
  {
    question: 'tone',
    by: 'variant' as const,
    people: 9,
    labels: [{ label: '4', votes: 60 }],
    groups: [],
    reason: 'All are of one group.',
  },
];

let renamed = '';
const datasetsNow = () => [
  ...new Map(entries.map(({ dataset }) => [dataset.id, { ...dataset, name: dataset.name + renamed }])).values(),
];

const neighbours: Neighbours = {
  campaign: async (id) =>
    id === campaignId
      ? {
          ...frozen,
          state: 'running',
          revision: 1,
          priority: 50,
          guidelineCompatibleFrom: 1,
          createdAt: '2026-01-01T00:00:00.000Z',
        }
      : null,
  culture: async () => null,
  outcome: async () => null,
  unpublished: async () => unpublished,
  models: async () => ({ result: null, failure: null, agreement: [], softLabels }),
  resolved: async (_, first, after) => {
    const all = entries
      .slice(0, resolvedCount)
      .map(({ example, resolution }) => ({ exampleId: example.id, resolutionId: resolution.id }))
      .sort((a, b) => (a.exampleId < b.exampleId ? -1 : 1));
    const rest = all.filter(({ exampleId }) => after === null || exampleId > after);
    return { items: rest.slice(0, first), end: rest.length > first ? (rest[first - 1]?.exampleId ?? null) : null };
  },
  examples: pick(({ example }) => [example]),
  resolutions: async (ids) => entries.map(({ resolution }) => resolution).filter(({ id }) => ids.includes(id)),
  datasets: async (ids) => datasetsNow().filter(({ id }) => ids.includes(id)),
  campaignDatasets: async () => datasetsNow(),
  drafts: pick(({ drafts }) => [...drafts]),
  judgments: pick(({ judgments }) => [...judgments]),
  decisions: pick(({ decisions }) => [...decisions]),
  memberships: async (contributorId) =>
    [coordinator, reviewer].flatMap((person) =>
      person.id === contributorId
        ? [
            {
              campaignId,
              contributorId,
              name: person.name,
              pseudonym: 'p',
              roles: [person === coordinator ? ('coordinator' as const) : ('reviewer' as const)],
              variants: [],
            },
          ]
        : [],
    ),
};

let pool: Pool;
let bus: Bus;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['release']);
  const nats = await startOwnNats();
  bus = nats.bus;
  pool = database.pool;
  close = async () => {
    await nats.stop();
    await database.drop();
  };
});
after(() => close());

const ask = async <I extends z.ZodType, O extends z.ZodType>(
  definition: RequestDefinition<I, O>,
  request: z.input<I>,
  principal: Principal = workflow,
): Promise<z.output<O>> => {
  const { requests } = releaseWith(() => neighbours).create({
    pool,
    keyed: pool,
    bus,
    files: natsFiles(bus),
    log: bus.log,
  });
  const served = requests.find((one) => one.definition.name === definition.name);
  return definition.reply.parse(await served?.answer(request, { principal, trace: '' }));
};

/** All of it is gone, and whoever runs the installation has made it anew. */
const loseBucket = async (): Promise<void> => {
  await (await jetstreamManager(bus.nats)).streams.delete('OBJ_releases');
  await ensureBuckets(bus.nats, 1);
};
const build = async (releaseId: string): Promise<void> => {
  for (let steps = 0; steps < 50; steps++) if ((await ask(contract.buildNextPart, { releaseId })).done) return;
  assert.fail('the release is not built after 50 steps');
};
const make = async (id = newId()): Promise<string> => {
  await ask(contract.makeRelease, { id, campaignId, simulated: true }, operator);
  await ask(contract.freezeRelease, { releaseId: id });
  return id;
};
const releaseOf = async (id: string): Promise<contract.Release> => {
  const { found } = await ask(contract.releasesByIds, { ids: [id] }, operator);
  return found[0] ?? assert.fail();
};
const read = async (releaseId: string, path: string): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for (let after: number | null = -1; after !== null;) {
    const located: z.output<typeof contract.locateFile.reply> = await ask(
      contract.locateFile,
      { releaseId, path, after },
      reviewer,
    );
    for (const name of located.objects) {
      const object = (await natsFiles(bus).get('releases', name)) ?? assert.fail();
      for await (const chunk of object.bytes) chunks.push(chunk);
    }
    after = located.end;
    if (after !== null) continue;
    assert.equal(Buffer.concat(chunks).length, located.bytes);
    assert.equal(createHash('sha256').update(Buffer.concat(chunks)).digest('hex'), located.sha256);
  }
  return Buffer.concat(chunks);
};
const events = async (type: string) =>
  Number((await pool.query('select count(*) as n from release.outbox where type = $1', [type])).rows[0].n);

test('where nothing is resolved yet a release is refused, with the reason', async () => {
  resolvedCount = 0;
  await assert.rejects(ask(contract.makeRelease, { id: newId(), campaignId }, operator), {
    code: 'wrong-state',
    message: /resolved/,
  });
  resolvedCount = 430;
});

test('only coordinators and operators make a release, and only services build one', async () => {
  const make = (principal: Principal) => ask(contract.makeRelease, { id: newId(), campaignId }, principal);
  await assert.rejects(make(reviewer), { code: 'not-allowed' });
  await assert.rejects(make(stranger), { code: 'not-found' });
  await assert.rejects(ask(contract.freezeRelease, { releaseId: newId() }, operator), { code: 'not-allowed' });
  await assert.rejects(ask(contract.buildNextPart, { releaseId: newId() }, coordinator), { code: 'not-allowed' });
  await assert.rejects(ask(contract.makeRelease, { id: newId(), campaignId: newId() }, operator), {
    code: 'not-found',
  });
});

test('a command sent ten times at once makes one release and one event; ten releases get ten versions', async () => {
  const id = newId();
  const before = await events('release.requested.v1');
  const same = await Promise.all(
    Array.from({ length: 10 }, () => ask(contract.makeRelease, { id, campaignId }, coordinator)),
  );
  assert.equal(new Set(same.map(({ version }) => version)).size, 1);
  assert.equal((await events('release.requested.v1')) - before, 1);

  const many = await Promise.all(
    Array.from({ length: 10 }, () => ask(contract.makeRelease, { id: newId(), campaignId }, operator)),
  );
  assert.equal(new Set(many.map(({ version }) => version)).size, 10);
  await assert.rejects(ask(contract.makeRelease, { id, campaignId, simulated: true }, operator), { code: 'id-taken' });
});

test('two releases of the same resolutions have identical bytes in every file', async () => {
  const [one, other] = [await make(), await make()];
  await build(one);
  await build(other);

  const [first, second] = [await releaseOf(one), await releaseOf(other)];
  assert.equal(first.state, 'built');
  assert.equal(first.rows, 430);
  assert.deepEqual(first.files, second.files);
  assert.deepEqual(
    first.files.map(({ path }) => path),
    [
      'README.md',
      'data/evaluation.jsonl',
      'data/evaluation.parquet',
      'data/messages.jsonl',
      'data/messages.parquet',
      'data/preference-adaptation.jsonl',
      'data/preference-adaptation.parquet',
      'data/preference.jsonl',
      'data/preference.parquet',
      'manifest.json',
      'provenance.jsonl',
      'provenance.parquet',
      'soft-labels.jsonl',
    ],
  );
  assert.equal(
    (await read(one, 'soft-labels.jsonl')).toString(),
    '{"question":"tone","by":"","group":"","people":9,"votes":60,"labels":[{"label":"4","votes":60}]}\n',
  );
  assert.equal(await events('release.built.v1'), 2);
  const lines = (await read(one, 'provenance.jsonl')).toString().trimEnd().split('\n');
  const ids = lines.map((line) => String(JSON.parse(line).id));
  assert.equal(ids.length, 430);
  assert.deepEqual(ids, ids.toSorted());
  const folder = process.env['RELEASE_FOLDER'];
  if (folder !== undefined) {
    for (const { path } of first.files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), await read(one, path));
    }
  }
});

test('a deleted object and a deleted bucket are made again byte for byte, though judgments came since', async () => {
  const id = await make();
  await build(id);
  const paths = (await releaseOf(id)).files.map(({ path }) => path);
  const readAll = async () => {
    const all: Buffer[] = [];
    for (const path of paths) all.push(await read(id, path));
    return all;
  };
  const wanted = await readAll();
  const lines = await read(id, 'provenance.jsonl');
  const before = entries;
  entries = entries.map((entry) => ({
    ...entry,
    judgments: [...entry.judgments, judgment(entry.example.id, 9, { standing: 'surplus' })],
  }));

  await natsFiles(bus).delete('releases', `releases/${id}/provenance.jsonl/00001`);
  assert.deepEqual(await read(id, 'provenance.jsonl'), lines);
  for (const part of ['00000', '00001'])
    await natsFiles(bus).delete('releases', `releases/${id}/provenance.parquet/${part}`);
  await loseBucket();
  assert.equal(paths.length, 13);
  assert.deepEqual(await readAll(), wanted);

  entries = before;
});

test('a release calls its datasets what they were called when it was frozen', async () => {
  const id = await make();
  renamed = ' (altres)';
  await build(id);
  const paths = ['data/messages.jsonl', 'README.md'];
  const readAll = () => Promise.all(paths.map((path) => read(id, path)));
  const before = await readAll();

  await loseBucket();

  assert.deepEqual(await readAll(), before);
  assert.doesNotMatch(before.join(''), /altres/u);
  renamed = '';
});

test('a release of before the present layout keeps its rows, and what is lost of it is made again', async () => {
  const id = newId();
  await ask(contract.makeRelease, { id, campaignId, simulated: true }, operator);
  await pool.query('update release.release set layout = 1 where id = $1', [id]);
  await ask(contract.freezeRelease, { releaseId: id });
  await build(id);
  const paths = ['data/messages.jsonl', 'data/messages.parquet', 'README.md'];
  const readAll = () => Promise.all(paths.map((path) => read(id, path)));
  const wanted = await readAll();

  await loseBucket();

  assert.deepEqual(await readAll(), wanted);
  const [row = ''] = String(wanted[0]).split('\n');
  assert.deepEqual(Object.keys(JSON.parse(row)), ['messages', 'id', 'kind', 'dataset', 'license']);
});

test('who does not agree to publication is in no file of a release, and what was decided with them is', async () => {
  const [author = ''] = entries[4]?.judgments.map((one) => one.author) ?? [];
  unpublished = [author];
  const id = await make();
  await build(id);
  unpublished = [];

  const lines = (await read(id, 'provenance.jsonl')).toString();
  const rows = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(rows.length, 430);
  assert.ok(rows.some(({ judgments }) => judgments.length === 1));
  assert.ok(rows.every(({ outcome, reason }) => outcome !== 'dropped' || reason === ''));
});

test('bytes that cannot be made again are refused, never replaced by others', async () => {
  const id = await make();
  await build(id);
  const before = entries;
  entries = entries.map((entry) => ({ ...entry, judgments: [] }));
  await natsFiles(bus).delete('releases', `releases/${id}/provenance.jsonl/00000`);

  await assert.rejects(ask(contract.locateFile, { releaseId: id, path: 'provenance.jsonl' }, operator), {
    code: 'unavailable',
    message: /Make a new release/,
  });

  entries = before;
});

test('a build that is killed between its objects and its transaction, or runs twice at once, gives the same release', async () => {
  const [calm, troubled] = [await make(), await make()];
  await build(calm);
  await ask(contract.buildNextPart, { releaseId: troubled });
  // What a kill leaves behind: objects are written and nothing is recorded.
  await pool.query('update release.release set written = 0, tally = $2, digests = $2 where id = $1', [troubled, '{}']);
  await pool.query('delete from release.release_part where release_id = $1', [troubled]);
  for (let round = 0; round < 15; round++)
    await Promise.all([1, 2, 3].map(() => ask(contract.buildNextPart, { releaseId: troubled })));

  assert.equal((await releaseOf(troubled)).state, 'built');
  assert.deepEqual((await releaseOf(troubled)).files, (await releaseOf(calm)).files);
});

test('a frozen release does not grow, and freezing again answers the same', async () => {
  resolvedCount = 20;
  const id = await make();
  resolvedCount = 430;

  assert.equal((await ask(contract.freezeRelease, { releaseId: id })).rows, 20);
  await build(id);
  assert.equal((await read(id, 'provenance.jsonl')).toString().trimEnd().split('\n').length, 20);
});

test('a release whose frozen data is gone fails with the reason instead of being built without it', async () => {
  const id = await make();
  const before = entries;
  entries = entries.slice(1);
  await build(id);
  entries = before;

  assert.equal((await releaseOf(id)).state, 'failed');
  assert.match((await releaseOf(id)).failure ?? '', /no longer there/);
});

test('members hear which releases hold an example, strangers do not', async () => {
  const id = await make();
  const exampleId = entries[0]?.example.id ?? '';
  const holding = async (who: Principal) => (await ask(contract.holdingsByExamples, { ids: [exampleId] }, who)).found;

  const mine = await holding(reviewer);

  assert.ok(mine.some(({ releaseId, state, builtAt }) => releaseId === id && state === 'building' && builtAt === null));
  assert.deepEqual(await holding(stranger), []);
});

test('strangers see no release and read no file; members see them newest first, page by page', async () => {
  const id = await make();
  const { found } = await ask(contract.releasesByIds, { ids: [id] }, stranger);
  const page = await ask(contract.listReleases, { campaignId, first: 2 }, reviewer);
  const next = await ask(contract.listReleases, { campaignId, first: 200, after: page.end }, reviewer);

  assert.deepEqual(found, []);
  assert.deepEqual((await ask(contract.listReleases, { campaignId }, stranger)).items, []);
  assert.equal(page.items[0], id);
  assert.equal(new Set([...page.items, ...next.items]).size, 2 + next.items.length);
  assert.equal(next.end, null);
  await assert.rejects(ask(contract.locateFile, { releaseId: id, path: 'README.md' }, stranger), {
    code: 'not-found',
  });
  await assert.rejects(ask(contract.locateFile, { releaseId: id, path: 'README.md' }, reviewer), {
    code: 'wrong-state',
  });
});
