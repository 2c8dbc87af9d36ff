import type { CulturePack } from '../../../domain/culture.ts';
import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import type { Triage } from '../../../domain/triage.ts';
import { triageOf } from '../../../language/triage.ts';
import { answerFields } from './voice.ts';

/** How much an example hangs on a culture, by rules. */
export const triageContent = (content: Content, pack: CulturePack): Triage => {
  const answers = answerFields(content);
  return triageOf(
    fieldsOf(content).map(({ field, text }) => ({ field, text, answers: answers.has(field) })),
    pack,
  );
};
