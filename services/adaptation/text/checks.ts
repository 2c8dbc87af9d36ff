import type { Act, Place } from '../../../domain/act.ts';
import type { Finding } from '../../../domain/check.ts';
import type { CulturePack } from '../../../domain/culture.ts';
import type { Draft, DraftField } from '../../../domain/draft.ts';
import type { FieldText } from '../../../domain/example.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { checkKept, originalsOf } from '../../../language/check-protected.ts';
import { checkText } from '../../../language/checks/check-text.ts';
import type { Knowledge, Term } from '../../../language/checks/examined.ts';
import { loadIdentify } from '../../../language/checks/identify.ts';
import type { Identify } from '../../../language/checks/identify.ts';
import { codePointsOf, inCodePoints } from '../../../language/code-points.ts';
import { protectedTexts } from '../../../language/protect.ts';
import { spellingFor } from '../../../language/spelling.ts';

let identify: Promise<Identify> | undefined;

/** All that the checks know about a culture. What has to be loaded is loaded when it is first asked for, once in a process. */
export const knowledgeOf = async (tag: string, pack: CulturePack, terms: readonly Term[] = []): Promise<Knowledge> => {
  identify ??= loadIdentify();
  const [loaded, spelling] = await Promise.all([identify, spellingFor(tag)]);
  return { pack, identify: loaded, spelling, terms };
};

/** What the checks that do not block say of the texts of a draft. */
export const checkDraft = (fields: readonly DraftField[], acts: readonly Act[], knowledge: Knowledge): Finding[] =>
  fields.flatMap(({ field, source, literal, adapted }) =>
    checkText({ field, text: adapted, source, literal, acts: acts.filter((act) => act.field === field) }, knowledge),
  );

/**
 * What all checks say of texts that a person would have instead of a draft's: those that would turn a judgment down first.
 * @throws Refusal `invalid-input` that names a field which the draft has not
 */
export const checkEdits = (
  { provider, fields, acts }: Draft,
  texts: readonly FieldText[],
  knowledge: Knowledge,
): Finding[] =>
  texts.flatMap(({ field, text }) => {
    const drafted = fields.find((one) => one.field === field);
    if (!drafted) {
      const names = fields.map((one) => one.field).join(', ');
      throw new Refusal('invalid-input', `The example has no field "${field}". Its fields: ${names}.`);
    }
    const { source, literal } = drafted;
    const kept = originalsOf(drafted, provider).map(protectedTexts);
    const own = acts.filter((act) => act.field === field);
    return inCodePoints(text, [
      ...checkKept(field, kept, text),
      ...checkText({ field, text, source, literal: source === literal ? null : literal, acts: own }, knowledge),
    ]);
  });

/** What points at places of a draft's adapted texts, counted in code points: the form in which it leaves the making of a draft. */
export const placed = <P extends { readonly field: string; readonly start: number; readonly end: number }>(
  fields: readonly Pick<DraftField, 'field' | 'adapted'>[],
  items: readonly P[],
): P[] => {
  const texts = new Map(fields.map(({ field, adapted }) => [field, adapted]));
  const byField = Map.groupBy(items, ({ field }) => field);
  return [...byField].flatMap(([field, own]) => inCodePoints(texts.get(field) ?? '', own));
};

/** The acts of a draft, each with its places in the adapted, the literal and the source text counted in code points. */
export const placedActs = (
  fields: readonly Pick<DraftField, 'field' | 'source' | 'literal' | 'adapted'>[],
  acts: readonly Act[],
): Act[] => {
  const byField = Map.groupBy(placed(fields, acts), ({ field }) => field);
  return [...byField].flatMap(([field, own]) => {
    const drafted = fields.find((one) => one.field === field);
    const counts = { literal: codePointsOf(drafted?.literal ?? ''), source: codePointsOf(drafted?.source ?? '') };
    const counted = <P extends Place>(place: P, count: (at: number) => number): P => ({
      ...place,
      start: count(place.start),
      end: count(place.end),
    });
    return own.map(({ literal, source, ...act }) => ({
      ...act,
      ...(literal && { literal: counted(literal, counts.literal) }),
      ...(source && { source: counted(source, counts.source) }),
    }));
  });
};
