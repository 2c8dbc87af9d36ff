import type { Act } from '../../../../domain/act.ts';
import type { Finding } from '../../../../domain/check.ts';
import type { DraftField } from '../../../../domain/draft.ts';
import { fieldsOf } from '../../../../domain/example.ts';
import { checkDraft, placed, placedActs } from '../../text/checks.ts';
import { ProviderFailure, added, noUsage } from '../failure.ts';
import type { Usage } from '../failure.ts';
import { postJson } from '../http.ts';
import { assertFaithful } from '../refused-output.ts';
import { fillHit } from '../../memory/fill.ts';
import { engineOf } from '../../culture/packs.ts';
import { adaptedOf, partsOf } from '../../text/parts.ts';
import type { Drafted, Provider, Task } from '../provider.ts';
import { tonesOf } from '../../text/tone.ts';
import { triageContent } from '../../text/triage.ts';
import { answerFields } from '../../text/voice.ts';
import { locateActs, standingFills } from './acts.ts';
import { adaptationIn, adaptationSchema, saidIn } from './answer.ts';
import type { Adaptation, Said } from './answer.ts';
import { askedFields, messagesFor, promptVersion, repairMessages } from './prompt.ts';
import type { Message } from './prompt.ts';
import { modelProposals, modelTriage } from './triage.ts';

/** An OpenAI-compatible endpoint, as the installation configures it. Prices are per million tokens. */
export interface OpenAiSettings {
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly stream: boolean;
  readonly maxTokens: number;
  readonly inputPrice: number;
  readonly outputPrice: number;
}

const priceOf = (settings: OpenAiSettings, inputTokens: number, outputTokens: number): number =>
  (inputTokens * settings.inputPrice + outputTokens * settings.outputPrice) / 1e6;

const requestOf = (settings: OpenAiSettings, messages: readonly Message[]) => ({
  model: settings.model,
  messages,
  temperature: 0.2,
  max_tokens: settings.maxTokens,
  response_format: {
    type: 'json_schema',
    json_schema: { name: 'adaptation', strict: true, schema: adaptationSchema },
  },
  ...(settings.stream ? { stream: true, stream_options: { include_usage: true } } : {}),
});

const triageFindings = (answer: Adaptation): Finding[] =>
  modelProposals(answer).map(({ kind, field, reason }) => {
    const what = kind === 'drop' ? 'drop the example' : 'replace what it takes for granted';
    const message = `The model proposes to ${what}: ${reason}`;
    return { check: 'triage', severity: 'warn', field, start: 0, end: 0, message };
  });

const draftedOf = (task: Task, answer: Adaptation, engine: string): Drafted => {
  const byField = new Map(answer.fields.map((one) => [one.field, one]));
  const acts: Act[] = [];
  const findings: Finding[] = [...triageFindings(answer)];
  const fields = fieldsOf(task.source).map(({ field, text }): DraftField => {
    const made = byField.get(field);
    // A field without text has nothing to adapt and was not asked for.
    if (!made) return { field, source: text, literal: text, adapted: text, unknownWords: 0 };
    const own = task.memory.fills.filter((fill) => fill.field === field);
    const whole = own.find((fill) => fill.whole);
    if (whole) {
      const filled = adaptedOf(field, partsOf(text, [], [fillHit(whole)], true), task.pack, false);
      acts.push(...filled.acts);
      return { field, source: text, literal: filled.literal, adapted: filled.text, unknownWords: 0 };
    }
    const located = locateActs(field, text, made);
    acts.push(...located.acts, ...standingFills(field, made, own));
    findings.push(...located.findings);
    return { field, source: text, literal: made.literal, adapted: made.adapted, unknownWords: 0 };
  });
  if (task.knowledge) findings.push(...checkDraft(fields, acts, task.knowledge));
  return {
    provider: 'openai',
    engine: engineOf(engine, task.pack),
    needsHuman: false,
    fields,
    acts: placedActs(fields, acts),
    findings: placed(fields, findings),
    tones: tonesOf(fields, answerFields(task.source), task.pack),
    triage: modelTriage(answer, triageContent(task.source, task.pack)),
  };
};

/** Turns down what is no answer to the question, before its words are read. */
const assertAnswered = (said: Said): void => {
  if (said.refusal !== '' || said.finish === 'content_filter')
    throw new ProviderFailure('refusal', 'The model declined to adapt the example.');
};

/**
 * A language model that writes literal and adapted text with acts in one structured answer. An answer that does not fit the schema is
 * sent back once with what is wrong; a second one that does not fit is a failure. Nothing that `judge.ts` turns down becomes a draft.
 */
export const createOpenAi = (settings: OpenAiSettings): Provider => {
  const engine = `openai ${settings.model}, prompt ${promptVersion}`;
  const url = `${settings.baseUrl.replace(/\/$/u, '')}/chat/completions`;

  const askOnce = async (messages: readonly Message[]): Promise<{ said: Said; usage: Usage }> => {
    const answer = await postJson(url, requestOf(settings, messages), {
      timeoutMs: settings.timeoutMs,
      bearer: settings.apiKey,
    });
    const said = saidIn(answer);
    const { inputTokens, outputTokens } = said;
    return { said, usage: { inputTokens, outputTokens, cost: priceOf(settings, inputTokens, outputTokens) } };
  };

  const answerTo = async (task: Task): Promise<{ answer: Adaptation; usage: Usage }> => {
    const names = askedFields(task).map(({ field }) => field);
    const messages = messagesFor(task);
    let asked: readonly Message[] = messages;
    let usage = noUsage;
    let wrong = '';
    for (let turn = 1; turn <= 2; turn++) {
      try {
        const { said, usage: used } = await askOnce(asked);
        usage = added(usage, used);
        assertAnswered(said);
        const answer = adaptationIn(said.content, names);
        if (typeof answer !== 'string') return { answer, usage };
        wrong = said.finish === 'length' ? 'It was cut off: be brief.' : answer;
        asked = repairMessages(messages, said.content, wrong);
      } catch (error) {
        throw error instanceof ProviderFailure ? error.after(usage) : error;
      }
    }
    throw new ProviderFailure('invalid-answer', `The answer does not fit, also after a repair: ${wrong}`, { usage });
  };

  return {
    name: 'openai',
    engine,
    limits: { concurrency: settings.concurrency, timeoutMs: settings.timeoutMs * 2 },
    knows: () => true,
    // A token is at least a byte of what is sent; a repair sends it again with the first answer.
    mostCost: (task) => {
      const sent = Buffer.byteLength(JSON.stringify(messagesFor(task, '')));
      return priceOf(settings, sent * 2 + settings.maxTokens, settings.maxTokens * 2);
    },
    draft: async (task) => {
      const { answer, usage } = await answerTo(task);
      const drafted = draftedOf(task, answer, engine);
      try {
        assertFaithful(drafted, task);
      } catch (error) {
        throw error instanceof ProviderFailure ? error.after(usage) : error;
      }
      return { drafted, usage };
    },
    close: async () => undefined,
  };
};
