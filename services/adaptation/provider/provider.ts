import type { CulturePack } from '../../../domain/culture.ts';
import type { ChainProvider, Draft } from '../../../domain/draft.ts';
import type { Content } from '../../../domain/example.ts';
import type { Term } from '../../../domain/term.ts';
import type { Knowledge } from '../../../language/checks/examined.ts';
import type { Usage } from './failure.ts';
import type { Recalled } from '../memory/recall.ts';

/** One translated text, and how many of its words the engine did not know. */
export interface Translation {
  readonly text: string;
  readonly unknownWords: number;
}

/**
 * A machine translator from English. Texts are lines without protected spans: those arrive as mask words (`maskWord`), which must come
 * back, each once, somewhere in the translation of the same text. Answers in the order of `texts`.
 */
export interface Translator {
  readonly provider: ChainProvider;
  /** What made the text, for the draft: engine, pair and version. */
  readonly engine: string;
  /** @throws Refusal `unavailable` where the engine is not installed or does not answer; ProviderFailure where a far end fails */
  translate(texts: readonly string[]): Promise<readonly Translation[]>;
  close(): Promise<void>;
}

/** What a provider is asked for: an English example for a culture, under a campaign's guideline and with its terms. */
export interface Task {
  readonly source: Content;
  /** The culture or variant, BCP 47. */
  readonly tag: string;
  readonly pack: CulturePack;
  readonly guideline: string;
  readonly terms: readonly Term[];
  /** What the campaign's translation memory has for it. */
  readonly memory: Recalled;
  /** What the checks know; null: only those that block are run. */
  readonly knowledge: Knowledge | null;
}

/** What a draft is before it belongs to an example. */
export type Drafted = Omit<Draft, 'exampleId' | 'attempt'>;

/** One maker of drafts. The chain of a campaign asks them in turn (`chain.ts`). */
export interface Provider {
  readonly name: ChainProvider;
  /** Model and prompt, or engine: what the account of calls shows. */
  readonly engine: string;
  /** What the far end lets us do; null for an engine on this machine, whose calls cost nothing and need no account beforehand. */
  readonly limits: ProviderLimits | null;
  /** True where it can draft for the culture at all. */
  knows(tag: string, pack: CulturePack): boolean;
  /** Most that one call for this task may cost, so that a budget is never passed by calls under way. */
  mostCost(task: Task): number;
  /** @throws ProviderFailure, or Refusal `unavailable` */
  draft(task: Task): Promise<{ readonly drafted: Drafted; readonly usage: Usage }>;
  close(): Promise<void>;
}

export interface ProviderLimits {
  /** Calls at once, over all campaigns and replicas. */
  readonly concurrency: number;
  /** Milliseconds after which a call counts as lost. */
  readonly timeoutMs: number;
}
