import { randomOf } from './random.ts';

const hexOf = (random: () => number, digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('');

const random = randomOf(`${Date.now()}/${Math.random()}`);

/** A new UUIDv7. Plain arithmetic: k6 and Node have no source of ids in common. */
export const newId = (): string => {
  const time = Date.now().toString(16).padStart(12, '0');
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hexOf(random, 3)}-${variant}${hexOf(random, 3)}-${hexOf(random, 12)}`;
};
