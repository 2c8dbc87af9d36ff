import type { Act } from '../../../domain/act.ts';
import type { CulturePack } from '../../../domain/culture.ts';
import type { DraftField } from '../../../domain/draft.ts';
import type { Finding } from '../../../domain/check.ts';
import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import type { Term } from '../../../domain/term.ts';
import { checkProtected } from '../../../language/check-protected.ts';
import type { Knowledge } from '../../../language/checks/examined.ts';
import { codeLines } from '../../../language/code-lines.ts';
import { protectedSpans, protectedTexts, spansToMask } from '../../../language/protect.ts';
import type { ProtectedSpan } from '../../../language/protect.ts';
import type { Setting } from './hit.ts';
import { localiseHits } from './localise.ts';
import { fillHit } from '../memory/fill.ts';
import { saysAll } from '../memory/recall.ts';
import type { Fill } from '../memory/recall.ts';
import { adaptedOf, partsOf } from './parts.ts';
import type { Part } from './parts.ts';
import { engineOf } from '../culture/packs.ts';
import { englishPhraseHits, withPhrases } from './phrases.ts';
import type { Drafted, Translator } from '../provider/provider.ts';
import { openerHits } from './retone.ts';
import { numbersMatter } from './task.ts';
import { termHits } from './terms.ts';
import { tonesOf } from './tone.ts';
import { translateParts } from './translate.ts';
import { triageContent } from './triage.ts';
import { answerFields } from './voice.ts';
import { checkDraft, placed, placedActs } from './checks.ts';

/** An example as it was imported: in English, already translated, or both. At least one is there. */
export interface Given {
  readonly source: Content | null;
  readonly translation: Content | null;
}

/** Whose voice a text is, and what it hangs on. */
interface Voice {
  /** True where an assistant speaks: only its tone is ours to change. */
  readonly answers: boolean;
}

interface FieldInput extends Voice {
  readonly field: string;
  readonly source: string | null;
  readonly translation: string | null;
  readonly terms: readonly Term[];
  readonly fills: readonly Fill[];
}

const hitsOf = (text: string, input: Voice, pack: CulturePack, setting: Setting) => [
  ...(input.answers ? openerHits(text, pack, setting) : []),
  ...(input.answers && setting.language === 'english' ? englishPhraseHits(text, pack) : []),
  ...localiseHits(text, pack, setting),
];

/** Spans that stay as they are, the wider before what they may hold: a fence its program, a program's line its addresses. */
const fixedSpans = (text: string, spans: readonly ProtectedSpan[]): ProtectedSpan[] => {
  const isFence = ({ kind }: ProtectedSpan) => kind === 'fence';
  return [...spans.filter(isFence), ...codeLines(text), ...spans.filter((span) => !isFence(span))];
};

/** The parts of an English text before it is translated: what the rules found in it, and what they leave alone. */
export const englishParts = (
  text: string,
  pack: CulturePack,
  {
    answers,
    matter,
    terms = [],
    fills = [],
  }: Voice & { readonly matter: boolean; readonly terms?: readonly Term[]; readonly fills?: readonly Fill[] },
): Part[] => {
  const setting = { language: 'english', numbersMatter: matter } as const;
  const hits = [...fills.map(fillHit), ...termHits(text, terms), ...hitsOf(text, { answers }, pack, setting)];
  return partsOf(text, fixedSpans(text, spansToMask(text)), hits, true);
};

/** Parts of the field in the culture's language: cut from the file's translation, or translated from English. */
const partsIn = async (input: FieldInput, pack: CulturePack, matter: boolean, translator: Translator | null) => {
  if (input.translation !== null) {
    const text = input.translation;
    const hits = hitsOf(text, input, pack, { language: 'own', numbersMatter: matter });
    return { parts: partsOf(text, fixedSpans(text, protectedSpans(text)), hits), unknownWords: 0 };
  }
  const text = input.source ?? '';
  const whole = input.fills.find((fill) => fill.whole);
  if (whole) return { parts: partsOf(text, [], [fillHit(whole)], true), unknownWords: 0 };
  if (!translator) return { parts: [{ kind: 'plain', text } satisfies Part], unknownWords: 0 };
  return translateParts(englishParts(text, pack, { ...input, matter }), translator);
};

const adaptField = async (input: FieldInput, pack: CulturePack, matter: boolean, translator: Translator | null) => {
  const cut = await partsIn(input, pack, matter, translator);
  const { unknownWords } = cut;
  // English that nobody translates stays as it is: its tone is for whoever writes the text.
  const retones = input.answers && (input.translation !== null || translator !== null);
  const parts = retones ? withPhrases(cut.parts, pack) : cut.parts;
  const { literal, ...adapted } = adaptedOf(input.field, parts, pack, retones);
  const findings = checkProtected(input.field, protectedTexts(input.source ?? input.translation ?? ''), adapted.text);
  const field: DraftField = { field: input.field, source: input.source, literal, adapted: adapted.text, unknownWords };
  // What the rules did to a text that a check turns down is worth nothing: people start from the plain translation.
  if (findings.length > 0) return { field: { ...field, adapted: literal }, acts: [], findings };
  return { field, acts: adapted.acts, findings: adapted.findings };
};

/**
 * Drafts an example for a culture: protect, translate (unless the file did), localise, retone, restore, check. Pure but for the
 * translator's one call per field. Without a translator and without a translation the draft is the source, for people to write.
 * `knowledge`: what the checks that do not block need; without it only those that block are run. `terms`: the campaign's own words.
 * `fills`: what its translation memory says of the source; neither translator nor rules see those places.
 */
export const adaptContent = async (
  given: Given,
  pack: CulturePack,
  translator: Translator | null,
  knowledge: Knowledge | null = null,
  terms: readonly Term[] = [],
  fills: readonly Fill[] = [],
): Promise<Drafted> => {
  const content = given.source ?? given.translation;
  if (!content) throw new Error('An example has neither a source nor a translation.');
  const sources = new Map((given.source ? fieldsOf(given.source) : []).map(({ field, text }) => [field, text]));
  const translations = new Map(
    (given.translation ? fieldsOf(given.translation) : []).map(({ field, text }) => [field, text]),
  );
  const answering = answerFields(content);
  const matter = numbersMatter(content, given.source ? null : pack);
  const results = await Promise.all(
    fieldsOf(content).map(({ field }) =>
      adaptField(
        {
          field,
          source: sources.get(field) ?? null,
          translation: translations.get(field) ?? null,
          answers: answering.has(field),
          terms,
          fills: fills.filter((fill) => fill.field === field),
        },
        pack,
        matter,
        translator,
      ),
    ),
  );
  const acts: Act[] = results.flatMap((result) => result.acts);
  const fields = results.map((result) => result.field);
  const fromFile = translations.size > 0;
  const unasked = saysAll(content, fills) ? 'memory' : 'none';
  const provider = fromFile ? 'file' : (translator?.provider ?? unasked);
  const findings: Finding[] = [
    ...results.flatMap((result) => result.findings),
    // English that nobody translated is found to be English by everybody.
    ...(knowledge && provider !== 'none' ? checkDraft(fields, acts, knowledge) : []),
  ];
  return {
    provider,
    engine: engineOf(fromFile ? 'file' : (translator?.engine ?? unasked), pack),
    needsHuman: provider === 'none' || findings.some(({ severity }) => severity === 'block'),
    fields,
    acts: placedActs(fields, acts),
    findings: placed(fields, findings),
    tones: provider === 'none' ? [] : tonesOf(fields, answering, pack),
    triage: triageContent(content, pack),
  };
};
