/* What ends a line to some readers of JSON Lines and not to others: Python's splitlines and Node's readline break at each of these. JSON
   escapes the controls among such characters by itself. */
const breaks = /[\u0085\u2028\u2029]/gu;

const escaped = (char: string): string => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;

/** A value as one line of JSON Lines, which every reader counts as one. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value).replace(breaks, escaped)}\n`;
