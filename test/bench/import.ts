import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../infra/local/progress.ts';
import { startStack } from '../../infra/local/stack.ts';
import { newId } from '../../platform/id.ts';
import { migrate } from '../../platform/migrate.ts';
import { createApart } from '../../platform/apart.ts';
import { createOutbox } from '../../platform/outbox.ts';
import { createPool } from '../../platform/sql.ts';
import { runImport } from '../../services/catalogue/import.ts';
import { insertDataset, jobById } from '../../services/catalogue/store/dataset.ts';
import { machineLine } from './machine.ts';

const count = Number(process.env['EXAMPLES'] ?? 100_000);

const lineOf = (index: number): string =>
  `${JSON.stringify({
    id: `line-${index}`,
    instruction: `Explain to a neighbour how to repair the ${index}th step of a wooden staircase, and what to buy for it.`,
    input: '',
    output: `First look whether the step is loose or broken. A loose one is glued and screwed; for a broken one buy a board of the same width. (${index})`,
  })}\n`;

async function* file(): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < count; from += 1_000)
    yield Buffer.from(Array.from({ length: Math.min(1_000, count - from) }, (_, at) => lineOf(from + at)).join(''));
}

/** EXAMPLES lines from memory into PostgreSQL: examples a second, processor time of our process, and the most memory it had. */
export const bench = async (): Promise<void> => {
  say(machineLine());
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const stack = await startStack({ folder, ui: false });
  try {
    const pool = createPool(stack.env['POSTGRES_URL'] ?? '', 'endonym-bench');
    await migrate(pool, 'catalogue', new URL('../../services/catalogue/migrations', import.meta.url).pathname);
    const [campaignId, id, fileId] = [newId(), newId(), newId()];
    await pool.query(
      `insert into catalogue.campaign (campaign_id, name, culture, priority, policy) values ($1, 'bench', 'ca-ES', 50, '{}')`,
      [campaignId],
    );
    await insertDataset(pool, {
      id,
      campaignId,
      fileId,
      name: 'bench.jsonl',
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
      kind: 'jsonl',
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
    const open = async () => ({ size: count * 400, bytes: file() });
    await runImport({ pool, outbox: createOutbox('catalogue'), open, apart }, { job });
    clearInterval(watch);
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    const { rows } = await pool.query('select count(*)::int as examples from catalogue.example');
    await pool.end();
    say(
      `${rows[0]?.examples} examples in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(0)}/s; ${((user + system) / count).toFixed(1)} ms of processor per 1,000 in our process; at most ${Math.round((most - before) / 1e6)} MB more than the ${Math.round(before / 1e6)} MB before`,
    );
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
