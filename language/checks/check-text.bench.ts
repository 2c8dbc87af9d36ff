import { readFileSync } from 'node:fs';
import { parseCulturePack } from '../culture-pack.ts';
import { spellingFor } from '../spelling.ts';
import { checkText } from './check-text.ts';
import { loadIdentify } from './identify.ts';

const pack = parseCulturePack(
  readFileSync(new URL('../../cultures/ca-ES.yaml', import.meta.url), 'utf8'),
  'cultures/ca-ES.yaml',
);
const terms = Array.from({ length: 200 }, (_, index) => ({
  source: `term ${index}`,
  target: `terme ${index}`,
  also: [],
}));
const identify = await loadIdentify();
const spelling = await spellingFor('ca-ES');

const english =
  'The train to the coast leaves at 5:30 every morning, costs 14 euros and takes 95 minutes, so buy the ticket the day before.\n- Call 612 345 678 or write to ops@example.org.\n';
const catalan =
  'El tren de la costa surt a les 5.30 cada matí, costa 14 euros i triga 95 minuts: compra el bitllet el dia abans.\n- Truca al 612 345 678 o escriu a ops@example.org.\n';

/** Times of `runs` checks of a text of about `characters`, in milliseconds; every text differs, so that nothing is remembered. */
const measure = (name: string, characters: number, runs: number): number => {
  const times = Array.from({ length: runs + 200 }, (_, run) => {
    const repeats = Math.ceil(characters / catalan.length);
    const text = `${run} ${catalan.repeat(repeats)}`.slice(0, characters);
    const source = `${run} ${english.repeat(repeats)}`.slice(0, characters);
    const start = performance.now();
    checkText({ field: 'output', text, source, literal: text, acts: [] }, { pack, identify, spelling, terms });
    return performance.now() - start;
  })
    .slice(200)
    .toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  console.log(
    `all checks, ${name}, ${characters} characters: p50 ${at(0.5).toFixed(2)} ms, p99 ${at(0.99).toFixed(2)} ms`,
  );
  return at(0.99);
};

measure('a question', 120, 1_000);
const p99 = measure('an answer', 1_500, 1_000);
measure('a long answer', 8_000, 200);
console.log(`p99 of an answer is ${(10 / p99).toFixed(1)} times inside the 10 ms that it may take`);
