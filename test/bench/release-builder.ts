import { readConfig } from '../../platform/config.ts';
import { openFiles } from '../../platform/files/files.ts';
import { createPool } from '../../platform/sql.ts';
import { buildNextPart, freezeRelease } from '../../services/release/contract.ts';
import { testBus } from '../harness/bus.ts';
import { madeUpNeighbours, releaseService } from '../harness/releases.ts';

/* Builds a release as a process of its own, as the release service does, and prints what it took as one line of JSON. */

const [databaseUrl = '', releaseId = '', count = '0'] = process.argv.slice(2);
const pool = createPool(databaseUrl, 'endonym-bench', 2);
const bus = await testBus();
const files = await openFiles(readConfig(['FILES', 'S3_ENDPOINT', 'S3_REGION']), bus);
const ask = releaseService(pool, bus, madeUpNeighbours(Number(count)), files);
const memory = () => process.memoryUsage().rss / 2 ** 20;

const resting = memory();
const start = performance.now();
while (!(await ask(freezeRelease, { releaseId })).done);
const frozen = performance.now() - start;
const steps: { ms: number; rows: number; memory: number }[] = [];
for (let done = false; !done;) {
  const from = performance.now();
  const step = await ask(buildNextPart, { releaseId });
  done = step.done;
  steps.push({ ms: performance.now() - from, rows: step.rowsWritten, memory: memory() });
}
const lines = steps.filter(({ rows }) => rows < Number(count)).length + 1;
const sum = (some: typeof steps) => some.reduce((ms, step) => ms + step.ms, 0);
const report = {
  seconds: (performance.now() - start) / 1_000,
  frozen: frozen / 1_000,
  lines: sum(steps.slice(0, lines)) / 1_000,
  parquet: sum(steps.slice(lines)) / 1_000,
  steps: steps.length,
  longest: Math.max(...steps.map(({ ms }) => ms)) / 1_000,
  resting,
  /** Memory after the first, second, third and last quarter of the JSON Lines: flat, however many they are. */
  quarters: [1, 2, 3, 4].map((quarter) => steps[Math.ceil((lines * quarter) / 4) - 1]?.memory ?? 0),
  peak: process.resourceUsage().maxRSS / 1_024,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
await bus.nats.close();
await pool.end();
