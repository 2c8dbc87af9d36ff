import type { Labels } from './decision.ts';
import type { Content, Turn } from './example.ts';

type KindQuestion = Labels['undecided'][number];

/** The questions that one kind of example asks, as a sentence names them. */
const questions: Record<KindQuestion, string> = {
  turnsFollow: 'whether each later turn still follows',
  chosenBetter: 'whether the chosen answer is still the better one',
  keyHolds: 'whether the answer key still holds',
};

const undecided = (question: KindQuestion): string => `people were asked ${questions[question]}, and it stayed open`;
const isOpen = (question: KindQuestion, labels: Labels | null): boolean =>
  labels?.undecided.includes(question) ?? false;

/** Whether a text has nothing that a person sees. */
const saysNothing = (text: string): boolean => !/[^\s\p{C}\p{Z}]/u.test(text);

/** Whether two texts differ in nothing but blanks around them and how accents are stored. */
export const isSameText = (one: string, other: string): boolean =>
  one.normalize('NFC').trim() === other.normalize('NFC').trim();

const chatTeachesNot = (turns: readonly Turn[]): string | null => {
  const last = turns.at(-1);
  if (last?.role !== 'assistant') return 'it does not end with an answer';
  if (saysNothing(last.content)) return 'its last answer is empty';
  return turns.some(({ role, content }) => role === 'assistant' && saysNothing(content))
    ? 'one of its answers is empty'
    : null;
};

/**
 * Why nobody should train a model on this text, whatever people said of it, as the end of a sentence; null where one may. An empty answer
 * teaches silence, a question alone teaches to ask it, and an undesirable answer what was to be unlearnt.
 */
export const teachesNot = (content: Content): string | null => {
  if ('desirable' in content && content.desirable === false) return 'its dataset marks its answer as undesirable';
  switch (content.kind) {
    case 'instruction':
      return saysNothing(content.output) ? 'it has no answer' : null;
    case 'chat':
      return chatTeachesNot(content.turns);
    case 'preference':
      if (saysNothing(content.chosen) || saysNothing(content.rejected)) return 'one of its answers is empty';
      return isSameText(content.chosen, content.rejected) ? 'its two answers became the same text' : null;
    case 'evaluation':
      return null;
  }
};

const preferenceWhy = (chosen: string, rejected: string, labels: Labels | null): string | null => {
  if (chosen === rejected) return 'its two answers became the same text';
  switch (labels?.chosenBetter ?? null) {
    case 'yes':
      return null;
    case 'no':
      return 'people find the rejected answer the better one now';
    case 'tie':
      return 'people find its two answers equally good now';
    case null:
      return isOpen('chosenBetter', labels) ? undecided('chosenBetter') : `nobody said ${questions.chosenBetter}`;
  }
};

const evaluationWhy = (choices: readonly string[], answer: number, labels: Labels | null): string | null => {
  const right = choices[answer]?.trim();
  if (choices.some((choice, index) => index !== answer && choice.trim() === right))
    return 'another choice reads the same as the right one';
  if (labels?.keyHolds === false) return 'people find that its answer key no longer holds';
  return isOpen('keyHolds', labels) ? undecided('keyHolds') : null;
};

/** Why the label of an adopted text is not known to hold; null where it is, or where nobody doubted it. */
export const doubtedWhy = (content: Content, labels: Labels | null): string | null => {
  switch (content.kind) {
    case 'instruction':
      return null;
    case 'chat':
      if (labels?.turnsFollow === false) return 'people find that a later turn no longer follows';
      return isOpen('turnsFollow', labels) ? undecided('turnsFollow') : null;
    case 'preference':
      return preferenceWhy(content.chosen, content.rejected, labels);
    case 'evaluation':
      return evaluationWhy(content.choices, content.answer, labels);
  }
};

/**
 * Why an adopted text is left out of the files that its kind is trained or measured by, as the end of a sentence; null where it is in.
 * A label that held in English is not taken to hold still: a pair needs people who said so, a key or a chat that nobody doubted.
 */
export const withheldWhy = (content: Content, labels: Labels | null): string | null =>
  teachesNot(content) ?? doubtedWhy(content, labels);
