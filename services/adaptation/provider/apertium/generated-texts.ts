/* Texts for proofs and benches: ordinary sentences around everything that must survive a translator. */

const sentences = [
  'Please write a short note to the neighbours about the party on Saturday.',
  'When the temperature falls below zero, the water in the pipes can freeze.',
  'She explained why the library closes early and where to return the books.',
  'Our teacher asked everybody to read the first chapter before the next lesson.',
] as const;

const spans = [
  (n: number) => `{{name_${n}}}`,
  (n: number) => `{user${n}}`,
  () => '%s',
  (n: number) => `%${(n % 9) + 1}$d`,
  (n: number) => `https://example.org/a/${n}?q=${n}&r=x#top`,
  (n: number) => `user${n}@example.org`,
  (n: number) => `\`call_${n}(a, b)\``,
  (n: number) => `<b class="c${n}">`,
  (n: number) => `$x_{${n}} + 1$`,
  (n: number) => `\n\n\`\`\`python\nfor i in range(${n}):\n    print("the house {i}")  # keep\n\`\`\`\n\n`,
  (n: number) => `\n- [ ] item ${n} of the list\n`,
  () => 'Zq0k',
] as const;

/** `count` texts of two or three sentences with one to four spans between their words; the same seed gives the same texts. */
export const generatedTexts = (count: number, seed: number): string[] => {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 2 + next(2) }, () => sentences[next(sentences.length)] ?? '')
      .join(' ')
      .split(' ');
    for (let span = 0; span < 1 + next(4); span++) {
      const text = spans[next(spans.length)]?.(next(1_000)) ?? '';
      words.splice(next(words.length), 0, text);
    }
    return words.join(' ');
  });
};
