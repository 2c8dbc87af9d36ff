import type { CulturePack } from '../../domain/culture.ts';
import type { ChainProvider } from '../../domain/draft.ts';
import { fieldsOf } from '../../domain/example.ts';
import { adaptContent } from './adapt.ts';
import { modeFor } from './apertium/install.ts';
import { createApertium } from './apertium/pool.ts';
import { ProviderFailure, noUsage } from './failure.ts';
import type { Usage } from './failure.ts';
import { createHttpMt } from './http-mt.ts';
import type { HttpMtSettings } from './http-mt.ts';
import { assertFaithful } from './judge.ts';
import { createOpenAi } from './openai/openai.ts';
import type { Provider, Task, Translator } from './provider.ts';
import type { ProviderSettings } from './settings.ts';

/** The providers of a process. */
export interface Providers {
  /** The provider of this name; null where the installation does not configure it. `human` is none: nobody is asked. */
  of(name: ChainProvider): Provider | null;
  close(): Promise<void>;
}

const given = (task: Task) => ({ source: task.source, translation: null });

/** Apertium's pools, one a mode, each made when it is first asked for. */
const createLocal = (size: number, timeoutMs: number): Provider => {
  const byMode = new Map<string, Translator>();
  const translatorFor = (tag: string, pack: CulturePack): Translator => {
    const mode = modeFor(pack.language, tag);
    if (mode === null) throw new ProviderFailure('unsupported', `Apertium does not translate to ${pack.englishName}.`);
    const translator = byMode.get(mode) ?? createApertium(mode, { size, timeoutMs });
    byMode.set(mode, translator);
    return translator;
  };
  return {
    name: 'apertium',
    engine: 'apertium',
    limits: null,
    knows: (tag, pack) => modeFor(pack.language, tag) !== null,
    mostCost: () => 0,
    draft: async (task) => ({
      drafted: await adaptContent(
        given(task),
        task.pack,
        translatorFor(task.tag, task.pack),
        task.knowledge,
        task.terms,
      ),
      usage: noUsage,
    }),
    close: async () => void (await Promise.all([...byMode.values()].map((translator) => translator.close()))),
  };
};

/** Several requests may be needed for one example; together they have the time of this many. */
const requestsAnExample = 2;

const createRemote = (settings: HttpMtSettings): Provider => {
  const price = (characters: number): number => (characters * settings.characterPrice) / 1e6;
  return {
    name: 'http-mt',
    engine: 'http-mt',
    limits: { concurrency: settings.concurrency, timeoutMs: settings.timeoutMs * requestsAnExample },
    knows: () => true,
    mostCost: ({ source }) => price(fieldsOf(source).reduce((sum, { text }) => sum + text.length, 0)),
    draft: async (task) => {
      let sent = 0;
      const usage = (): Usage => ({ ...noUsage, cost: price(sent) });
      const translator = createHttpMt(settings, task.pack.language, (count) => (sent += count));
      try {
        const drafted = await adaptContent(given(task), task.pack, translator, task.knowledge, task.terms);
        assertFaithful(drafted, task);
        return { drafted, usage: usage() };
      } catch (error) {
        throw error instanceof ProviderFailure ? error.after(usage()) : error;
      }
    },
    close: async () => undefined,
  };
};

/** What this installation has. */
export const createProviders = (settings: ProviderSettings): Providers => {
  const all: Provider[] = [createLocal(settings.apertium.size, settings.apertium.timeoutMs)];
  if (settings.openai) all.push(createOpenAi(settings.openai));
  if (settings.httpMt) all.push(createRemote(settings.httpMt));
  return {
    of: (name) => all.find((provider) => provider.name === name) ?? null,
    close: async () => void (await Promise.all(all.map((provider) => provider.close()))),
  };
};
