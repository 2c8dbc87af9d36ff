import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Policy } from '../../../domain/policy.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { testBus } from '../../../test/harness/bus.ts';
import { until } from '../../../test/harness/until.ts';
import { createApart } from '../../../platform/apart.ts';
import { newId } from '../../../platform/id.ts';
import { createLogger } from '../../../platform/log.ts';
import type { Bus } from '../../../platform/nats/bus.ts';
import { natsFiles } from '../../../platform/files/nats.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { campaignRequests } from '../campaign.ts';
import { createCampaign, importDataset, listBadLines } from '../contract.ts';
import type { Dataset } from '../contract.ts';
import { datasetRequests } from '../dataset.ts';
import { runImport } from './import.ts';
import { catalogue } from '../service.ts';
import { insertCampaign } from '../rows/campaign.ts';
import { jobById } from '../rows/dataset.ts';

const operator = { principal: { kind: 'operator', id: newId(), name: 'Ona' }, trace: '' } as const;
const outbox = createOutbox('catalogue');
const apart = createApart({ heapMb: 256, stuckMs: 60_000 });
const access = {
  readable: async () => null,
  assertReads: async () => {},
  notBlindTo: async () => new Set<string>(),
  assertCoordinator: async () => {},
  assertCoordinatesAny: async () => {},
};
let database: Awaited<ReturnType<typeof freshDatabase>>;
let bus: Bus;

before(async () => {
  database = await freshDatabase(['catalogue']);
  bus = await testBus();
});
after(async () => {
  await bus.nats.close();
  await database.drop();
});

const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? Buffer.from(file) : file);
const streamOf = (file: string | Uint8Array) => new Blob([new Uint8Array(bytesOf(file))]).stream();
const row = (text: string) => `${JSON.stringify({ instruction: text, input: '', output: 'Done.' })}\n`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(`Write ${index}.`)).join('');

const requests = () => [
  ...campaignRequests({
    pool: database.pool,
    keyed: database.pool,
    outbox,
    access,
    atOnce: async () => undefined,
    whyImpossible: async () => null,
  }),
  ...datasetRequests(
    {
      pool: database.pool,
      stat: (id) => natsFiles(bus).stat('uploads', id),
      wake: () => {},
    },
    access,
  ),
];
const ask = (definition: { name: string }, input: unknown) =>
  requests()
    .find((served) => served.definition.name === definition.name)!
    .answer(input, operator);

const campaign = async (): Promise<string> => {
  const id = newId();
  await ask(createCampaign, { id, name: 'Proves', culture: 'ca-ES' });
  return id;
};

const upload = async (file: string | Uint8Array): Promise<string> => {
  const fileId = newId();
  await natsFiles(bus).put('uploads', fileId, streamOf(file));
  return fileId;
};

const accepted = async (campaignId: string, file: string | Uint8Array, more: object = {}): Promise<string> => {
  const id = newId();
  const fileId = await upload(file);
  await ask(importDataset, {
    id,
    campaignId,
    name: 'file.jsonl',
    format: 'alpaca',
    fileId,
    licence: 'CC0-1.0',
    ...more,
  });
  return id;
};

async function* breaking(file: string, at: number): AsyncGenerator<Uint8Array> {
  yield bytesOf(file).slice(0, at);
  throw new Error('killed');
}

const imported = async (id: string, open: () => AsyncIterable<Uint8Array>): Promise<Dataset> => {
  const job = await jobById(database.pool, id);
  assert.ok(job);
  await runImport(
    { pool: database.pool, outbox, apart, open: async () => ({ size: 1_000_000, bytes: open() }) },
    { job },
  );
  const done = await jobById(database.pool, id);
  assert.ok(done);
  return done;
};

const importOf = async (file: string | Uint8Array, more: object = {}, campaignId?: string) => {
  const id = await accepted(campaignId ?? (await campaign()), file, more);
  const dataset = await imported(id, () => streamOf(file));
  const { items } = listBadLines.reply.parse(await ask(listBadLines, { datasetId: id, first: 50 }));
  return { dataset, bad: items };
};

const examplesOf = async (id: string): Promise<number> =>
  (await database.pool.query('select 1 from catalogue.example where dataset_id = $1', [id])).rowCount ?? 0;

