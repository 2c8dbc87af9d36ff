import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { say } from '../../infra/stack/progress.ts';
import { startStack } from '../../infra/stack/stack.ts';
import { newId } from '../../platform/id.ts';
import { migrate } from '../../platform/migrate.ts';
import { createApart } from '../../platform/apart.ts';
import { createOutbox } from '../../platform/outbox.ts';
import { createPool } from '../../platform/sql.ts';
import { FileKind } from '../../services/catalogue/contract.ts';
import { runImport } from '../../services/catalogue/import/import.ts';
import { insertDataset, jobById } from '../../services/catalogue/rows/dataset.ts';
import { machineLine } from './machine.ts';

const count = Number(process.env['EXAMPLES'] ?? 100_000);

const rowOf = (index: number) => ({
  id: `line-${index}`,
  instruction: `Explain to a neighbour how to repair the ${index}th step of a wooden staircase, and what to buy for it.`,
  input: '',
  output: `First look whether the step is loose or broken. A loose one is glued and screwed; for a broken one buy a board of the same width. (${index})`,
});
type BenchRow = ReturnType<typeof rowOf>;
const names = ['id', 'instruction', 'input', 'output'] as const;

const rowsFrom = (from: number): BenchRow[] =>
  Array.from({ length: Math.min(1_000, count - from) }, (_, at) => rowOf(from + at));

async function* written(head: string, lineOf: (row: BenchRow) => string): AsyncGenerator<Uint8Array> {
  if (head !== '') yield Buffer.from(head);
  for (let from = 0; from < count; from += 1_000) yield Buffer.from(rowsFrom(from).map(lineOf).join(''));
}

const files: Record<FileKind, () => AsyncIterable<Uint8Array>> = {
  jsonl: () => written('', (row) => `${JSON.stringify(row)}\n`),
  csv: () => written(`${names.join(',')}\n`, (row) => `${names.map((name) => `"${row[name]}"`).join(',')}\n`),
  parquet: async function* () {
    const rows = Array.from({ length: count }, (_, index) => rowOf(index));
    const columnData = names.map((name) => ({ name, data: rows.map((row) => row[name]), type: 'STRING' as const }));
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 50_000 }));
    for (let from = 0; from < bytes.length; from += 131_072) yield bytes.subarray(from, from + 131_072);
  },
};

/** EXAMPLES rows of each kind of file from memory into PostgreSQL: examples a second, processor time of our process, and the most memory it had. */
export const bench = async (): Promise<void> => {
  say(machineLine());
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const stack = await startStack({ folder, ui: false });
  try {
    const pool = createPool(stack.env['POSTGRES_URL'] ?? '', 'endonym-bench');
    await migrate(pool, 'catalogue', new URL('../../services/catalogue/migrations', import.meta.url).pathname);
    for (const kind of FileKind.options) {
      const [campaignId, id, fileId] = [newId(), newId(), newId()];
      await pool.query(
        `insert into catalogue.campaign (campaign_id, name, culture, priority, policy) values ($1, 'bench', 'ca-ES', 50, '{}')`,
        [campaignId],
      );
      await insertDataset(pool, {
        id,
        campaignId,
        fileId,
        name: `bench.${kind}`,
        askedName: null,
        format: 'alpaca',
        licence: 'CC0-1.0',
        source: '',
        state: 'importing',
        sha256: id,
        examples: 0,
        badLines: 0,
        refusal: null,
        translationFileId: null,
        language: 'english',
        onBadLine: 'keep',
        kind,
        columns: {},
        answerFrom: null,
        encoding: null,
        unusedFields: [],
        notes: [],
      });
      const job = await jobById(pool, id);
      if (job === null) throw new Error('The dataset was stored and is not there.');
      const before = process.memoryUsage().rss;
      let most = before;
      const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 100);
      const [cpu, began] = [process.cpuUsage(), performance.now()];
      const apart = createApart({ heapMb: 512, stuckMs: 60_000 });
      const open = async () => ({ size: count * 400, bytes: files[kind]() });
      await runImport({ pool, outbox: createOutbox('catalogue'), open, apart }, { job });
      clearInterval(watch);
      await apart.stop();
      const seconds = (performance.now() - began) / 1_000;
      const { user, system } = process.cpuUsage(cpu);
      const { rows } = await pool.query(
        'select count(*)::int as examples from catalogue.example where dataset_id = $1',
        [id],
      );
      say(
        `${kind}: ${rows[0]?.examples} examples in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(0)}/s; ${((user + system) / count).toFixed(1)} ms of processor per 1,000 in our process; at most ${Math.round((most - before) / 1e6)} MB more than the ${Math.round(before / 1e6)} MB before`,
      );
    }
    await pool.end();
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
