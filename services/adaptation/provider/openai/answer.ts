import { z } from 'zod';
import { ActKind } from '../../../../domain/act.ts';
import { Knowledge, Proposal, TriageVerdict } from '../../../../domain/triage.ts';
import { ProviderFailure } from '../failure.ts';
import type { Answer } from '../http.ts';

/** What the model is to answer for one example. */
export const Adaptation = z.strictObject({
  fields: z.array(
    z.strictObject({
      field: z.string().describe('The name of the field, as given'),
      literal: z.string().describe('A plain and complete translation'),
      adapted: z.string().describe('The text as a native would have written it'),
      acts: z
        .array(
          z.strictObject({
            kind: ActKind,
            source: z.string().describe('The words of the English text that give rise to it; empty where none do'),
            from: z.string().describe('As it stands in `literal`'),
            to: z.string().describe('As it stands in `adapted`'),
            reason: z.string().describe('Why, in English, one short sentence'),
          }),
        )
        .describe('Every change between literal and adapted'),
    }),
  ),
  triage: z.strictObject({
    label: TriageVerdict.shape.label.describe('culture-specific where one needs knowledge of a culture to judge it'),
    knowledge: z.array(Knowledge).describe('What one has to know; empty where nothing'),
    regions: z.array(z.string()).describe('ISO 3166 codes of two capitals of the countries that it is about'),
    timeSensitive: z.boolean().describe('True where the right answer changes with the years'),
    reason: z.string().describe('Why, in English, one short sentence'),
    proposals: z
      .array(
        z.strictObject({
          kind: Proposal.shape.kind,
          field: z.string().describe('The field that gives the reason'),
          reason: z.string().describe('Why, in English, one short sentence'),
        }),
      )
      .describe('What may have to become of the example; empty for nothing'),
  }),
});
export type Adaptation = z.infer<typeof Adaptation>;

/** The same as a JSON Schema, as `response_format` takes it in strict mode. */
export const adaptationSchema = z.toJSONSchema(Adaptation, { target: 'draft-7' });

/** What a model said, put together: content, why it stopped, and what it used. */
export interface Said {
  readonly content: string;
  readonly refusal: string;
  readonly finish: string;
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

const Tokens = z.object({
  prompt_tokens: z.int().min(0).default(0),
  completion_tokens: z.int().min(0).default(0),
});
const Words = z.object({ content: z.string().nullish(), refusal: z.string().nullish() });
const Completion = z.object({
  model: z.string().default(''),
  choices: z.array(z.object({ message: Words, finish_reason: z.string().nullish() })).min(1),
  usage: Tokens.nullish(),
});
const Chunk = z.object({
  model: z.string().optional(),
  choices: z.array(z.object({ delta: Words.nullish(), finish_reason: z.string().nullish() })).default([]),
  usage: Tokens.nullish(),
});

const parsed = <S extends z.ZodType>(schema: S, text: string): z.output<S> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProviderFailure('connection', 'The answer of the far end broke off.', { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ProviderFailure('invalid-answer', 'The far end does not answer as a chat completion does.');
};

/** Puts the pieces of a stream together. @throws ProviderFailure `connection` where it ends before its end */
const fromStream = (text: string): Said => {
  const said = { content: '', refusal: '', finish: '', model: '', inputTokens: 0, outputTokens: 0 };
  let done = false;
  for (const line of text.split(/\r?\n/u)) {
    if (!line.startsWith('data:')) continue;
    const data = line.slice(5).trim();
    if (data === '[DONE]') {
      done = true;
      continue;
    }
    const chunk = parsed(Chunk, data);
    const [choice] = chunk.choices;
    said.content += choice?.delta?.content ?? '';
    said.refusal += choice?.delta?.refusal ?? '';
    said.finish = choice?.finish_reason ?? said.finish;
    said.model = chunk.model ?? said.model;
    said.inputTokens = chunk.usage?.prompt_tokens ?? said.inputTokens;
    said.outputTokens = chunk.usage?.completion_tokens ?? said.outputTokens;
  }
  if (!done && said.finish === '') throw new ProviderFailure('connection', 'The stream broke off before its end.');
  return said;
};

/** Reads a chat completion, whole or streamed. @throws ProviderFailure where it is none, or broke off */
export const saidIn = (answer: Answer): Said => {
  if (answer.type.includes('text/event-stream')) return fromStream(answer.text);
  const { choices, usage, model } = parsed(Completion, answer.text);
  const [choice] = choices;
  return {
    content: choice?.message.content ?? '',
    refusal: choice?.message.refusal ?? '',
    finish: choice?.finish_reason ?? '',
    model,
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
  };
};

/** The adaptation that a model's words hold, or a sentence that says to the model what is wrong with them. */
export const adaptationIn = (content: string, fields: readonly string[]): Adaptation | string => {
  // Models without structured output wrap their JSON in a fence.
  const bare = content.trim().replace(/^```(?:json)?\s*\n([^]*)\n```$/u, '$1');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return 'It is not valid JSON.';
  }
  const result = Adaptation.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return `"${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'does not fit the schema'}.`;
  }
  const names = result.data.fields.map(({ field }) => field);
  if (names.join('\n') !== fields.join('\n')) return `The fields must be, in this order: ${fields.join(', ')}.`;
  const empty = result.data.fields.find(({ literal, adapted }) => literal.trim() === '' || adapted.trim() === '');
  return empty ? `The field ${empty.field} is empty.` : result.data;
};
