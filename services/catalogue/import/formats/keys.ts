import type { AnswerFrom } from '../../contract.ts';
import type { KeyReadings } from './row.ts';

/** The keys of a file cannot be read without knowing what they are; the message is the question. */
export class OpenQuestion extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const ways: Readonly<Record<AnswerFrom, string>> = {
  zero: 'an index that counts from 0 (ZERO)',
  one: 'an index that counts from 1 (ONE)',
  letter: 'a letter (LETTER)',
  text: 'the text of a choice (TEXT)',
  label: 'a label (LABEL)',
};

/** What the rows of a file show about its keys. */
export interface KeyEvidence {
  /** Takes a row into account; the index that its key names, or null where later rows must tell. @throws OpenQuestion */
  read(readings: KeyReadings, line: number): number | null;
  /** The index of a row that was put aside, by what was seen meanwhile. */
  settle(readings: KeyReadings): number | null;
  /** What is left to ask where a row is still aside. */
  question(): OpenQuestion;
}

/** A kind of row that leaves no doubt: its key can be read by these rules alone, which name one choice. */
interface Witness {
  readonly rules: ReadonlySet<AnswerFrom>;
  readonly line: number;
}

const indexesOf = (readings: KeyReadings, rules: Iterable<AnswerFrom>): ReadonlySet<number> =>
  new Set([...rules].flatMap((rule) => readings.get(rule) ?? []));

const listOf = (rules: Iterable<AnswerFrom>): string => [...rules].map((rule) => ways[rule]).join(' or ');

/**
 * Decides what the keys of a file are by the rows that leave no doubt: a 0 is an index from 0, "blue" a text. A key that may be read in two
 * ways is read as those are; where they contradict each other, or there are none, there is a question. That keys count from 1 is never
 * concluded but asked: a key that is as high as there are choices may be a fault of one row as well.
 */
export const createKeyEvidence = (): KeyEvidence => {
  const witnesses = new Map<string, Witness>();
  const kept = new Set<AnswerFrom>();
  const passedOver = new Set<AnswerFrom>();
  let doubt: { line: number; readings: KeyReadings } | null = null;

  const question = (): OpenQuestion => {
    const rules = doubt?.readings.keys() ?? [];
    const seen = [...witnesses.values()].map(({ line, rules: only }) => `line ${line} shows ${listOf(only)}`);
    const evidence = seen.length === 0 ? 'no line of the file tells' : seen.slice(0, 3).join(', but ');
    return new OpenQuestion(
      doubt?.line ?? 0,
      `What are the answer keys? That of line ${doubt?.line ?? 0} may be ${listOf(rules)}; ${evidence}. Say answerFrom and import the file again.`,
    );
  };

  const settle = (readings: KeyReadings): number | null => {
    const speaking = [...witnesses.values()].filter(({ rules }) => [...rules].some((rule) => readings.has(rule)));
    if (speaking.length === 0) return null;
    const left = [...readings.keys()].filter((rule) => speaking.every(({ rules }) => rules.has(rule)));
    const [index, ...others] = indexesOf(readings, left);
    if (index === undefined || others.length > 0) return null;
    for (const [rule, named] of readings) (named === index ? kept : passedOver).add(rule);
    return index;
  };

  return {
    settle,
    question,
    read: (readings, line) => {
      const [index, ...others] = indexesOf(readings, readings.keys());
      if (others.length > 0) {
        doubt ??= { line, readings };
        return settle(readings);
      }
      const rules = new Set(readings.keys());
      if (rules.size === 1 && rules.has('one'))
        throw new OpenQuestion(
          line,
          `Do the answer keys count from 0 or from 1? That of line ${line} is ${(index ?? 0) + 1}, as high as there are choices. Say answerFrom, ZERO or ONE, and import the file again.`,
        );
      const name = [...rules].toSorted().join(' ');
      if (!witnesses.has(name)) {
        witnesses.set(name, { rules, line });
        const contradicts =
          [...rules].some((rule) => passedOver.has(rule)) && ![...rules].some((rule) => kept.has(rule));
        if (contradicts) throw question();
      }
      return index ?? null;
    },
  };
};
