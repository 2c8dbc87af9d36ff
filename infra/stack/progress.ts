/** A line for the person at the terminal; standard output is kept for what commands answer. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Seconds as `m:ss`. */
const clock = (since: number): string => {
  const seconds = Math.floor((Date.now() - since) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Does something long under a line that says how long it has taken: it counts on a terminal, else it comes every 15 s. */
export const withProgress = async <T>(
  what: string,
  work: () => Promise<T>,
  log: (line: string) => void = say,
): Promise<T> => {
  const since = Date.now();
  const terminal = process.stderr.isTTY;
  if (!terminal) log(`${what} …`);
  const tick = () =>
    terminal ? void process.stderr.write(`\r\u001b[2K${what} … ${clock(since)}`) : log(`${what} … ${clock(since)}`);
  const timer = setInterval(tick, terminal ? 1000 : 15_000);
  try {
    const result = await work();
    if (terminal) process.stderr.write('\r\u001b[2K');
    log(`${what}: done in ${clock(since)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
};
