/** An input without what was left out: GraphQL says null or undefined, a contract's default wants the key away. */
export type Given<T> = { [K in keyof T]?: NonNullable<T[K]> };

const isGiven = <T extends object>(value: Partial<T>): value is Partial<T> & Given<T> =>
  Object.values(value).every((item) => item !== null && item !== undefined);

/** `input` with only the keys that have a value. */
export const withoutNulls = <T extends object>(input: T): Given<T> => {
  const copy: Partial<T> = { ...input };
  for (const key in copy) if (copy[key] === null || copy[key] === undefined) delete copy[key];
  if (!isGiven(copy)) throw new Error('A key without a value was kept.');
  return copy;
};