test('a file that is one array is imported by its elements, and its bad ones are told by number and line', async () => {
  const texts = ['One.', '', 'Two.', 'One.'];
  const file = JSON.stringify(
    texts.map((instruction) => ({ instruction, output: 'Done.' })),
    null,
    2,
  );

  const { dataset, bad } = await importOf(file);

  assert.deepEqual([dataset.state, dataset.examples, dataset.badLines], ['imported', 2, 2]);
  assert.deepEqual(
    bad.map(({ line, reason }) => [line, reason.replace(/^.*a text\. /u, '')]),
    [
      [2, 'It is element 2 of the array, which begins on line 6.'],
      [4, 'The example is the same as line 1 of file.jsonl.'],
    ],
  );
});

test('good lines are imported and bad ones are reported by line and reason, a 5 MB line among them', async () => {
  const file = `${row('One.')}{"instruction":1}\n\n${'x'.repeat(5_000_000)}\n${row('Two.')}${row('One.')}`;

  const { dataset, bad } = await importOf(file);

  assert.deepEqual([dataset.state, dataset.examples, dataset.badLines], ['imported', 2, 3]);
  assert.deepEqual(
    bad.map(({ line }) => line),
    [2, 4, 6],
  );
  assert.match(bad[1]!.reason, /longer/);
  assert.match(bad[2]!.reason, /same as line 1 of file\.jsonl/);
});

test('an import that refuses bad lines leaves no example behind and keeps the reasons', async () => {
  const { dataset, bad } = await importOf(`${row('One.')}{\n`, { onBadLine: 'refuse' });

  assert.equal(dataset.state, 'refused');
  assert.equal(await examplesOf(dataset.id), 0);
  assert.deepEqual(
    bad.map(({ line }) => line),
    [2],
  );
});

test('bad lines beyond those that are kept with their reason are counted', async () => {
  const { dataset } = await importOf(`${row('One.')}${'{\n'.repeat(10_300)}`);

  assert.deepEqual([dataset.examples, dataset.badLines], [1, 10_300]);
});

test('a file in the wrong encoding is refused whole and says what to do', async () => {
  const { dataset } = await importOf(Buffer.from(`\uFEFF${row('One.')}`, 'utf16le'));
  const latin = await importOf(Buffer.concat([Buffer.from(row('One.')), Buffer.from('{"a":"é"}\n', 'latin1')]));

  assert.match(dataset.refusal ?? '', /UTF-16.*UTF-8/);
  assert.match(latin.dataset.refusal ?? '', /Line 2 is not UTF-8/);
  assert.equal(await examplesOf(latin.dataset.id), 0);
});

test('an import that was killed in the middle shows nothing of it, begins anew and doubles nothing', async () => {
  const file = rows(2_500);
  const id = await accepted(await campaign(), file);

  await assert.rejects(
    imported(id, () => breaking(file, Math.floor(file.length * 0.6))),
    /killed/,
  );
  const half = await examplesOf(id);
  const dataset = await imported(id, () => streamOf(file));

  assert.equal(half, 0);
  assert.deepEqual([dataset.state, dataset.examples, dataset.badLines], ['imported', 2_500, 0]);
});

test('an empty file, a missing file and the same bytes again are refused at once', async () => {
  const campaignId = await campaign();
  const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
  await accepted(campaignId, row('One.'));

  await assert.rejects(accepted(campaignId, ''), refused('unreadable-file'));
  await assert.rejects(accepted(campaignId, row('Two.'), { fileId: newId() }), refused('not-found'));
  await assert.rejects(accepted(campaignId, row('One.')), refused('already-imported'));
});

test('the service takes an accepted import by itself and deletes the upload', async () => {
  const own = await freshDatabase(['catalogue']);
  const { requests: served, background = [] } = catalogue.create({
    pool: own.pool,
    keyed: own.pool,
    bus,
    files: natsFiles(bus),
    log: createLogger('test', 'silent'),
  });
  const send = (definition: { name: string }, input: unknown) =>
    served.find((each) => each.definition.name === definition.name)!.answer(input, operator);
  const [campaignId, id, fileId] = [newId(), newId(), await upload(rows(3))];
  const about = { name: 'file.jsonl', format: 'alpaca', licence: 'CC0-1.0' };

  await insertCampaign(own.pool, {
    id: campaignId,
    name: 'Proves',
    culture: 'ca-ES',
    priority: 50,
    policy: Policy.parse({}),
    guideline: '',
  });
  await send(importDataset, { id, campaignId, fileId, ...about });

  await until('its upload to go', 120, async () => (await natsFiles(bus).stat('uploads', fileId)) === null);
  const dataset = await jobById(own.pool, id);
  for (const each of background) await each.stop();
  await own.drop();
  assert.equal(await natsFiles(bus).stat('uploads', fileId), null);
  assert.deepEqual([dataset?.state, dataset?.examples], ['imported', 3]);
});
