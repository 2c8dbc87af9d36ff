import { createHash, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that is read for another or for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;

/** A new code: twenty characters of five bits each, which nobody guesses, in four groups that can be read over the telephone. */
export const newCode = (): string => {
  const letters = [...randomBytes(length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return (letters.match(/.{5}/g) ?? []).join('-');
};

/** A code as it was meant: without what stands between, in capitals, and with the letters that are taken for digits as digits. */
const meant = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** What is kept of a code. It is long and random: a digest without a salt gives it away to nobody. */
export const digestOfCode = (code: string): string => createHash('sha256').update(meant(code)).digest('hex');
