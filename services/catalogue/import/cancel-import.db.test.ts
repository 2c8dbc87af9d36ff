import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { createApart } from '../../../platform/apart.ts';
import { newId } from '../../../platform/id.ts';
import type { Stop } from '../../../platform/lifecycle.ts';
import { createOutbox } from '../../../platform/outbox.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import { cancelImport, deleteDataset, renameDataset } from '../contract.ts';
import { houseOn, instructions, operator } from '../fixture.ts';
import type { OpenUpload } from './import.ts';
import { startImports } from './imports.ts';
import { jobById } from '../rows/dataset.ts';
import { takeImport } from '../rows/import.ts';

/* Imports that are ended at each of their moments: they end, leave nothing behind, and hold up nothing. */

const database = await freshDatabase(['catalogue']);
const at = houseOn(database);
const { pool } = at;

/** An upload of which so many bytes have come, and which goes on when its gate is opened. */
interface File {
  readonly bytes: Buffer;
  readonly come: number;
  readonly gate: PromiseWithResolvers<void>;
  opened: number;
}
const files = new Map<string, File>();
const open: OpenUpload = async (fileId) => {
  const file = files.get(fileId);
  if (file === undefined) return null;
  file.opened++;
  const stream = async function* () {
    yield file.bytes.subarray(0, file.come);
    await file.gate.promise;
    yield file.bytes.subarray(file.come);
  };
  return { size: file.bytes.length, bytes: stream() };
};
const begin = () => {
  const rim = { pool, outbox: createOutbox('catalogue'), open, apart: createApart({ heapMb: 96, stuckMs: 60_000 }) };
  return startImports(rim, 4, pino({ level: 'silent' }), async (ids) => ids.forEach((id) => files.delete(id)));
};
let imports: Stop & { wake(): void };
before(() => {
  imports = begin();
});
after(async () => {
  for (const { gate } of files.values()) gate.resolve();
  await imports.stop();
});

const texts = (count: number): string => instructions(...Array.from({ length: count }, () => `Write ${newId()}.`));

/** An import that has been asked for, of whose file a part has come, all of it where `come` says nothing. */
const asked = async (campaignId: string, text: string, come?: number, more: { translationFileId?: string } = {}) => {
  const bytes = Buffer.from(text);
  // The accepted file has bytes of its own, so that none is taken for another.
  const fileId = at.upload(newId());
  const gate = Promise.withResolvers<void>();
  const file = { bytes, come: come ?? bytes.length, gate, opened: 0 };
  if (come === undefined) gate.resolve();
  files.set(fileId, file);
  const id = await at.accept(campaignId, fileId, more);
  imports.wake();
  return { id, fileId, file };
};

const count = async (query: string, id: string): Promise<number> => {
  const { rows } = await pool.query<{ count: string }>(`select count(*) from catalogue.${query} dataset_id = $1`, [id]);
  return Number(rows[0]?.count);
};

/** Asserts that an import is over, and that nothing of it is left but what tells of it. */
const assertGone = async (id: string, fileId: string): Promise<void> => {
  await until('its traces to go', 300, async () => (await count('dataset where cleared and', id)) === 1);
  await until('its upload to go', 300, async () => !files.has(fileId));
  for (const table of ['example', 'staged_example', 'translation']) assert.equal(await count(`${table} where`, id), 0);
};

const cancel = (id: string) => at.ask(cancelImport, { id }, operator);

/** What ends an import, and the state that it is then told in; null where it is told no more. */
const ends: Readonly<Record<string, (campaignId: string, id: string) => Promise<unknown>>> = {
  'cancelled twice': async (_, id) => Promise.all([cancel(id), cancel(id)]),
  deleted: (_, id) => at.ask(deleteDataset, { id }, operator),
  'renamed and cancelled': async (_, id) => {
    await at.ask(renameDataset, { id, name: 'Another' }, operator);
    await cancel(id);
  },
  'without its campaign': (campaignId) => at.move(campaignId, 'cancel'),
};

/** The moments of an import, each with what it takes to bring one there; the answer lets it go on. */
const moments: Readonly<
  Record<string, (campaignId: string) => Promise<{ id: string; fileId: string; goOn: () => Promise<void> }>>
