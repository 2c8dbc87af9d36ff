import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { Content } from '../../../domain/example.ts';
import { adaptContent, englishParts } from './adapt-content.ts';
import { packOf, readPacks } from '../../../cultures/packs.ts';
import { numbersMatter } from './task.ts';

const packs = readPacks();
const pack = packOf('ca-ES', packs);

/** A sentence with the places that must be found: `change` is converted, written anew or left out; `show` goes to a person. */
interface Trap {
  readonly text: string;
  readonly expected: readonly string[];
}

const trapsOf = (name: string): Trap[] =>
  readFileSync(new URL(`../../../samples/traps/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll('\\n', '\n'))
    .map((line) => ({
      text: line.replaceAll(/\{[+?](.*?)[+?]\}/gsu, '$1'),
      expected: Array.from(line.matchAll(/\{([+?])(.*?)[+?]\}/gsu), ([, mark, words = '']) =>
        mark === '+' ? `change ${words}` : `show ${words}`,
      ),
    }));

const contentOf = (text: string, asks: boolean): Content => ({
  kind: 'instruction',
  instruction: asks ? text : 'Write a note.',
  input: '',
  output: asks ? 'Fine.' : text,
});

const foundIn = (text: string, asks: boolean): string[] =>
  englishParts(text, pack, { answers: !asks, matter: numbersMatter(contentOf(text, asks), null) }).flatMap((part) => {
    if (part.kind !== 'hit') return [];
    const { flagged, act, adapted, text: words } = part.hit;
    // A thing that is kept is only named in the language.
    if (act === 'keep' && !flagged && /^\p{L}/u.test(words)) return [];
    return flagged ? [`show ${words}`] : adapted === words ? [] : [`change ${words}`];
  });

/** Shares of what was found that is right, and of what is right that was found. */
const measure = (traps: readonly Trap[], asks: boolean) => {
  let [found, right, expected] = [0, 0, 0];
  const wrong: string[] = [];
  for (const trap of traps) {
    const hits = foundIn(trap.text, asks);
    const left = [...trap.expected];
    for (const hit of hits) {
      const at = left.indexOf(hit);
      if (at >= 0) left.splice(at, 1);
      else wrong.push(`+ ${hit} | ${trap.text}`);
    }
    right += trap.expected.length - left.length;
    found += hits.length;
    expected += trap.expected.length;
    wrong.push(...left.map((missed) => `- ${missed} | ${trap.text}`));
  }
  return { precision: right / found, recall: right / expected, found, expected, wrong };
};

const told = (context: TestContext, name: string, measured: ReturnType<typeof measure>) => {
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  const { precision, recall, found, expected, wrong } = measured;
  context.diagnostic(`${name}: precision ${share(precision)} of ${found}, recall ${share(recall)} of ${expected}`);
  for (const line of wrong) context.diagnostic(line);
  return measured;
};

const classes = ['units', 'money', 'dates-times', 'phones', 'things', 'openers', 'code-maths'];

for (const name of classes) {
  test(`traps: ${name} are found, and nothing else`, (context) => {
    const traps = trapsOf(name);
    assert.equal(traps.length, 100);

    const { precision, recall, wrong } = told(context, name, measure(traps, name === 'code-maths'));

    assert.ok(precision >= 0.95 && recall >= 0.95, wrong.join('\n'));
  });
}

/** What the rules reached on sentences that nobody mended them by: a floor, so that they get no worse unseen. */
const floors: Readonly<Record<string, readonly [precision: number, recall: number]>> = {
  units: [0.95, 0.95],
  money: [0.95, 0.95],
  'dates-times': [0.95, 0.95],
  phones: [0.95, 0.78],
  things: [0.95, 0.95],
  openers: [0.95, 0.95],
  'code-maths': [0.95, 0.95],
};

for (const name of classes) {
  test(`traps: ${name} in sentences that the rules were not written by`, (context) => {
    const traps = trapsOf(`unseen/${name}`);
    assert.equal(traps.length, 25);

    const { precision, recall, wrong } = told(context, name, measure(traps, name === 'code-maths'));

    const [leastPrecision, leastRecall] = floors[name] ?? assert.fail(name);
    assert.ok(precision >= leastPrecision && recall >= leastRecall, wrong.join('\n'));
  });
}

test('traps: no amount is converted in code or where the answer hangs on it, in any culture', async () => {
  const echo = {
    provider: 'apertium' as const,
    engine: 'echo',
    translate: async (texts: readonly string[]) => texts.map((text) => ({ text, unknownWords: 0 })),
    close: async () => undefined,
  };
  for (const culture of packs) {
    for (const { text } of trapsOf('code-maths')) {
      for (const asks of [true, false]) {
        // In an answer without its question only what is code or arithmetic by itself is safe.
        if (!asks && !/[`\\=]|\$\$|~~~|https?:/u.test(text)) continue;
        const { acts } = await adaptContent({ source: contentOf(text, asks), translation: null }, culture, echo);
        assert.deepEqual(
          acts.filter(
            ({ kind, from, reason }) => kind === 'localise' && /\d/u.test(from) && !/writes numbers/u.test(reason),
          ),
          [],
          `${culture.tag}: ${text}`,
        );
      }
    }
  }
});
