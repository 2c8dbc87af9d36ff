import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refusalCodec } from '../../domain/refusal.ts';
import { say } from '../../infra/local/progress.ts';
import { startStack } from '../../infra/local/stack.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import { migrate } from '../../platform/migrate.ts';
import { openBus } from '../../platform/nats/bus.ts';
import { createPool } from '../../platform/sql.ts';
import { buildNextPart, freezeRelease, makeRelease, releasesByIds } from '../../services/release/contract.ts';
import { campaignId } from '../../services/release/fixture.ts';
import { renderRows, rowFiles } from '../../services/release/render.ts';
import { madeUpEntry, madeUpNeighbours, releaseService } from '../harness/releases.ts';
import { machineLine } from './machine.ts';

const resolutions = Number(process.env['RESOLUTIONS'] ?? 100_000);

/** The same rows, made and written to one file as JSON Lines and nothing else. Answers seconds. */
const bareCopy = async (file: string): Promise<number> => {
  const start = performance.now();
  const lines = function* () {
    for (let number = 0; number < resolutions; number++) {
      const entry = [madeUpEntry(number)];
      for (const path of rowFiles) yield renderRows(path, entry).text;
    }
  };
  await pipeline(lines, createWriteStream(file));
  return (performance.now() - start) / 1_000;
};

/**
 * Builds a release of made-up resolutions on a real PostgreSQL and NATS, in this process: everything that the release service does,
 * and nothing that its neighbours do. Against it the same rows, rendered and streamed to a file.
 */
export const bench = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const machine = machineLine();
  say(`Starting PostgreSQL and NATS for a release of ${resolutions} resolutions`);
  const stack = await startStack({ folder, ui: false });
  try {
    const pool = createPool(stack.env['POSTGRES_URL'] ?? '', 'endonym-bench');
    await migrate(pool, 'release', new URL('../../services/release/migrations', import.meta.url).pathname);
    const log = createLogger('bench', 'warn');
    const bus = await openBus({ url: stack.env['NATS_URL'] ?? '', name: 'bench', refusals: refusalCodec, log });
    const ask = releaseService(pool, bus, madeUpNeighbours(resolutions));
    const releaseId = newId();
    await ask(makeRelease, { id: releaseId, campaignId, simulated: true });
    const start = performance.now();
    while (!(await ask(freezeRelease, { releaseId })).done);
    const frozen = performance.now();
    const steps: number[] = [];
    for (let done = false; !done;) {
      const from = performance.now();
      done = (await ask(buildNextPart, { releaseId })).done;
      steps.push(performance.now() - from);
    }
    const seconds = (performance.now() - start) / 1_000;
    const memory = process.resourceUsage().maxRSS / 1_024;
    const bare = await bareCopy(join(folder, 'bare.jsonl'));
    const [made] = (await ask(releasesByIds, { ids: [releaseId] })).found;
    const mib = (made?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20;
    await bus.nats.close();
    await pool.end();
    process.stdout.write(`${machine}\n`);
    process.stdout.write(
      `${made?.state}: ${resolutions} resolutions, ${made?.files.length} files, ${mib.toFixed(0)} MiB in ${seconds.toFixed(1)} s ` +
        `(frozen in ${((frozen - start) / 1_000).toFixed(1)} s; ${steps.length} steps, the longest ${(Math.max(...steps) / 1_000).toFixed(1)} s)\n`,
    );
    process.stdout.write(
      `${(resolutions / seconds).toFixed(0)} resolutions/s · peak memory ${memory.toFixed(0)} MiB · bare copy ${(resolutions / bare).toFixed(0)}/s\n`,
    );
    process.stdout.write(`ratio ${(bare / seconds).toFixed(3)} (against the same rows streamed to a file)\n`);
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
