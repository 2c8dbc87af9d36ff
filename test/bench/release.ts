import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { refusalCodec } from '../../domain/refusal.ts';
import { say } from '../../infra/stack/progress.ts';
import { startStack } from '../../infra/stack/stack.ts';
import { boundedHeap } from '../../infra/stack/system.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import { migrate } from '../../platform/migrate.ts';
import { openBus } from '../../platform/nats/bus.ts';
import { createPool } from '../../platform/sql.ts';
import { makeRelease, releasesByIds } from '../../services/release/contract.ts';
import { campaignId } from '../../services/release/fixture.ts';
import { presentLayout } from '../../services/release/rules/layout.ts';
import { Row, parquetOf, renderRowGroup } from '../../services/release/formats/parquet.ts';
import { renderRows, rowFiles } from '../../services/release/formats/render.ts';
import { madeUpEntry, madeUpNeighbours, releaseService } from '../harness/releases.ts';
import { machineLine } from './machine.ts';

const resolutions = Number(process.env['RESOLUTIONS'] ?? 100_000);
const atOnce = 200;
const builder = fileURLToPath(new URL('release-builder.ts', import.meta.url));

const Report = z.object({
  seconds: z.number(),
  frozen: z.number(),
  lines: z.number(),
  parquet: z.number(),
  steps: z.int(),
  longest: z.number(),
  resting: z.number(),
  quarters: z.array(z.number()),
  peak: z.number(),
});

/** The same files from the same rows, written into a folder: no server, no snapshot, nothing that survives a kill. Answers seconds. */
const bareFiles = async (folder: string, parquet: boolean): Promise<number> => {
  const start = performance.now();
  const files = new Map<string, FileHandle>();
  const digests = rowFiles.map(() => createHash('sha256'));
  const waiting = new Map<string, Row[]>();
  const write = async (path: string, bytes: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    const file = files.get(path) ?? (await open(join(folder, path), 'w'));
    files.set(path, file);
    await file.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  };
  for (let from = 0; from < resolutions; from += atOnce) {
    const entries = Array.from({ length: Math.min(atOnce, resolutions - from) }, (_, at) => madeUpEntry(from + at));
    for (const [index, path] of rowFiles.entries()) {
      const { text } = renderRows(path, entries);
      digests[index]?.update(text);
      await write(path, text);
      if (!parquet || text === '') continue;
      const lines = text.trimEnd().split('\n');
      const rows = [...(waiting.get(path) ?? []), ...lines.map((line) => Row.parse(JSON.parse(line)))];
      const full = rows.length >= 2_000 || from + atOnce >= resolutions;
      waiting.set(path, full ? [] : rows);
      if (full) await write(parquetOf(path), (await renderRowGroup(parquetOf(path), [rows], 4, presentLayout)).bytes);
    }
  }
  for (const file of files.values()) {
    await file.sync();
    await file.close();
  }
  return (performance.now() - start) / 1_000;
};

/**
 * Builds a release of made-up resolutions on a real PostgreSQL and NATS, in a process with the heap of ours: everything that the
 * release service does, and nothing that its neighbours do. Against it the same rows written straight to files.
 */
export const bench = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const machine = machineLine();
  say(`Starting PostgreSQL and NATS for a release of ${resolutions} resolutions`);
  const stack = await startStack({ folder, ui: false });
  try {
    const url = stack.env['POSTGRES_URL'] ?? '';
    const pool = createPool(url, 'endonym-bench');
    await migrate(pool, 'release', new URL('../../services/release/migrations', import.meta.url).pathname);
    const log = createLogger('bench', 'warn');
    const bus = await openBus({ url: stack.env['NATS_URL'] ?? '', name: 'bench', refusals: refusalCodec, log });
    const ask = releaseService(pool, bus, madeUpNeighbours(resolutions));
    const releaseId = newId();
    await ask(makeRelease, { id: releaseId, campaignId, simulated: true });
    const args = [
      '--disable-warning=ExperimentalWarning',
      ...boundedHeap,
      builder,
      url,
      releaseId,
      String(resolutions),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...stack.env } });
    const report = Report.parse(JSON.parse(stdout));
    const [made] = (await ask(releasesByIds, { ids: [releaseId] })).found;
    await bus.nats.close();
    await pool.end();
    const bare = await bareFiles(join(folder, 'bare'), false);
    const same = await bareFiles(join(folder, 'same'), true);
    const mib = (made?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0) / 2 ** 20;
    const rate = (seconds: number) => `${(resolutions / seconds).toFixed(0)}/s`;
    const parts = (['frozen', 'lines', 'parquet'] as const).map((name) => `${name} ${report[name].toFixed(1)} s`);
    const [quarters, peak] = [report.quarters.map((one) => one.toFixed(0)).join(', '), report.peak.toFixed(0)];
    process.stdout.write(
      [
        machine,
        `${made?.state}: ${resolutions} resolutions, ${made?.files.length} files, ${mib.toFixed(0)} MiB in ${report.seconds.toFixed(1)} s (${parts.join(', ')})`,
        `${report.steps} steps, the longest ${report.longest.toFixed(1)} s`,
        `memory ${report.resting.toFixed(0)} MiB before, ${quarters} after each quarter of the lines, ${peak} at its peak`,
        `${rate(report.seconds)} · the same JSON Lines and Parquet in a folder ${rate(same)} · the JSON Lines alone ${rate(bare)}`,
        `ratio ${(same / report.seconds).toFixed(2)} against the same files, ${(bare / report.seconds).toFixed(3)} against the JSON Lines alone`,
        '',
      ].join('\n'),
    );
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
