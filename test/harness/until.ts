/** Waits for a fact. @throws Error that says what was waited for after `seconds` */
export const until = async <T>(
  what: string,
  seconds: number,
  fact: () => Promise<T | null | false | undefined>,
): Promise<T> => {
  const deadline = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await fact();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
