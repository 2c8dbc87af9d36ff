import type { CulturePack } from '../../domain/culture.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Knowledge } from '../../language/checks/examined.ts';
import { adaptContent } from '../../services/adaptation/text/adapt-content.ts';
import { knowledgeOf } from '../../services/adaptation/text/checks.ts';
import type { Given } from '../../services/adaptation/text/adapt-content.ts';
import { routeFor } from '../../services/adaptation/provider/apertium/install.ts';
import { ProviderFailure, mayPass } from '../../services/adaptation/provider/failure.ts';
import { nothingRecalled } from '../../services/adaptation/memory/recall.ts';
import type { Drafted, Provider } from '../../services/adaptation/provider/provider.ts';
import { createProviders } from '../../services/adaptation/provider/providers.ts';
import type { Providers } from '../../services/adaptation/provider/providers.ts';
import { readProviderSettings } from '../../services/adaptation/provider/settings.ts';
import type { ProviderSettings } from '../../services/adaptation/provider/settings.ts';
import type { Told } from '../../services/catalogue/import/formats/told.ts';
import { adaptLines } from './adapt-lines.ts';
import type { Outcome } from './adapt-lines.ts';
import { layoutOf } from './layout.ts';
import type { LayoutFlags } from './layout.ts';
import { ensureApertium } from '../../infra/stack/binaries/apertium.ts';
import { packNamed } from './translator.ts';
import { Problem, codeOf } from '../../infra/stack/problem.ts';
import { say } from '../../infra/stack/progress.ts';

interface Asked extends LayoutFlags {
  readonly culture?: string | undefined;
  readonly provider?: string | undefined;
  readonly translated?: boolean | undefined;
  /** Address of the provider and its model, in place of those of the environment. The key comes from there alone. */
  readonly url?: string | undefined;
  readonly model?: string | undefined;
}

const usage = './endonym adapt --culture ca-ES < examples.jsonl > drafts.jsonl';

