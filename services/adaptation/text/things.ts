import type { CulturePack, Thing } from '../../../domain/culture.ts';
import { anyOf, onceFor } from '../../../language/pattern.ts';
import type { Hit, Setting } from './hit.ts';

const words = (all: readonly string[]) => `(?<![\\p{L}\\d-])(?:${anyOf(all)})(?![\\p{L}\\d-])`;

/** English words near which a three-digit number is an emergency call: "Porsche 911" and "9/11" are none. */
const cues =
  /\b(?:call|calls|called|calling|dial|dialed|dialing|phone|ring|emergency|emergencies|operator|dispatcher|paramedics|ambulance)\b/iu;

const services = {
  fire: /\b(?:fire|fires|flames|burning|smoke|firefighters?)\b|حريق|المطافئ|الإطفاء|دخان/iu,
  ambulance:
    /\b(?:ambulance|paramedics?|medical|unconscious|breathing|bleeding|overdose|chest pain|heart attack|stroke|seizure|injured|choking)\b|إسعاف|مصاب|نزيف|إغماء|أزمة قلبية/iu,
  police: /\b(?:police|burglar|robbery|robbed|thief|break-in|intruder|attacked|officers?|crime)\b|الشرطة|لص|سرقة/iu,
} as const;

/** The number for what a sentence is about; null where each service has its own and the sentence does not say which. */
const numberFor = ({ emergency }: CulturePack, sentence: string): string | null => {
  if (emergency.services.length === 0) return emergency.number;
  const meant = emergency.services.filter(({ service }) => services[service].test(sentence));
  return meant.length === 1 ? (meant[0]?.number ?? null) : null;
};

const sayNumber = ({ emergency }: CulturePack): string => {
  const each = emergency.services.map(({ service, number }) => `${service} ${number}`).join(', ');
  if (emergency.policy === 'flag')
    return 'The emergency number hangs on where the reader is: say so, or name the place.';
  return each === ''
    ? `If this is the emergency number, it is ${emergency.number} here.`
    : `Emergency numbers here: ${each}.`;
};

/** Its numbers, also as they are spelt out ("9-1-1"), and the words of its language near which one is a call. */
const emergencyPatterns = onceFor(({ replaces, cues: own }: CulturePack['emergency']) => {
  const numbers = anyOf([...replaces, ...replaces.map((number) => number.split('').join('-'))]);
  return {
    ownCues: new RegExp(words(own), 'iu'),
    found: new RegExp(`(?<![\\p{L}\\d.,/$€£-])(?:${numbers})(?![\\p{L}\\d/%-]|[.,]\\d)`, 'gu'),
  };
});

/** Foreign emergency numbers that become the culture's own; without a cue in the same sentence they are shown to a person. */
export const emergencyHits = (text: string, pack: CulturePack, { language }: Setting): Hit[] => {
  const { replaces, policy } = pack.emergency;
  if (replaces.length === 0) return [];
  const { ownCues, found } = emergencyPatterns(pack.emergency);
  return Array.from(text.matchAll(found), ({ 0: match, index }): Hit => {
    const before =
      text
        .slice(Math.max(0, index - 120), index)
        .split(/[.!?\n]/u)
        .at(-1) ?? '';
    const after = text.slice(index, index + 120).split(/[.!?\n]/u)[0] ?? '';
    const number = numberFor(pack, before + after);
    const asks = (language === 'english' ? cues : ownCues).test(before + after);
    const isCall = asks && policy === 'convert' && number !== null;
    // "A Porsche 911", "911 tickets" and "12 of 911" count or name something.
    const counts =
      /(?:\p{Lu}\S*|\b(?:of|than|page|line|room|number \d+|(?:room|flight|gate|channel|extension|number) (?:is|was))) $/u.test(
        before,
      ) && !/^(?:Call|Dial|Phone|Ring) $/u.test(before.trimStart());
    const isCount =
      counts ||
      /^ (?:\p{Ll}+s\b(?! (?:is|was|for)\b)|divided by|plus|minus|multiplied by)/u.test(after.slice(match.length));
    return {
      start: index,
      end: index + match.length,
      text: match,
      literal: match,
      adapted: isCall ? number : match,
      act: isCall ? 'localise' : 'keep',
      flagged: !isCall && (asks || !isCount),
      apart: false,
      reason: isCall ? `The emergency number is ${number}` : sayNumber(pack),
    };
  });
};

const hitOf = (thing: Thing, found: string, start: number, { language }: Setting): Hit => {
  const literal = language === 'own' ? found : thing.literal;
  const replaced = thing.policy === 'replace' && thing.counterpart !== null;
  const suggestion = thing.counterpart === null || replaced ? '' : ` Counterpart: ${thing.counterpart}.`;
  return {
    start,
    end: start + found.length,
    text: found,
    literal,
    adapted: replaced ? (thing.counterpart ?? literal) : literal,
    act: replaced ? 'localise' : 'keep',
    flagged: thing.policy === 'flag',
    apart: false,
    reason: `${thing.kind}: ${thing.note}${suggestion}`.slice(0, 500),
  };
};

const thingPatterns = onceFor(({ english, literal }: Thing) => ({
  english: new RegExp(words(english), 'gu'),
  own: new RegExp(words([...english.filter((name) => /^\p{Lu}/u.test(name)), literal]), 'gu'),
}));

/** Names, places, institutions, holidays and customs of the pack, by their English names or, in a translated text, by both. */
export const thingHits = (text: string, pack: CulturePack, setting: Setting): Hit[] =>
  pack.things.flatMap((thing) =>
    Array.from(text.matchAll(thingPatterns(thing)[setting.language]), (match) =>
      hitOf(thing, match[0], match.index, setting),
    ),
  );
