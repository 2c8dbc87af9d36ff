import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import { chrf } from '../../../language/chrf.ts';
import { codePointsOf } from '../../../language/code-points.ts';
import { sentencesOf, wholeOf } from '../../../language/segments.ts';
import type { Segment } from '../../../language/segments.ts';
import type { Db } from '../../../platform/sql.ts';
import * as store from '../rows/memory.ts';
import type { Known, NewUse } from '../rows/memory.ts';
import { numbersMatter } from '../text/task.ts';
import { answerFields } from '../text/voice.ts';
import { bandsFor } from './bands.ts';
import { fits } from './pairs.ts';

/** A stretch of a field that the memory fills. Places in UTF-16 code units of the field's English source, end exclusive. */
export interface Fill extends Segment {
  readonly field: string;
  /** True where it is all that the field says. */
  readonly whole: boolean;
  readonly unit: Pick<Known, 'id' | 'exampleId' | 'target'>;
}

/** Something like a stretch of the source: for reviewers, and for a model. */
interface Similar {
  readonly source: string;
  readonly target: string;
  readonly score: number;
}

/** What a campaign's memory has for an example. */
export interface Recalled {
  readonly fills: readonly Fill[];
  readonly similar: readonly Similar[];
  /** The same as is kept with the draft; which fills came to stand in it is known once it is made (`usesIn`). */
  readonly uses: readonly NewUse[];
}

export const nothingRecalled: Recalled = { fills: [], similar: [], uses: [] };

/** Likeness from which on a unit is shown: "Where is the bank?" has 52 to "Where is the library?". */
const similarFrom = 50;
const mostShown = 3;
/** Segments of one example that are looked for by likeness; exact ones are looked for however many. */
const mostLike = 60;
/** Units that are like each of these texts. */
export const alike = async (
  db: Db,
  of: { readonly campaignId: string; readonly exampleId: string | null },
  texts: readonly string[],
): Promise<Known[]> => {
  const wanted = texts
    .map((text) => ({ text, bands: bandsFor(text, of.campaignId) }))
    .filter(({ bands }) => bands.length > 0);
  return wanted.length === 0 ? [] : store.likeUnits(db, of.campaignId, wanted, of.exampleId);
};

/** How alike two texts are: the lower of chrF either way, as each way alone forgives what the other text has more. */
const likeness = (one: string, other: string): number =>
  one === other ? 100 : Math.min(chrf(one, other), chrf(other, one));

const asScored = (unit: Known, text: string) => ({ unit, score: likeness(unit.source, text) });

/** Units ranked for a text: the likest first, of each translation one, none under `atLeast`. Where they are alike their order stays. */
export const ranked = (units: readonly Known[], text: string, atLeast: number): { unit: Known; score: number }[] => {
  const seen = new Set<string>();
  return units
    .map((unit) => asScored(unit, text))
    .filter(({ score }) => score >= atLeast)
    .toSorted((left, right) => right.score - left.score)
    .filter(({ unit: { target } }) => !seen.has(target) && seen.add(target));
};

const numbersIn = (text: string): string => (text.match(/\d+/gu) ?? []).toSorted().join(' ');

/**
 * The unit that may stand for a text without asking anybody: what settled examples agree on, in the same voice; where none is settled,
 * what imported ones agree on. Where an answer hangs on numbers it must have the text's own. None where they differ: people choose.
 */
export const fillOf = (
  units: readonly Known[],
  text: string,
  { answers, matter }: { readonly answers: boolean; readonly matter: boolean },
): Known | null => {
  const exact = units.filter(
    ({ source, target, answers: voice }) =>
      source === text &&
      (voice === null || voice === answers) &&
      fits({ source, target }) &&
      (!matter || numbersIn(source) === numbersIn(target)),
  );
  const settled = exact.filter(({ exampleId }) => exampleId !== null);
  const [first, ...rest] = settled.length > 0 ? settled : exact;
  return first && rest.every(({ target }) => target === first.target) ? first : null;
};

interface Asked extends Segment {
  readonly field: string;
  readonly whole: boolean;
  readonly answers: boolean;
}

/** The stretches of an example's English that a memory is asked for: each field, and each sentence of a field that has several. */
const askedOf = (content: Content): Asked[] => {
  const answering = answerFields(content);
  return fieldsOf(content).flatMap(({ field, text }) => {
    const whole = wholeOf(text);
    if (!/\p{L}/u.test(whole.text)) return [];
    const sentences = sentencesOf(text, 'en').filter((one) => one.text !== whole.text);
    const more = { field, answers: answering.has(field) };
    return [{ ...whole, ...more, whole: true }, ...sentences.map((one) => ({ ...one, ...more, whole: false }))];
  });
};

/**
 * What a campaign's memory has for an example: what fills it (never where a dataset arrived translated: there the file says what the draft
 * is), and what is like it. An example is no memory of itself.
 */
export const recall = async (
  db: Db,
  of: { readonly campaignId: string; readonly exampleId: string | null },
  source: Content,
  mayFill: boolean,
): Promise<Recalled> => {
  if (!(await store.hasUnits(db, of.campaignId))) return nothingRecalled;
  const asked = askedOf(source);
  const texts = [...new Set(asked.map(({ text }) => text))];
  const exact = Map.groupBy(await store.exactUnits(db, of.campaignId, texts, of.exampleId), ({ asked: text }) => text);
  const matter = numbersMatter(source, null);
  const fills: Fill[] = [];
  const rest: Asked[] = [];
  for (const one of asked) {
    const isInFilled = fills.some(({ field, whole }) => field === one.field && whole);
    if (isInFilled) continue;
    const unit = mayFill ? fillOf(exact.get(one.text) ?? [], one.text, { answers: one.answers, matter }) : null;
    if (unit) fills.push({ ...one, unit });
    else rest.push(one);
  }
  const short = [...new Set(rest.map(({ text }) => text))].slice(0, mostLike);
  const like = Map.groupBy(await alike(db, of, short), ({ asked: text }) => text);
  const shown = rest.flatMap((one) =>
    ranked([...(exact.get(one.text) ?? []), ...(like.get(one.text) ?? [])], one.text, similarFrom)
      .slice(0, mostShown)
      .map((match) => ({ ...one, ...match, filled: false })),
  );
  const filled = fills.map((fill) => ({ ...fill, score: 100, filled: true }));
  const byField = new Map(fieldsOf(source).map(({ field, text }) => [field, codePointsOf(text)]));
  return {
    fills,
    similar: shown.map(({ unit, score }) => ({ source: unit.source, target: unit.target, score })),
    uses: [...filled, ...shown].map(({ field, start, end, unit, score, filled: stands }) => {
      const count = byField.get(field) ?? ((at: number) => at);
      return {
        field,
        start: count(start),
        end: count(end),
        score,
        filled: stands,
        unitId: unit.id,
        exampleId: unit.exampleId,
      };
    }),
  };
};

/** True where a memory says all that an example says: then no provider is asked. */
export const saysAll = (source: Content, fills: readonly Fill[]): boolean => {
  const known = new Set(fills.filter(({ whole }) => whole).map(({ field }) => field));
  return known.size > 0 && fieldsOf(source).every(({ field, text }) => known.has(field) || !/\p{L}/u.test(text));
};
