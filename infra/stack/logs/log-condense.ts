import { open, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { z } from 'zod';
import { createSampler } from '../../../platform/log-sample.ts';

/* Temporal's log. Its server writes each line of an outage, 28 MB in half an hour of kills, and knows no bound for lines that repeat; ours do (platform/log-sample.ts). */

/** A log is condensed when it is longer than this; what was condensed is put aside when it is, and so many are kept. */
const limits = { bytes: 2_000_000, kept: 3 };

const Line = z.looseObject({ level: z.string(), ts: z.string(), msg: z.string(), error: z.string().catch('') });
type Line = z.infer<typeof Line>;

const lineIn = (text: string): Line | null => {
  try {
    return Line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** What a line says, whatever ids and numbers it says it of. */
const kindOf = ({ level, msg, error }: Line): string =>
  `${level} ${msg} ${error}`.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/gu, '#');

/** The lines of a log, of each kind so many as our own logs hold of one in a minute, and how many were left out. What is no line of Temporal's stays. */
export const condensed = (text: string): string => {
  let at = 0;
  const lines: string[] = [];
  const ends: (() => void)[] = [];
  const sampler = createSampler(
    () => at,
    (end) => void ends.push(end),
  );
  for (const one of text.split('\n')) {
    if (one === '') continue;
    const line = lineIn(one);
    if (line === null) {
      lines.push(one);
      continue;
    }
    at = Date.parse(line.ts) || at;
    const { level, ts, msg } = line;
    const tell = (held: number): void => void lines.push(JSON.stringify({ level, ts, msg: `${held} more lines like this were left out`, like: msg })); // prettier-ignore
    if (sampler.admits(kindOf(line), tell)) lines.push(one);
  }
  for (const end of ends) end();
  return lines.map((one) => `${one}\n`).join('');
};

const sizeOf = (file: string): Promise<number> => stat(file).then(({ size }) => size, () => 0); // prettier-ignore

/**
 * Empties a log that is too long, and puts aside what it says as `.1`, with what was put there before while that is short; else the older ones move on
 * by one. What is written between the reading and the emptying is lost, as where a log is put aside (log-rotation.ts).
 */
export const condenseLog = async (file: string, { bytes, kept } = limits): Promise<boolean> => {
  if ((await sizeOf(file)) <= bytes) return false;
  if ((await sizeOf(`${file}.1`)) > bytes) {
    await rm(`${file}.${kept}`, { force: true });
    for (let number = kept - 1; number >= 1; number--)
      await rename(`${file}.${number}`, `${file}.${number + 1}`).catch(() => undefined);
  }
  const text = await readFile(file, 'utf8');
  await using aside = await open(`${file}.1`, 'a', 0o600);
  await truncate(file, 0);
  await aside.write(condensed(text));
  return true;
};
