import { RunProblem, exit } from './problem.ts';

const units: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** Milliseconds of a duration as k6 writes it: `30s`, `1h30m`, `500ms`, or a number of milliseconds. @throws RunProblem */
export const durationMs = (text: string | number): number => {
  if (typeof text === 'number') return text;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text)
    throw new RunProblem(exit.invalidOptions, `"${text}" is no duration. Write it as 30s, 1m30s or 500ms.`);
  return parts.reduce((sum, [, number = '0', unit = 'ms']) => sum + Number(number) * (units[unit] ?? 0), 0);
};
