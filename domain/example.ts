import { z } from 'zod';
import { fitsBytes, maxExampleBytes, mostTextBytes } from './bounds.ts';
import { Key, Text } from './text.ts';

/** What an example is. Each kind has its own content, its own checks and its own release file. */
export const ExampleKind = z.enum(['instruction', 'chat', 'preference', 'evaluation']);
export type ExampleKind = z.infer<typeof ExampleKind>;

/** One message of a conversation. */
export const Turn = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() });
export type Turn = z.infer<typeof Turn>;

/** False where the answer is one that a model should not give, as its dataset says: such an example teaches nothing by itself. */
const Desirable = z.literal(false).optional();

const InstructionContent = z.object({
  kind: z.literal('instruction'),
  instruction: z.string().min(1),
  /** Material that the instruction works on; empty where there is none. */
  input: z.string(),
  output: z.string(),
  desirable: Desirable,
});

const ChatContent = z.object({ kind: z.literal('chat'), turns: z.array(Turn).min(1), desirable: Desirable });

const PreferenceContent = z.object({
  kind: z.literal('preference'),
  prompt: z.array(Turn).min(1),
  chosen: z.string().min(1),
  rejected: z.string().min(1),
});

const EvaluationContent = z.object({
  kind: z.literal('evaluation'),
  question: z.string().min(1),
  choices: z.array(z.string().min(1)).min(2),
  /** Index of the right choice, from 0. Never touched by a machine. */
  answer: z.int().min(0),
});

/** The content of an example in one language. */
export const Content = z.discriminatedUnion('kind', [
  InstructionContent,
  ChatContent,
  PreferenceContent,
  EvaluationContent,
]);
export type Content = z.infer<typeof Content>;

/** One text of an example. `field` names it: `instruction`, `turns.2`, `chosen`, `choices.0` … */
export const FieldText = z.object({ field: z.string().min(1).max(32), text: z.string() });
export type FieldText = z.infer<typeof FieldText>;

/** One text of an example as somebody sends it. */
const SentText = z.object({ field: Key(32, 1), text: Text(mostTextBytes) });

/** Texts of one example as somebody sends them, at most so many bytes together. */
export const sentTexts = (mostBytes: number = maxExampleBytes) =>
  z
    .array(SentText)
    .max(200)
    .refine(
      (texts) =>
        fitsBytes(
          texts.map(({ text }) => text),
          mostBytes,
        ),
      `the texts are longer than an example may be (${mostBytes / 1024} kB)`,
    );

const turnFields = (name: string, turns: readonly Turn[]): FieldText[] =>
  turns.map((turn, index) => ({ field: `${name}.${index}`, text: turn.content }));

/** The text fields of a content, in reading order. An empty `input` is no field. */
export const fieldsOf = (content: Content): FieldText[] => {
  switch (content.kind) {
    case 'instruction':
      return [
        { field: 'instruction', text: content.instruction },
        ...(content.input === '' ? [] : [{ field: 'input', text: content.input }]),
        { field: 'output', text: content.output },
      ];
    case 'chat':
      return turnFields('turns', content.turns);
    case 'preference':
      return [
        ...turnFields('prompt', content.prompt),
        { field: 'chosen', text: content.chosen },
        { field: 'rejected', text: content.rejected },
      ];
    case 'evaluation':
      return [
        { field: 'question', text: content.question },
        ...content.choices.map((text, index) => ({ field: `choices.${index}`, text })),
      ];
  }
};

/** `content` with the given texts in place of its own; a field that is not given keeps its text, one that does not exist is ignored. */
export const withFields = (content: Content, texts: readonly FieldText[]): Content => {
  const byField = new Map(texts.map(({ field, text }) => [field, text]));
  const of = (field: string, text: string) => byField.get(field) ?? text;
  const turns = (name: string, list: readonly Turn[]) =>
    list.map((turn, index) => ({ ...turn, content: of(`${name}.${index}`, turn.content) }));
  switch (content.kind) {
    case 'instruction':
      return {
        ...content,
        instruction: of('instruction', content.instruction),
        input: of('input', content.input),
        output: of('output', content.output),
      };
    case 'chat':
      return { ...content, turns: turns('turns', content.turns) };
    case 'preference':
      return {
        ...content,
        prompt: turns('prompt', content.prompt),
        chosen: of('chosen', content.chosen),
        rejected: of('rejected', content.rejected),
      };
    case 'evaluation':
      return {
        ...content,
        question: of('question', content.question),
        choices: content.choices.map((text, index) => of(`choices.${index}`, text)),
      };
  }
};
