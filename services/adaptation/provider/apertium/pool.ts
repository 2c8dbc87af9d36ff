import { Refusal } from '../../../../domain/refusal.ts';
import type { Translation, Translator } from '../provider.ts';
import { pipelineOf } from './install.ts';
import { createEngine } from './process.ts';
import type { Engine } from './process.ts';

/** Two use the cores of a small machine; more only wait for each other. */
const defaultSize = 2;
const defaultTimeoutMs = 10_000;
/** Requests written to one process before it has answered: enough to keep every stage of the pipeline busy. */
const inFlight = 32;

/**
 * A pool of Apertium pipelines for one mode, started on first use. A text that two processes could not translate is `unavailable`.
 * @param options.pipeline a shell pipeline in place of the installed mode's, for tests
 */
export const createApertium = (
  mode: string,
  options: { size?: number; timeoutMs?: number; pipeline?: string } = {},
): Translator => {
  let engines: Promise<Engine[]> | undefined;
  let closed = false;
  const waiting: (() => void)[] = [];

  const start = async (): Promise<Engine[]> => {
    const pipeline = options.pipeline ?? (await pipelineOf(mode));
    return Array.from({ length: options.size ?? defaultSize }, () =>
      createEngine(pipeline, options.timeoutMs ?? defaultTimeoutMs),
    );
  };
  const freeEngine = async (): Promise<Engine> => {
    engines ??= start().catch((error: unknown) => {
      engines = undefined; // it may be installed before the next attempt
      throw error;
    });
    const all = await engines;
    for (;;) {
      if (closed) throw new Refusal('unavailable', 'Apertium is being stopped.');
      const [first, ...others] = all;
      if (!first) throw new Error('A pool without a process.');
      const best = others.reduce((least, engine) => (engine.waiting < least.waiting ? engine : least), first);
      if (best.waiting < inFlight) return best;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const translateOne = async (text: string): Promise<Translation> => {
    const engine = await freeEngine();
    try {
      return await engine.translate(text);
    } catch (cause) {
      throw new Refusal('unavailable', cause instanceof Error ? cause.message : 'Apertium did not answer.');
    } finally {
      waiting.shift()?.();
    }
  };

  return {
    provider: 'apertium',
    engine: `apertium ${mode}`,
    translate: (texts) => Promise.all(texts.map(translateOne)),
    close: async () => {
      closed = true;
      for (const wake of waiting.splice(0)) wake();
      const all = await engines?.catch(() => []);
      await Promise.all((all ?? []).map((engine) => engine.close()));
    },
  };
};
