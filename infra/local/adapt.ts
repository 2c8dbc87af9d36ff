import type { CulturePack } from '../../domain/culture.ts';
import { Refusal } from '../../domain/refusal.ts';
import { CulturePackError } from '../../language/culture-pack.ts';
import { adaptContent } from '../../services/adaptation/adapt.ts';
import { knowledgeOf } from '../../services/adaptation/checking.ts';
import { modeFor, pipelineOf } from '../../services/adaptation/apertium/install.ts';
import { packOf, readPacks } from '../../services/adaptation/packs.ts';
import type { Translator } from '../../services/adaptation/provider.ts';
import { createTranslators } from '../../services/adaptation/translators.ts';
import type { Translators } from '../../services/adaptation/translators.ts';
import { DatasetFormat } from '../../services/catalogue/contract.ts';
import { adaptLines } from './adapt-lines.ts';
import type { Outcome } from './adapt-lines.ts';
import { ensureApertium } from './apertium.ts';
import { Problem, codeOf } from './problem.ts';
import { say } from './progress.ts';

interface Asked {
  readonly culture?: string | undefined;
  readonly provider?: string | undefined;
  readonly format?: string | undefined;
  readonly translated?: boolean | undefined;
}

const usage = './endonym adapt --culture ca-ES < examples.jsonl > drafts.jsonl';

/** What a refusal or a bad pack says is for the person at the terminal. */
const asProblem = (error: unknown): unknown =>
  error instanceof Refusal || error instanceof CulturePackError ? new Problem(error.message, { cause: error }) : error;

const packFor = (tag: string | undefined): { tag: string; pack: CulturePack } => {
  if (tag === undefined) throw new Problem(`Name the culture: ${usage}`);
  try {
    return { tag, pack: packOf(tag, readPacks()) };
  } catch (error) {
    throw asProblem(error);
  }
};

/** The translator that is asked for, installed; null where the texts are translated already or none is wanted. */
const translatorFor = async (
  { provider, translated = false }: Asked,
  tag: string,
  pack: CulturePack,
  translators: Translators,
): Promise<Translator | null> => {
  const chosen = provider ?? (translated ? 'none' : 'apertium');
  if (chosen === 'none') return null;
  if (chosen !== 'apertium') throw new Problem(`There is no provider "${chosen}" here. Providers: apertium, none.`);
  const mode = modeFor(pack.language, tag);
  if (mode === null) {
    throw new Problem(
      `Apertium does not translate English to ${pack.englishName}. Texts that are translated already go with --translated; --provider none leaves the English.`,
    );
  }
  await ensureApertium();
  await pipelineOf(mode).catch((error: unknown) => {
    throw asProblem(error);
  });
  return translators.forCulture(tag, pack);
};

const formatOf = (name: string | undefined): DatasetFormat | null => {
  if (name === undefined) return null;
  const format = DatasetFormat.safeParse(name);
  if (format.success) return format.data;
  throw new Problem(
    `--format must be one of: ${DatasetFormat.options.join(', ')}. Without it each line is told by its fields.`,
  );
};

/** Writes to standard output, no faster than its reader reads. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

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
 * Adapts JSON Lines from standard input without a campaign or a stack: a line out for each line in, in order. Answers the exit
 * status: 1 where a line could not be read or drafted, which is said with its number.
 */
export const adapt = async (asked: Asked, input: AsyncIterable<Uint8Array> = process.stdin): Promise<number> => {
  const { tag, pack } = packFor(asked.culture);
  const format = formatOf(asked.format);
  if (input === process.stdin && process.stdin.isTTY) throw new Problem(`Give examples on standard input: ${usage}`);
  const translators = createTranslators();
  try {
    const translator = await translatorFor(asked, tag, pack, translators);
    const knowledge = await knowledgeOf(tag, pack);
    const tally = createTally(say);
    // A reader that has gone is met by `print`; without a listener Node would end the process before that.
    process.stdout.on('error', () => undefined);
    const done = adaptLines(input, {
      format,
      translated: asked.translated ?? false,
      adapt: (given) => adaptContent(given, pack, translator, knowledge),
      write: async (outcome) => {
        if ('adapted' in outcome) await print(`${JSON.stringify(outcome.adapted)}\n`);
        tally.count(outcome);
      },
    });
    const gone = await done.then(
      () => false,
      (error: unknown) => {
        if (codeOf(error) === 'EPIPE') return true;
        throw error;
      },
    );
    const { adapted, bad, acts, checks, people, seconds } = tally.end();
    say(
      `${adapted} ${adapted === 1 ? 'line' : 'lines'} adapted for ${tag} in ${seconds.toFixed(1)} s by ${translator?.engine ?? 'the rules alone'}: ${acts} acts, ${checks} findings, ${people} for people to write; ${bad} bad ${bad === 1 ? 'line' : 'lines'}.${
        pack.signedOff ? '' : ' Nobody has signed the pack off.'
      }${gone ? ' Whoever read the drafts has gone; the rest was left.' : ''}`,
    );
    return bad > 0 || gone ? 1 : 0;
  } finally {
    await translators.close();
  }
};