> = {
  'before it begins': async (campaignId) => {
    const first = await asked(campaignId, texts(1), 0);
    await until('the one before it', 300, async () => first.file.opened === 1);
    const second = await asked(campaignId, texts(1));
    return { ...second, goOn: async () => first.file.gate.resolve() };
  },
  'while its bytes come': async (campaignId) => {
    const import_ = await asked(campaignId, texts(3), 40);
    await until('its begin', 300, async () => import_.file.opened === 1);
    return { ...import_, goOn: async () => import_.file.gate.resolve() };
  },
  'between its batches': async (campaignId) => {
    const text = texts(3_000);
    const import_ = await asked(campaignId, text, text.length - 10);
    await until('its first rows', 300, async () => (await count('staged_example where', import_.id)) > 0);
    return { ...import_, goOn: async () => import_.file.gate.resolve() };
  },
  'after its last row': async (campaignId) => {
    const client = await pool.connect();
    // What it must have last is held by somebody else.
    await client.query('begin');
    await client.query('select 1 from catalogue.campaign where campaign_id = $1 for no key update', [campaignId]);
    const import_ = await asked(campaignId, texts(3));
    await until('its last step', 300, async () => {
      const { rows } = await pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%lockCampaign%'`,
      );
      return rows.length > 0;
    });
    const goOn = async (): Promise<void> => {
      await client.query('rollback');
      client.release();
    };
    return { ...import_, goOn };
  },
};

for (const [moment, reach] of Object.entries(moments))
  test(`an import that is ended ${moment} leaves nothing, however it is ended, and the next one of its campaign is read`, async () => {
    // Whoever cancels a campaign whose last step is being taken finds examples, and ends them: cancel.db.test.ts.
    const all = Object.entries(ends).filter(
      ([name]) => !(moment === 'after its last row' && name.startsWith('without')),
    );
    const outcomes = all.map(async ([name, end]) => {
      const campaignId = await at.campaign();
      const { id, fileId, goOn } = await reach(campaignId);
      // Who cancels a campaign waits for whoever holds it.
      const ended = end(campaignId, id);
      if (name !== 'without its campaign') await ended;
      await goOn();
      await ended;
      await assertGone(id, fileId);
      const dataset = await jobById(pool, id);
      assert.equal(dataset?.state ?? 'deleted', name === 'deleted' ? 'deleted' : 'refused', name);
      if (name === 'without its campaign') return;
      const next = await asked(campaignId, texts(2));
      await until('the next', 300, async () => (await jobById(pool, next.id))?.state === 'imported');
    });

    await Promise.all(outcomes);
  });

test('an import whose process is killed as somebody ends it leaves nothing either', async () => {
  await imports.stop();
  const { id, fileId } = await asked(await at.campaign(), texts(3));
  // Those that the tests before had asked for come first.
  await until('its turn', 300, async () => (await takeImport(pool))?.id === id);
  await pool.query(
    `insert into catalogue.translation (dataset_id, key, line, reason) values ($1, 'line 1', 1, 'Put aside.')`,
    [id],
  );

  await cancel(id);
  await pool.query(`update catalogue.dataset set import_lease_until = now() - interval '1 second'`);
  imports = begin();

  await assertGone(id, fileId);
});

test('an upload that is asked for twice stays until the second import has read it', async () => {
  const campaignId = await at.campaign();
  const text = texts(2);
  const first = await asked(campaignId, text, 10);
  await until('its begin', 300, async () => first.file.opened === 1);

  await cancel(first.id);
  const second = await at.accept(campaignId, first.fileId, { onBadLine: 'refuse' });
  first.file.gate.resolve();
  imports.wake();

  await until('the second', 300, async () => (await jobById(pool, second))?.state !== 'importing');
  assert.equal((await jobById(pool, second))?.state, 'imported');
  await assertGone(first.id, first.fileId);
});

test('bad lines of an import that begins anew under another name are told once', async () => {
  const campaignId = await at.campaign();
  const { id, file } = await asked(campaignId, `no JSON\n${texts(1_500)}`, 110_000);
  await until('a bad line', 300, async () => (await count('bad_line where', id)) === 1);

  await at.ask(renameDataset, { id, name: 'Another' }, operator);
  await imports.stop();
  imports = begin();
  file.gate.resolve();
  imports.wake();

  await until('its end', 300, async () => (await jobById(pool, id))?.state === 'imported');
  const { rows } = await pool.query('select file, line from catalogue.bad_line where dataset_id = $1', [id]);
  assert.deepEqual(rows, [{ file: 'Another', line: 1 }]);
  assert.equal((await jobById(pool, id))?.badLines, 1);
});
