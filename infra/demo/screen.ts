import { killLine, linesOf, plainLine } from './view.ts';
import type { Sight } from './view.ts';

/** Where the view is written: a terminal, or anything that takes lines. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The view on a terminal is drawn over itself; elsewhere it is a plain line every so often, and one for each kill. */
export interface Screen {
  show(sight: Sight): void;
  /** The last sight stays. */
  close(sight: Sight): void;
}

const plainEveryMs = 5_000;

const terminalScreen = (output: Output): Screen => {
  let drawn = 0;
  const show = (sight: Sight) => {
    // Some terminals, such as those of `script`, say that they have no columns at all.
    const lines = linesOf(sight, output.columns || 80);
    const up = drawn === 0 ? '' : `\u001b[${drawn}A`;
    output.write(`${up}${lines.map((line) => `\u001b[2K${line}\n`).join('')}\u001b[J`);
    drawn = lines.length;
  };
  return { show, close: show };
};

const plainScreen = (output: Output): Screen => {
  let said = 0;
  let kill: string | null = null;
  const show = (sight: Sight) => {
    const found = killLine(sight.kills, sight.startedAt);
    if (found !== null && found !== kill) output.write(`${found}\n`);
    kill = found;
    if (sight.now - said < plainEveryMs) return;
    said = sight.now;
    output.write(`${plainLine(sight)}\n`);
  };
  return {
    show,
    close: (sight) => {
      said = 0;
      show(sight);
    },
  };
};

export const openScreen = (output: Output): Screen =>
  output.isTTY === true ? terminalScreen(output) : plainScreen(output);
