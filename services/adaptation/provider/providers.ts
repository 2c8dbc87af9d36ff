import type { CulturePack } from '../../../domain/culture.ts';
import type { ChainProvider } from '../../../domain/draft.ts';
import { fieldsOf } from '../../../domain/example.ts';
import { adaptContent } from '../text/adapt-content.ts';
import { routeFor } from './apertium/install.ts';
import { createApertium } from './apertium/pool.ts';
import { createRoute } from './apertium/route.ts';
import { ProviderFailure, noUsage } from './failure.ts';
import type { Usage } from './failure.ts';
import { createHttpMt } from './http-mt.ts';
import type { HttpMtSettings } from './http-mt.ts';
import { assertFaithful } from './refused-output.ts';
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
  const poolOf = (mode: string): Translator => {
    const pool = byMode.get(mode) ?? createApertium(mode, { size, timeoutMs });
    byMode.set(mode, pool);
    return pool;
  };
  const translatorFor = (tag: string, pack: CulturePack): Translator => {
    const route = routeFor(pack.language, tag);
    if (route === null) throw new ProviderFailure('unsupported', `Apertium does not translate to ${pack.englishName}.`);
    return createRoute(route.map(poolOf));
  };
  return {
    name: 'apertium',
    engine: 'apertium',
    limits: null,
    knows: (tag, pack) => routeFor(pack.language, tag) !== null,
    mostCost: () => 0,
    draft: async (task) => ({
      drafted: await adaptContent(
        given(task),
        task.pack,
        translatorFor(task.tag, task.pack),
        task.knowledge,
        task.terms,
        task.memory.fills,
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
        const drafted = await adaptContent(
          given(task),
          task.pack,
          translator,
          task.knowledge,
          task.terms,
          task.memory.fills,
        );
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