/** What a refusal or a bad pack says is for the person at the terminal. */
/** What the environment configures, with the flags in its place. */
const settingsFor = ({ provider, url, model }: Asked): ProviderSettings => {
  if (url !== undefined && !URL.canParse(url)) throw new Problem(`--url ${url} is no address.`);
  try {
    return readProviderSettings(provider === 'http-mt' ? { httpMtUrl: url } : { openaiUrl: url, model });
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

const missing = {
  openai: 'Say where the model is: --url http://localhost:8000/v1 --model NAME, or OPENAI_BASE_URL and OPENAI_MODEL.',
  'http-mt': 'Say where the service is: --url http://localhost:5000/translate, or HTTP_MT_URL.',
} as const;

/** The provider that is asked for, installed; null where the texts are translated already or none is wanted. */
const providerFor = async (
  { provider, translated = false }: Asked,
  tag: string,
  pack: CulturePack,
  providers: Providers,
): Promise<Provider | null> => {
  const chosen = provider ?? (translated ? 'none' : 'apertium');
  if (chosen === 'none') return null;
  if (chosen === 'openai' || chosen === 'http-mt') {
    const found = providers.of(chosen);
    if (found) return found;
    throw new Problem(missing[chosen]);
  }
  if (chosen !== 'apertium')
    throw new Problem(`There is no provider "${chosen}" here. Providers: apertium, openai, http-mt, none.`);
  const route = routeFor(pack.language, tag);
  if (route === null) {
    throw new Problem(
      `Apertium does not translate English to ${pack.englishName}. Texts that are translated already go with --translated; --provider none leaves the English.`,
    );
  }
  await ensureApertium(route);
  return providers.of('apertium');
};

/** Waits before the same line is tried again, where a far end fails for now; it may fail so twice. */
const pauses = [1_000, 4_000];

/** A line's draft; what is translated already needs no provider. @throws Refusal where the provider gave none */
const draftOf = async (
  given: Given,
  tag: string,
  knowledge: Knowledge,
  provider: Provider | null,
): Promise<Drafted> => {
  const { pack } = knowledge;
  if (!provider || given.source === null || given.translation !== null)
    return adaptContent(given, pack, null, knowledge);
  for (let tries = 0; ; tries++) {
    try {
      const task = { source: given.source, tag, pack, guideline: '', terms: [], memory: nothingRecalled, knowledge };
      return (await provider.draft(task)).drafted;
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      const pause = mayPass(error.failure) ? pauses[tries] : undefined;
      if (pause === undefined) throw new Refusal('unavailable', `${provider.name}: ${error.message}`);
      await new Promise((resolve) => setTimeout(resolve, Math.min(error.retryAfterMs ?? pause, 60_000)));
    }
  }
};

/** Writes to standard output, no faster than its reader reads. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** What is told of a file as a whole, a line each. */
const linesTold = ({ unusedFields, notes }: Told): string[] => [
  ...unusedFields.map(({ name, rows, sample }) => `"${name}" of ${rows} rows is not read: ${sample}`),
  ...notes.map(({ note, rows, line }) => `${rows} rows, the first on line ${line}: ${note}`),
];

/** Counts outcomes, and says now and then how far it has come. */
const createTally = (log: (line: string) => void) => {
  const tally = { adapted: 0, bad: 0, acts: 0, checks: 0, people: 0 };
  const since = Date.now();
  const terminal = process.stderr.isTTY;
  const tick = () =>
    terminal ? void process.stderr.write(`\r\u001b[2K${tally.adapted} lines …`) : log(`${tally.adapted} lines …`);
  const timer = setInterval(tick, terminal ? 1000 : 15_000);
  return {
    count: (outcome: Outcome): void => {
      if ('reason' in outcome) {
        tally.bad++;
        log(`${terminal ? '\r\u001b[2K' : ''}line ${outcome.line}: ${outcome.reason}`);
        return;
      }
      tally.adapted++;
      tally.acts += outcome.adapted.acts.length;
      tally.checks += outcome.adapted.checks.length;
      if (outcome.adapted.needsHuman) tally.people++;
    },
    end: (): typeof tally & { seconds: number } => {
      clearInterval(timer);
      if (terminal) process.stderr.write('\r\u001b[2K');
      return { ...tally, seconds: (Date.now() - since) / 1000 };
    },
  };
};

/**
 * Adapts JSON Lines or an array from standard input without a campaign or a stack: a line out for each line in, in order. Answers the exit
 * status: 1 where a line could not be read or drafted, which is said with its number.
 */
export const adapt = async (asked: Asked, input: AsyncIterable<Uint8Array> = process.stdin): Promise<number> => {
  const tag = asked.culture;
  if (tag === undefined) throw new Problem(`Name the culture: ${usage}`);
  const pack = packNamed(tag);
  const layout = layoutOf(asked);
  if (input === process.stdin && process.stdin.isTTY) throw new Problem(`Give examples on standard input: ${usage}`);
  const providers = createProviders(settingsFor(asked));
  try {
    const knowledge = await knowledgeOf(tag, pack);
    const provider = await providerFor(asked, tag, pack, providers);
    let engine = 'the rules alone';
    const tally = createTally(say);
    // A reader that has gone is met by `print`; without a listener Node would end the process before that.
    process.stdout.on('error', () => undefined);
    const done = adaptLines(input, {
      ...layout,
      translated: asked.translated ?? false,
      adapt: async (given) => {
        const drafted = await draftOf(given, tag, knowledge, provider);
        if (provider) engine = drafted.engine.replace(/, pack .*/u, '');
        return drafted;
      },
      write: async (outcome) => {
        if ('adapted' in outcome) await print(`${JSON.stringify(outcome.adapted)}\n`);
        tally.count(outcome);
      },
    });
    const gone = await done.then(
      (told) => {
        for (const line of linesTold(told)) say(line);
        return false;
      },
      (error: unknown) => {
        if (codeOf(error) === 'EPIPE') return true;
        throw error;
      },
    );
    const { adapted, bad, acts, checks, people, seconds } = tally.end();
    say(
      `${adapted} ${adapted === 1 ? 'line' : 'lines'} adapted for ${tag} in ${seconds.toFixed(1)} s by ${engine}: ${acts} acts, ${checks} findings, ${people} for people to write; ${bad} bad ${bad === 1 ? 'line' : 'lines'}.${
        pack.signedOff ? '' : ' Nobody has signed the pack off.'
      }${gone ? ' Whoever read the drafts has gone; the rest was left.' : ''}`,
    );
    return bad > 0 || gone ? 1 : 0;
  } finally {
    await providers.close();
  }
};
