import type { Figures } from './figures.ts';
import { sharesOfCoincidence, ways } from './figures.ts';

const colours = ['#9a9a9a', '#555555', '#7fb2e5', '#2b7bba', '#e58a2b', '#c9a227', '#b5430f'];
const size = { width: 860, height: 350, left: 52, top: 34, panel: 220, gap: 62, depth: 210 };

interface Panel {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly value: (figures: Figures) => number;
}
const panels: readonly Panel[] = [
  { title: 'right, of all', low: 0.75, high: 1, ticks: [0.75, 0.8, 0.85, 0.9, 0.95, 1], value: (f) => f.accuracy },
  { title: 'effort, judge seats', low: 2.5, high: 5.5, ticks: [3, 3.5, 4, 4.5, 5], value: (f) => f.effort },
  { title: 'adjudicated', low: 0, high: 0.7, ticks: [0, 0.2, 0.4, 0.6], value: (f) => f.adjudicated },
];

const panel = (all: readonly Figures[], { title, low, high, ticks, value }: Panel, at: number): string => {
  const left = size.left + at * (size.panel + size.gap);
  const x = (share: number) => left + (share / 0.6) * size.panel;
  const y = (of: number) => size.top + size.depth * (1 - (of - low) / (high - low));
  const grid = ticks.map(
    (tick) =>
      `<path d="M${left} ${y(tick).toFixed(1)}h${size.panel}" stroke="#ddd"/><text x="${left - 6}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${tick}</text>`,
  );
  const shares = sharesOfCoincidence.map(
    (share) =>
      `<text x="${x(share).toFixed(1)}" y="${size.top + size.depth + 16}" text-anchor="middle">${share}</text>`,
  );
  const lines = ways.map((way, index) => {
    const points = all.filter((one) => one.way === way);
    const path = points.map((one) => `${x(one.coinciding).toFixed(1)},${y(value(one)).toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colours[index]}" stroke-width="2"${way.startsWith('fixed') ? ' stroke-dasharray="5 3"' : ''}/>`;
  });
  return `<g><text x="${left}" y="${size.top - 14}" font-weight="bold">${title}</text>${[...grid, ...shares, ...lines].join('')}</g>`;
};

/** Accuracy, effort and share adjudicated over the share of coinciding edits, one line for each way, as an SVG. */
export const plotOf = (all: readonly Figures[]): string => {
  const legend = ways.map((way, index) => {
    const x = size.left + (index % 3) * 270;
    const y = size.top + size.depth + 46 + Math.floor(index / 3) * 20;
    return `<path d="M${x} ${y - 4}h26" stroke="${colours[index]}" stroke-width="3"/><text x="${x + 34}" y="${y}">${way}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12" role="img">`,
    '<title>Accuracy, effort and share adjudicated by share of coinciding edits</title>',
    `<rect width="${size.width}" height="${size.height}" fill="#fff"/>`,
    ...panels.map((one, at) => panel(all, one, at)),
    ...legend,
    '</svg>\n',
  ].join('\n');
};
