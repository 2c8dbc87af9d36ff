import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inputsOf } from './input.ts';

test('a file of one’s own is told by its ending and its format, and what is missing is said', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-input-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = async (name: string) => {
    await writeFile(join(folder, name), '');
    return join(folder, name);
  };
  const told = async (name: string, format: string) => {
    const [input] = await inputsOf(await file(name), format);
    return [input?.name, input?.format, input?.kind];
  };

  assert.deepEqual(await told('chats.jsonl', 'sharegpt'), ['chats.jsonl', 'SHAREGPT', 'JSONL']);
  assert.deepEqual(await told('tasks.CSV', 'alpaca'), ['tasks.CSV', 'ALPACA', 'CSV']);
  assert.deepEqual(await told('pairs.parquet', 'prompt-completion'), ['pairs.parquet', 'PROMPT_COMPLETION', 'PARQUET']);
  await assert.rejects(inputsOf(await file('tasks.jsonl'), 'guess'), /--format must be one of: messages, .*sharegpt/);
  await assert.rejects(inputsOf(join(folder, 'none.csv'), 'alpaca'), /cannot be read/);
});
