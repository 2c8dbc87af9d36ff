import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

/* A bench is run by hand, months apart: this shows that it still runs, with a load so small that its figures mean nothing. */

const small: Record<string, Record<string, string>> = {
  release: { RESOLUTIONS: '300' },
  import: { EXAMPLES: '500' },
  pipeline: { TURNS: '1', ROUNDS: '1' },
};
const main = new URL('../../cli/main.ts', import.meta.url).pathname;

for (const [name, load] of Object.entries(small))
  test(`the bench ${name} runs to its end`, async () => {
    const args = ['--disable-warning=ExperimentalWarning', main, 'bench', name];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...load } });

    assert.match(`${stdout}${stderr}`, /· Node v\d.*\n.*\d/u);
  });
