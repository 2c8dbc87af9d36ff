/** A number from the environment. */
export const setting = (name: string, otherwise: number): number => {
  const value = Number(__ENV[name] ?? otherwise);
  if (!(value >= 0)) throw new Error(`${name} must be a number, and is "${__ENV[name]}".`);
  return value;
};

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };

/** DURATION, such as `30s`, `10m` or `1h`, in seconds. */
export const durationSeconds = (otherwise: string): number => {
  const text = __ENV['DURATION'] ?? otherwise;
  const [, number = '', unit = ''] = /^(\d+)([smh])$/.exec(text) ?? [];
  const seconds = Number(number) * (units[unit] ?? 0);
  if (!(seconds > 0)) throw new Error(`DURATION must be as 30s, 10m or 1h, and is "${text}".`);
  return seconds;
};
