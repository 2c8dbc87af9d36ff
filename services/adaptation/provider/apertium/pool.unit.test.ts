import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../../../domain/refusal.ts';
import { decode, frameOf } from './codec.ts';
import { createApertium } from './pool.ts';

const apertium = createApertium('eng-cat');
after(() => apertium.close());

test('a frame that comes back as it went gives the text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/[\0’ʼ\ue000-\ue003]/u.test(text));
      const [frame = ''] = frameOf(text, 'n1').split('\0');
      assert.deepEqual(decode(frame, 'n1'), { text, unknownWords: 0 });
    }),
  );
});

test('an answer to another request is known as such', () => {
  assert.equal(decode('Hola.[n2]\n', 'n1'), null);
});

test('a mark of the engine is stripped and counted, also where the pair escapes it', () => {
  const answer = decode('inicia \\@compression de *peito \\[x\\].[n1]\n', 'n1');
  assert.deepEqual(answer, { text: 'inicia compression de peito [x]', unknownWords: 2 });
});

test('English becomes Catalan, masks survive and are not counted as unknown words', async () => {
  const [first, second] = await apertium.translate([
    'The red house is old.',
    'Call Zq0k, you flabbergasted snozzberry!',
  ]);

  assert.deepEqual(first, { text: 'La casa vermella és vella.', unknownWords: 0 });
  assert.match(second?.text ?? '', /Zq0k/u);
  assert.equal(second?.unknownWords, 2);
});

test('signs that are marks of the engine stay as they were in the text', async () => {
  const [translation] = await apertium.translate(['**Word** #5 costs $3 @ home ~ [x] {y} <z> a/b ^ \\']);

  for (const sign of ['**', '#5', '$3', '@', '~', '[', ']', '{', '}', '<', '>', '/', '^', '\\']) {
    assert.ok(translation?.text.includes(sign), `${sign} in ${translation?.text}`);
  }
});

test('many texts at once come back in their order', async () => {
  const numbers = Array.from({ length: 200 }, (_, index) => `The number is ${index}`);

  const answers = await apertium.translate(numbers);

  assert.ok(answers.every(({ text }, index) => text.endsWith(` ${index}`)));
});

test('a process that hangs is killed and its request fails as unavailable', async () => {
  const stuck = createApertium('eng-cat', { size: 1, timeoutMs: 150, pipeline: 'cat > /dev/null' });

  await assert.rejects(stuck.translate(['Hello']), (error) => error instanceof Refusal && error.code === 'unavailable');

  await stuck.close();
});

test('a process that ends in the middle is replaced and nothing is lost', async () => {
  // Echoes one frame and ends: every further request meets a process that has died once.
  const frail = createApertium('eng-cat', {
    size: 1,
    timeoutMs: 60_000,
    pipeline: "IFS= read -r -d '' frame; printf '%s\\0' \"$frame\"",
  });

  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  const answers = await frail.translate(words);

  assert.deepEqual(
    answers.map(({ text }) => text),
    words,
  );
  await frail.close();
});

test('what the shell of this account reads at its start is no part of a pipeline', async () => {
  const home = await mkdtemp(join(tmpdir(), 'endonym-home-'));
  const startup = join(home, '.bashrc');
  await writeFile(startup, 'exec cat > /dev/null\n');
  const { HOME, BASH_ENV, SHLVL } = process.env;
  Object.assign(process.env, { HOME: home, BASH_ENV: startup, SHLVL: '0' });
  const echoing = createApertium('eng-cat', { size: 1, timeoutMs: 60_000, pipeline: 'cat' });

  const [answer] = await echoing.translate(['Hello']).finally(() => {
    for (const [name, value] of Object.entries({ HOME, BASH_ENV, SHLVL })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  assert.equal(answer?.text, 'Hello');
  await echoing.close();
  await rm(home, { recursive: true });
});

test('a mode that is not installed is refused with the command to run', async () => {
  const missing = createApertium('eng-xyz');

  await assert.rejects(missing.translate(['Hello']), /apt-get install --no-install-recommends apertium/u);
});
