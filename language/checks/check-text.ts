import type { Finding } from '../../domain/check.ts';
import { proseOf } from './examined.ts';
import type { Check, Examined, Knowledge } from './examined.ts';
import { finding } from './finding.ts';
import { hiddenCheck, scriptsCheck } from './hidden.ts';
import { languageCheck } from './language.ts';
import { numbersCheck } from './numbers.ts';
import { personalCheck } from './personal.ts';
import { registerCheck } from './register.ts';
import { spellingCheck } from './spelling.ts';
import { structureCheck, unclosedCheck } from './structure.ts';
import { termsCheck } from './terms.ts';
import { doubledCheck, lengthCheck, untranslatedCheck } from './words.ts';

/** Every check that shows something to a person and turns nothing down. `check-protected.ts` is the one that blocks. */
const checks: readonly Check[] = [
  languageCheck,
  untranslatedCheck,
  lengthCheck,
  structureCheck,
  unclosedCheck,
  numbersCheck,
  termsCheck,
  registerCheck,
  doubledCheck,
  spellingCheck,
  personalCheck,
  hiddenCheck,
  scriptsCheck,
];

/** Characters of a text that are looked at: a field may be a megabyte, and a person waits. */
export const reach = 20_000;
/** Findings of one check in one text: after that a person has understood. */
const most = 20;

const within = (text: string): string => (text.length > reach ? text.slice(0, reach) : text);

/**
 * Checks a text that is a draft's or a person's. Nothing here blocks; spans are UTF-16 code units of the text, in reading order.
 * An empty text has nothing to find. For 1,500 characters under 10 ms (bench: `node language/checks/check-text.bench.ts`).
 */
export const checkText = (examined: Examined, knowledge: Knowledge): Finding[] => {
  if (examined.text.trim() === '') return [];
  const text = within(examined.text);
  const source = examined.source === null ? null : within(examined.source);
  const literal = examined.literal === null ? null : within(examined.literal);
  const sourceProse = source === null ? null : proseOf(source);
  const prepared = {
    ...examined,
    text,
    source,
    literal,
    prose: proseOf(text),
    sourceProse,
    original: sourceProse ?? (literal === null ? null : proseOf(literal)),
  };
  const findings = checks.flatMap((check) => check(prepared, knowledge).slice(0, most));
  if (examined.text.length > reach) {
    const rest = { start: reach, end: examined.text.length };
    findings.push(finding(examined, 'info', 'bounded.beginning', rest, { limit: String(reach) }));
  }
  return findings.toSorted((a, b) => a.start - b.start);
};
