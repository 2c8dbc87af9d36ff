import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { before, test } from 'node:test';
import { ensureApertium } from '../../infra/stack/binaries/apertium.ts';
import { adapting, openFarEnd, saying } from '../../test/harness/far-end.ts';
import { checkout } from '../../infra/stack/environment.ts';

before(() => ensureApertium());

/** Runs the command as a person does. */
const endonym = async (args: readonly string[], input: string) => {
  const child = spawn(process.execPath, [join(checkout, 'cli/main.ts'), 'adapt', ...args]);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.on('error', () => undefined); // a refused command does not read
  child.stdin.end(input);
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { lines: out.split('\n').filter((line) => line !== ''), err, status };
};
const sample = (name: string) => readFileSync(join(checkout, 'samples', `${name}.jsonl`), 'utf8');

test('the samples come out of the real engine one line a line, in order, with nothing broken', async () => {
  const input = ['instruction', 'chat', 'preference', 'evaluation'].map(sample).join('');
  const ids = input
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id);
  for (const culture of ['ca-ES', 'es-ES']) {
    const { lines, err, status } = await endonym(['--culture', culture], input);
    const drafts = lines.map((line) => JSON.parse(line));

    assert.equal(status, 0, err);
    assert.deepEqual(
      drafts.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(
      drafts.filter(({ needsHuman }) => needsHuman).map(({ id }) => id),
      [],
    );
    assert.ok(drafts.every(({ engine }) => engine.includes(`pack ${culture} (signed off by nobody)`)));
    assert.match(err, new RegExp(`60 lines adapted for ${culture} .* by apertium eng-`, 'u'));
  }
});

test('a bad line is an error with its number on standard error, and the status is 1', async () => {
  const good = JSON.stringify({ instruction: 'Where is it?', output: 'It is 5 miles from here.' });
  const { lines, err, status } = await endonym(['--culture', 'es-ES'], `${good}\n{broken\n${good}\n`);

  assert.equal(status, 1);
  assert.equal(lines.length, 2);
  assert.match(JSON.parse(lines[0]!).adapted.output, /8 km/u);
  assert.match(err, /^line 2: The line is not valid JSON\. It begins with “\{broken”\.$/mu);
  assert.match(err, /2 lines adapted .*; 1 bad line\./u);
});

test('a language model adapts lines by its address; a line that it declines is a bad line, and its key is nowhere', async () => {
  const farEnd = await openFarEnd();
  const catalan = 'On és la casa vermella que vam veure ahir prop de l’estació?';
  farEnd.behave(
    adapting(() => ({ literal: catalan, adapted: catalan })),
    saying('', { finish_reason: 'content_filter' }),
  );
  process.env['OPENAI_API_KEY'] = 'sk-secret';
  try {
    const line = JSON.stringify({
      instruction: 'Where is the red house that we saw near the station yesterday?',
      output: '',
    });

    const flags = ['--culture', 'ca-ES', '--provider', 'openai', '--url', farEnd.url, '--model', 'stub'];
    const { lines, err, status } = await endonym(flags, `${line}\n${line.replace('red', 'old')}\n`);

    assert.equal(status, 1);
    assert.deepEqual(
      lines.map((text) => JSON.parse(text).adapted.instruction),
      [catalan],
    );
    assert.match(err, /^line \d: openai: The model declined to adapt the example\.$/mu);
    assert.match(err, /1 line adapted for ca-ES .* by openai stub, prompt adapt\.v\d/u);
    assert.equal(farEnd.asked[0]?.headers.authorization, 'Bearer sk-secret');
    assert.doesNotMatch(err + lines.join(''), /sk-secret/u);
  } finally {
    delete process.env['OPENAI_API_KEY'];
    await farEnd.close();
  }
});

test('what cannot be done is refused before a line is read, with what to do', async () => {
  const cases: [string[], RegExp][] = [
    [[], /Name the culture/u],
    [['--culture', 'xx-XX'], /no culture pack for xx-XX\. Known: .*ca-ES/u],
    [
      ['--culture', 'ca-ES', '--provider', 'magic'],
      /no provider "magic" here\. Providers: apertium, openai, http-mt, none/u,
    ],
    [['--culture', 'ca-ES', '--provider', 'openai'], /Say where the model is: --url/u],
    [['--culture', 'ca-ES', '--format', 'xml'], /--format must be one of: messages, alpaca/u],
  ];
  for (const [args, message] of cases) {
    const { lines, err, status } = await endonym(args, '{}\n');
    assert.equal(status, 1);
    assert.match(err, message);
    assert.deepEqual(lines, []);
  }
});
