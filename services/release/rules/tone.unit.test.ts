import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseCulturePack } from '../../../language/culture-pack.ts';
import { entryOf } from '../fixture.ts';
import { addTallies, tallyOf } from './tally.ts';
import { renderTonePlot } from '../card/tone-plot.ts';
import { toneMeansOf } from './tone.ts';

const pack = parseCulturePack(readFileSync(new URL('../../../cultures/ca-ES.yaml', import.meta.url), 'utf8'), 'ca-ES');
const tone = { enthusiasm: 4, directness: 3, formality: 3, hedging: 1, length: 5 };
const entry = (number: number) => {
  const made = entryOf(number);
  const drafts = made.drafts.map((draft) => ({
    ...draft,
    tones: [
      { field: 'output', side: 'literal' as const, ...tone },
      { field: 'output', side: 'adapted' as const, ...tone, enthusiasm: 2 },
    ],
  }));
  return { ...made, drafts };
};
// Of every fourth, those that are instructions and adopted.
const numbers = [0, 4, 8, 12, 16].filter((number) => {
  const { resolution } = entry(number);
  return resolution.content?.kind === 'instruction';
});

test('the means of a release do not depend on how its items were cut into parts', () => {
  const entries = numbers.map(entry);

  const whole = tallyOf(entries, [], pack);
  const parts = entries.map((one) => tallyOf([one], [], pack)).reduce(addTallies);

  assert.ok(numbers.length > 1);
  assert.deepEqual(toneMeansOf(parts), toneMeansOf(whole));
  const of = (side: string) => toneMeansOf(whole).find((one) => one.side === side && one.measure === 'enthusiasm');
  assert.deepEqual([of('literal')?.mean, of('adapted')?.mean], [4, 2]);
  assert.equal(of('resolved')?.examples, numbers.length);
});

test('without measured drafts or a pack there is nothing to plot', () => {
  assert.deepEqual(toneMeansOf(tallyOf([entryOf(0)], [], pack)), []);
  assert.deepEqual(toneMeansOf(tallyOf([entry(0)], [], null)), []);
});

test('the plot is well-formed and the same for the same means', () => {
  const means = toneMeansOf(tallyOf(numbers.map(entry), [], pack));

  const svg = renderTonePlot(means);

  assert.equal(svg, renderTonePlot(means));
  assert.equal(svg.match(/<circle[^>]*><title>/g)?.length, 12, 'three sides, four measures');
  for (const name of ['svg', 'title', 'text', 'circle']) {
    const opened = svg.match(new RegExp(`<${name}[ >](?:[^>]*[^/>])?>|<${name}>`, 'g'))?.length ?? 0;
    assert.equal(opened, svg.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0, name);
  }
});
