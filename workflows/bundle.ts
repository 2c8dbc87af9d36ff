import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { Logger } from '@temporalio/worker';

const checkout = new URL('../', import.meta.url).pathname;
/** Whatever the bundle may hold: workflow code and the contracts import no more than these, and the SDK by the lock file. A stale bundle would be worse than none. */
const sources = [
  'workflows/**/*.ts',
  'domain/**/*.ts',
  'platform/**/*.ts',
  'services/*/contract.ts',
  'package-lock.json',
];

const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256');
  const paths: string[] = [];
  for await (const path of glob(sources, { cwd: checkout })) paths.push(path);
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(join(checkout, path)));
  return hash.digest('hex').slice(0, 32);
};

/**
 * The workflows, bundled for the worker's sandbox. `folder` keeps the bundle of exactly these sources for the next start: making one
 * takes a core for many seconds. Empty keeps nothing. What is said meanwhile goes to `logger`, else to the console.
 */
export const workflowBundle = async (
  folder: string,
  logger?: Logger,
): Promise<{ codePath: string } | { code: string }> => {
  const kept = join(folder, `${await fingerprint()}.js`);
  if (folder !== '' && existsSync(kept)) return { codePath: kept };
  const made = await bundleWorkflowCode({
    workflowsPath: join(checkout, 'workflows', 'workflows.ts'),
    ...(logger === undefined ? {} : { logger }),
  });
  if (folder === '') return made;
  await mkdir(folder, { recursive: true });
  // Two at once: each renames a whole file onto the same name.
  const part = `${kept}.${process.pid}`;
  await writeFile(part, made.code);
  await rename(part, kept);
  return { codePath: kept };
};
