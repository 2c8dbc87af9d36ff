/* Ten thousand texts, and how many a second: services/adaptation/provider/apertium/pool.bench.ts. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { checkProtected } from '../../../../language/check-protected.ts';
import { protectedTexts } from '../../../../language/protect.ts';
import { adaptContent } from '../../text/adapt-content.ts';
import { packOf, readPacks } from '../../../../cultures/packs.ts';
import { createApertium } from './pool.ts';
import { createRoute } from './route.ts';
import { generatedTexts } from './generated-texts.ts';

const words = 'the old house stands near river and small children walk to school every morning with bread cheese'.split(
  ' ',
);
const sentences = Array.from(
  { length: 150 },
  (_, index) =>
    `${words
      .map((_word, at) => words[(at * 7 + index * (at + 3)) % words.length])
      .slice(0, 5 + (index % 7))
      .join(' ')} ${index}.`,
);
const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const copy = [...list];
  let state = seed;
  for (let at = copy.length - 1; at > 0; at--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const to = state % (at + 1);
    [copy[at], copy[to]] = [copy[to]!, copy[at]!];
  }
  return copy;
};
const pools = ['eng-cat', 'eng-cat_valencia', 'eng-spa', 'spa-eng'].map((mode) => createApertium(mode));
after(() => Promise.all(pools.map((pool) => pool.close())));

test('600 shuffled requests at once for each of four pairs: the same input has the same output, in its place', async () => {
  for (const pool of pools) {
    const alone = new Map<string, string>();
    for (const sentence of sentences) alone.set(sentence, (await pool.translate([sentence]))[0]!.text);
    const asked = shuffled(Array.from({ length: 4 }, () => sentences).flat(), 7);

    const answers = await Promise.all(asked.map(async (sentence) => (await pool.translate([sentence]))[0]!.text));

    assert.equal(asked.length, 600);
    assert.deepEqual(
      answers,
      asked.map((sentence) => alone.get(sentence)),
    );
  }
});

/** Process groups of the pipelines that this test process has started. */
const groups = (): string[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('apertium -g'))
    .map((line) => line.trim().split(' ')[0] ?? '');

test('a pool member that is killed in the middle is started anew: all is answered, in order', async () => {
  const pool = createApertium('eng-cat', { size: 2 });
  const expected = (await pool.translate(sentences)).map(({ text }) => text);
  const before = new Set(groups());

  const asked = pool.translate([...sentences, ...sentences]);
  const killed = groups().at(-1) ?? assert.fail('no pipeline runs');
  process.kill(-Number(killed), 'SIGKILL');
  const answers = (await asked).map(({ text }) => text);

  assert.ok(before.has(killed));
  assert.deepEqual(answers, [...expected, ...expected]);
  assert.ok(groups().every((group) => group !== killed));
  await pool.close();
});

test('a pivot translates by way of another language, and masks survive both ways', async () => {
  const route = createRoute([pools[2]!, pools[3]!]);

  const [answer] = await route.translate(['The red house of Zq0k is old.']);

  assert.match(answer?.text ?? '', /red house.*Zq0k|Zq0k.*red house/iu);
  assert.equal(route.engine, 'apertium eng-spa spa-eng');
});

test('Asturian comes by way of Spanish', { skip: !existsSync('/usr/share/apertium/modes/spa-ast.mode') }, async () => {
  const last = createApertium('spa-ast');

  const [answer] = await createRoute([pools[2]!, last]).translate(['The red house is old.']);

  assert.match(answer?.text ?? '', /casa/u);
  await last.close();
});

test('a thousand generated texts keep their protected spans through the engine', async () => {
  const pack = packOf('ca-ES', readPacks());
  const texts = generatedTexts(1_000, 3);
  assert.ok(texts.filter((text) => protectedTexts(text).length > 0).length > 900);

  const drafts = await Promise.all(
    texts.map((text) =>
      adaptContent(
        { source: { kind: 'instruction', instruction: text, input: '', output: '' }, translation: null },
        pack,
        pools[0]!,
      ),
    ),
  );

  const broken = drafts.flatMap(({ fields }, index) =>
    fields
      .slice(0, 1)
      .flatMap(({ adapted, literal }) => [
        ...checkProtected('instruction', protectedTexts(texts[index] ?? ''), adapted),
        ...checkProtected('instruction', protectedTexts(texts[index] ?? ''), literal),
      ]),
  );
  assert.deepEqual(broken, []);
});
