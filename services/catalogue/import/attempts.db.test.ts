import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { pino } from 'pino';
import { createApart } from '../../../platform/apart.ts';
import { newId } from '../../../platform/id.ts';
import type { Stop } from '../../../platform/lifecycle.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import type { Dataset, FileKind } from '../contract.ts';
import { houseOn, instructions } from '../fixture.ts';
import type { OpenUpload } from './import.ts';
import { startImports } from './imports.ts';
import { jobById } from '../rows/dataset.ts';
import { takeImport } from '../rows/import.ts';

/* What becomes of imports that break off, and of their neighbours. */

const database = await freshDatabase(['catalogue']);
const at = houseOn(database);
const { pool } = at;
const log = pino({ level: 'silent' });
const files = new Map<string, { bytes: Buffer; broken: Error | null; opened: number }>();
let imports: Stop & { wake(): void };

const open: OpenUpload = async (fileId) => {
  const file = files.get(fileId);
  if (file === undefined) return null;
  file.opened++;
  const { bytes, broken } = file;
  const stream = async function* () {
    yield bytes.subarray(0, 100);
    if (broken !== null) throw broken;
    yield bytes.subarray(100);
  };
  return { size: bytes.length, bytes: stream() };
};

before(() => {
  const rim = { pool, outbox: createOutbox('catalogue'), open, apart: createApart({ heapMb: 96, stuckMs: 60_000 }) };
  imports = startImports(rim, 4, log, async (fileIds) => fileIds.forEach((fileId) => files.delete(fileId)));
});
after(() => imports.stop());

const accepted = async (
  campaignId: string,
  content: string | Uint8Array,
  more: { kind?: FileKind; broken?: Error } = {},
): Promise<{ id: string; fileId: string }> => {
  const bytes = Buffer.from(content);
  // The accepted file has bytes of its own, so that none is taken for another.
  const fileId = at.upload(newId());
  files.set(fileId, { bytes, broken: more.broken ?? null, opened: 0 });
  const id = await at.accept(campaignId, fileId, { kind: more.kind ?? 'jsonl' });
  imports.wake();
  return { id, fileId };
};

const ended = async (id: string): Promise<Dataset> => {
  await until('the end of an import', 300, async () => (await jobById(pool, id))?.state !== 'importing');
  return (await jobById(pool, id)) ?? assert.fail();
};

const parquet = (rows: number, text = 'Say hello.', codec: 'SNAPPY' | 'UNCOMPRESSED' = 'SNAPPY'): Uint8Array => {
  const data = Array.from({ length: rows }, () => text);
  const columnData = ['instruction', 'output'].map((name) => ({ name, data, type: 'STRING' as const }));
  return new Uint8Array(parquetWriteBuffer({ columnData, codec, rowGroupSize: rows }));
};

test('an import that breaks off is begun three times and refused with its reason, and holds up no other', async () => {
  const [stuck, other] = [await at.campaign(), await at.campaign()];
  const broken = new Error('The wind blew it away');
  const bad = [];
  for (const one of ['One.', 'Two.', 'Three.']) bad.push(await accepted(stuck, instructions(one), { broken }));

  const good = await accepted(other, instructions('Good.'));
  const goodEnded = await ended(good.id);
  const beside = await Promise.all(bad.map(async ({ id }) => (await jobById(pool, id))?.state));
  const refused = await Promise.all(bad.map(({ id }) => ended(id)));

  assert.equal(goodEnded.state, 'imported');
  assert.ok(beside.includes('importing'));
  for (const { state, refusal } of refused) {
    assert.equal(state, 'refused');
    assert.match(refusal ?? '', /begun 3 times and broke off each time\. The wind blew it away/u);
  }
  assert.deepEqual(
    bad.map(({ fileId }) => files.get(fileId)?.opened),
    [3, 3, 3],
  );
});

test('an outage costs no attempt: an import waits until it is over', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const { id, fileId } = await accepted(await at.campaign(), instructions('One.'), { broken: away });

  await until('two tries', 300, async () => (files.get(fileId)?.opened ?? 0) >= 2);
  const { rows } = await pool.query('select attempts, outages from catalogue.dataset where dataset_id = $1', [id]);
  const file = files.get(fileId) ?? assert.fail();
  file.broken = null;
  const dataset = await ended(id);

  assert.ok(rows[0].attempts <= 1);
  assert.ok(rows[0].outages >= 1);
  assert.equal(dataset.state, 'imported');
});

test('an attempt that ended with its process is counted, and the fourth is not begun', async () => {
  await imports.stop();
  const { id, fileId } = await accepted(await at.campaign(), instructions('One.'));

  for (let attempt = 1; attempt <= 3; attempt++) {
    // Taken up by a process that is killed: nothing more is heard of it, and its lease runs out.
    assert.equal((await takeImport(pool))?.attempts, attempt);
    await pool.query(`update catalogue.dataset set import_lease_until = now() - interval '1 second'`);
  }
  const rim = { pool, outbox: createOutbox('catalogue'), open, apart: createApart({ heapMb: 96, stuckMs: 60_000 }) };
  imports = startImports(rim, 4, log, async (fileIds) => fileIds.forEach((one) => files.delete(one)));
  const dataset = await ended(id);

  assert.equal(dataset.state, 'refused');
  assert.match(dataset.refusal ?? '', /begun 3 times .* The service ended while the file was read/u);
  assert.equal(files.get(fileId)?.opened, 0);
});

test('files that unpack without end are refused with a sentence, and the service goes on', async () => {
  const cases: [string, string | Uint8Array, FileKind, RegExp][] = [
    ['rows that take no bytes', parquet(300_000), 'parquet', /says that it holds 300000 rows in \d+ bytes/u],
    [
      'a quote that is never closed',
      `instruction,output\n"say,${'y'.repeat(3_000_000)}`,
      'csv',
      /No line of the file/u,
    ],
    ['deep nesting', `{"messages":${'['.repeat(60_000)}${']'.repeat(60_000)}}`, 'jsonl', /No line|deep/u],
  ];
  const made = [];
  // What takes long to read (a text repeated by reference, elements that are nothing) stands in import-work.test.ts.
  for (const [, content, kind] of cases) made.push(await accepted(await at.campaign(), content, { kind }));

  const datasets = await Promise.all(made.map(({ id }) => ended(id)));
  const good = await accepted(await at.campaign(), instructions('Still here.'));

  assert.equal((await ended(good.id)).state, 'imported');
  for (const [index, [name, , , reason]] of cases.entries()) {
    assert.equal(datasets[index]?.state, 'refused', name);
    assert.match(datasets[index]?.refusal ?? '', reason, name);
  }
});
