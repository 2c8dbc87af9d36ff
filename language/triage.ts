import type { CulturePack, Thing } from '../domain/culture.ts';
import type { FieldText } from '../domain/example.ts';
import type { Knowledge, ModelVerdict, Proposal, Triage, TriageVerdict } from '../domain/triage.ts';
import { proseOf } from './checks/examined.ts';
import { anyOf } from './pattern.ts';
import { countryWords, englishPlay, timeBound } from './triage-words.ts';

/** A text of an example as triage reads it. */
export interface Triaged extends FieldText {
  /** True where an assistant speaks: what only an answer names is no premise. */
  readonly answers: boolean;
}

const whole = (words: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d-])(?:${anyOf(words)})(?![\\p{L}\\p{M}\\d-])`, flags);

interface Patterns {
  readonly things: readonly { readonly thing: Thing; readonly pattern: RegExp }[];
  readonly home: RegExp;
}
const byPack = new WeakMap<CulturePack, Patterns>();
const countries = countryWords.map(([region, words]) => ({ region, pattern: whole(words, 'u') }));

const patternsOf = (pack: CulturePack): Patterns => {
  const known = byPack.get(pack);
  if (known) return known;
  const made = {
    things: pack.things.map((thing) => ({ thing, pattern: whole([...thing.english, thing.literal], 'u') })),
    home: whole(pack.triage.home, 'u'),
  };
  byPack.set(pack, made);
  return made;
};

const knowledgeFor = ({ kind }: Thing): Knowledge => (kind === 'place' ? 'geographical' : 'cultural');

const proposalFor = (thing: Thing, field: string): Proposal => {
  const name = thing.english[0] ?? thing.literal;
  const reason =
    thing.counterpart === null
      ? `The question takes ${name} for granted, which nothing here stands for. ${thing.note}`
      : `The question takes ${name} for granted; here ${thing.counterpart} plays that part. ${thing.note}`;
  return { kind: 'replace-premise', field, reason: reason.trim().slice(0, 500) };
};

/**
 * How much an example hangs on a culture, by rules: the pack's things and home words, names of countries, tasks that play with
 * English, words of time. A question that takes a thing for granted which does not travel has a new premise proposed; one that plays
 * with English words is proposed to be dropped where nothing else holds it. Nothing is changed here.
 */
export const triageOf = (texts: readonly Triaged[], pack: CulturePack): Triage => {
  const { things, home } = patternsOf(pack);
  const knowledge = new Set<Knowledge>();
  const regions = new Set<string>();
  const proposals: Proposal[] = [];
  let timeSensitive = false;
  for (const { field, text, answers } of texts) {
    const prose = proseOf(text);
    for (const { thing, pattern } of things) {
      if (!pattern.test(prose)) continue;
      knowledge.add(knowledgeFor(thing));
      if (!answers && thing.policy === 'flag') proposals.push(proposalFor(thing, field));
    }
    for (const { region, pattern } of countries) {
      if (!pattern.test(prose)) continue;
      regions.add(region);
      knowledge.add('geographical');
    }
    const own = new Intl.Locale(pack.tag).region;
    if (home.test(prose)) {
      knowledge.add('geographical');
      if (own !== undefined && /^[A-Z]{2}$/u.test(own)) regions.add(own);
    }
    const play = answers ? null : englishPlay.exec(prose);
    if (play) {
      knowledge.add('dialect');
      const reason = `The task plays with words of English (“${play[0]}”): it needs other words to play with, or has no counterpart.`;
      proposals.push({ kind: 'drop', field, reason });
    }
    timeSensitive ||= timeBound.test(prose);
  }
  const rules: TriageVerdict = {
    label: knowledge.size > 0 ? 'culture-specific' : 'culture-agnostic',
    knowledge: [...knowledge].toSorted(),
    regions: [...regions].toSorted(),
    timeSensitive,
  };
  return { ...rules, proposals: proposals.slice(0, 50), by: 'rules', reason: null, rules, model: null };
};

const union = <T extends string>(left: readonly T[], right: readonly T[]): T[] =>
  [...new Set([...left, ...right])].toSorted();

/**
 * Rules and model together. What the rules found stands: they name words of the text. What only the model sees is added, as rules know no
 * more than their lists. So an example is culture-specific, or time-sensitive, where either says so, needs what either names, and is
 * agnostic only where both find it so: what passes for agnostic by mistake is read by nobody who could tell.
 */
export const joinTriage = (rules: Triage, model: ModelVerdict, proposals: readonly Proposal[]): Triage => ({
  label: [rules.label, model.label].includes('culture-specific') ? 'culture-specific' : 'culture-agnostic',
  knowledge: union(rules.knowledge, model.knowledge),
  regions: union(rules.regions, model.regions).slice(0, 20),
  timeSensitive: rules.timeSensitive || model.timeSensitive,
  proposals: [...rules.proposals, ...proposals].slice(0, 50),
  by: 'model',
  reason: null,
  rules: rules.rules,
  model,
});
