import type { ToneMean, ToneMeasure, ToneSide } from '../../../domain/tone.ts';

const sides: readonly (readonly [ToneSide, string])[] = [
  ['source', '#888888'],
  ['literal', '#d1495b'],
  ['adapted', '#edae49'],
  ['resolved', '#00798c'],
];
const measures: readonly ToneMeasure[] = ['enthusiasm', 'directness', 'formality', 'hedging'];

const [left, right, top, row] = [110, 560, 46, 64] as const;
const x = (value: number): string => (left + ((Math.min(5, Math.max(1, value)) - 1) / 4) * (right - left)).toFixed(1);

const mark = ({ side, mean, low, high }: ToneMean, y: number): string => {
  const colour = sides.find(([name]) => name === side)?.[1] ?? '#000000';
  const line =
    low === null || high === null
      ? ''
      : `<line x1="${x(low)}" y1="${y}" x2="${x(high)}" y2="${y}" stroke="${colour}" stroke-width="3" stroke-opacity="0.5"/>`;
  return `${line}<circle cx="${x(mean)}" cy="${y}" r="4.5" fill="${colour}"><title>${side}: ${mean.toFixed(2)}</title></circle>`;
};

/**
 * The means of tone with their 95 % intervals as an SVG: a row a measure on the scale 1 to 5, a dot a side, and the mean lengths below.
 * The same means give the same bytes.
 */
export const renderTonePlot = (means: readonly ToneMean[]): string => {
  const shown = sides.filter(([side]) => means.some((one) => one.side === side));
  const bottom = top + measures.length * row;
  const legend = shown.map(
    ([side, colour], at) =>
      `<circle cx="${left + at * 115}" cy="20" r="4.5" fill="${colour}"/><text x="${left + 10 + at * 115}" y="24">${side}</text>`,
  );
  const grid = [1, 2, 3, 4, 5].map(
    (value) =>
      `<line x1="${x(value)}" y1="${top - 8}" x2="${x(value)}" y2="${bottom}" stroke="#dddddd"/><text x="${x(value)}" y="${bottom + 18}" text-anchor="middle">${value}</text>`,
  );
  const rows = measures.map((measure, index) => {
    const y = top + index * row;
    const dots = shown.map(([side], at) => {
      const found = means.find((one) => one.side === side && one.measure === measure);
      return found ? mark(found, y + 8 + at * 12) : '';
    });
    return `<text x="${left - 12}" y="${y + 26}" text-anchor="end">${measure}</text>${dots.join('')}`;
  });
  const lengths = shown.flatMap(([side]) => {
    const found = means.find((one) => one.side === side && one.measure === 'length');
    return found ? [`${side} ${found.mean.toFixed(1)}`] : [];
  });
  const examples = Math.max(0, ...means.map((one) => one.examples));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="${bottom + 56}" viewBox="0 0 600 ${bottom + 56}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>Tone of the answers of ${examples} examples: means and 95 % intervals</title>`,
    `<rect width="600" height="${bottom + 56}" fill="#ffffff"/>`,
    ...legend,
    ...grid,
    ...rows,
    `<text x="${left}" y="${bottom + 42}">words: ${lengths.join(', ')}</text>`,
    '</svg>',
    '',
  ].join('\n');
};
