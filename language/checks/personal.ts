import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/max';
import type { Finding } from '../../domain/check.ts';
import type { SentenceKey } from '../../domain/sentences/en.ts';
import type { Check, Knowledge } from './examined.ts';
import { finding, spanOf } from './finding.ts';
import { luhn, nationalIds } from './national-ids.ts';

/** Domains that belong to nobody (RFC 2606, RFC 6761). */
const reserved = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/iu;

/** Whether an IBAN's check digits hold: four characters to the end, letters as 10 to 35, modulo 97 is 1 (ISO 13616). */
export const isIban = (found: string): boolean => {
  const plain = found.replace(/\s/gu, '').toUpperCase();
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const one of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(one, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

/** Issuers of payment cards begin with 2 to 6; a card number of one digit repeated is no card. */
const isCard = (found: string): boolean => {
  const plain = found.replace(/\D/gu, '');
  return plain.length >= 13 && plain.length <= 19 && /^[2-6]/u.test(plain) && !/^(\d)\1+$/u.test(plain) && luhn(plain);
};

const patterns: readonly (readonly [SentenceKey, RegExp, (found: string) => boolean])[] = [
  ['personal.mail', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu, (found) => !reserved.test(found)],
  ['personal.iban', /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{2,4}){3,8}(?![\p{L}\d])/gu, isIban],
  ['personal.card', /(?<![\p{L}\d.,])\d(?:[ -]?\d){12,18}(?![\p{L}\d])/gu, isCard],
];

const phones = (examined: { text: string; field: string }, { pack }: Knowledge): Finding[] => {
  const region = new Intl.Locale(pack.tag).region ?? '';
  const digits = (text: string) => text.replace(/\D/gu, '');
  const belongsToNobody = digits(pack.phone.example);
  // The library takes a millisecond a text: only what holds seven digits in a row, marks aside, is worth it.
  if (!/\d(?:[ ().\u00a0-]{0,2}\d){6}/u.test(examined.text)) return [];
  return findPhoneNumbersInText(examined.text, isSupportedCountry(region) ? { defaultCountry: region } : {})
    .filter(({ number }) => number.isValid() && number.nationalNumber !== belongsToNobody)
    .map(({ startsAt: start, endsAt: end }) =>
      finding(examined, 'warn', 'personal.phone', { start, end }, { text: examined.text.slice(start, end) }),
    );
};

/** What may belong to a real person: mail addresses, bank accounts, cards, telephones, identity numbers. Code is looked at too. */
export const personalCheck: Check = (examined, knowledge) => {
  const { text } = examined;
  const found = patterns.flatMap(([key, pattern, holds]) =>
    [...text.matchAll(pattern)]
      .filter(([one]) => holds(one))
      .map((match) => finding(examined, 'warn', key, spanOf(match), { text: match[0] })),
  );
  const ids = knowledge.pack.checks.nationalIds.flatMap((kind) =>
    [...text.matchAll(nationalIds[kind].pattern)]
      .filter(([one]) => nationalIds[kind].holds(one))
      .map((match) => finding(examined, 'warn', 'personal.id', spanOf(match), { text: match[0], kind })),
  );
  const all: Finding[] = [];
  // Of two that lie over each other the first counts: an account's number is no telephone's.
  for (const one of [...found, ...ids, ...phones(examined, knowledge)])
    if (!all.some(({ start, end }) => start < one.end && one.start < end)) all.push(one);
  return all;
};
