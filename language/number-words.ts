const small = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What English number words up to nine thousand say, in lower case: `twenty-five`, `three hundred`, `a dozen`. */
export const englishNumbers: ReadonlyMap<string, number> = new Map([
  ...small.map((word, index) => [word, index + 1] as const),
  ...tens.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...small.slice(0, 9).map((word, unit) => [`${ten}-${word}`, (index + 2) * 10 + unit + 1] as const),
  ]),
  ...small
    .slice(0, 9)
    .flatMap((word, index) => [
      [`${word} hundred`, (index + 1) * 100] as const,
      [`${word} thousand`, (index + 1) * 1_000] as const,
    ]),
  ['a hundred', 100],
  ['a thousand', 1_000],
  ['a million', 1_000_000],
  ['a dozen', 12],
  ['half a dozen', 6],
]);
