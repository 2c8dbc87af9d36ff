import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '../../graphql/client.ts';
import { parseCulturePack } from '../../language/culture-pack.ts';
import { castOf } from '../../loadtest/population.ts';
import type { CastMember } from '../../loadtest/population.ts';
import { review } from '../../loadtest/reviewer.ts';
import type { Acknowledged } from '../../loadtest/reviewer.ts';
import { newId } from '../../platform/id.ts';
import { checkout } from '../stack/environment.ts';
import { issueToken, subjectOf } from '../../cli/people/token.ts';
import { addMember } from './campaign.ts';
import type { Operator } from './campaign.ts';
import { referencesOf } from './input.ts';

const seed = 'demo';
/** One simulated minute of reading takes this long, so that a campaign of sixty examples plays in about a minute. */
const minuteMs = 60;

/** What the clients themselves know of their work. It grows while they work. */
export interface ClientLog {
  readonly acknowledged: Acknowledged[];
  /** Commands that got no answer and were sent again. */
  readonly again: { claim: number; submit: number };
}

/** Simulated people with a part in a campaign. */
export interface People {
  readonly cast: readonly CastMember[];
  readonly log: ClientLog;
  /** Sets them to work. */
  begin(): void;
  /** Lets them finish what they have begun. */
  end(): Promise<void>;
}

/** The culture's own tag, which most people write, and its variants. */
const variantsOf = async (culture: string): Promise<string[]> => {
  const file = join(checkout, 'cultures', `${culture}.yaml`);
  const text = await readFile(file, 'utf8').catch(() => null);
  const others = text === null ? [] : parseCulturePack(text, file).variants.map(({ tag }) => tag);
  return [culture, culture, culture, ...others.filter((tag) => tag !== culture)];
};

/** Twelve simulated reviewers, every habit among them, each with a token and a client of their own. */
export const gatherPeople = async (
  operator: Operator,
  { folder, campaignId, culture }: { folder: string; campaignId: string; culture: string },
): Promise<People> => {
  const cast = castOf({ seed, variants: await variantsOf(culture) });
  const references = await referencesOf(culture);
  const log: ClientLog = { acknowledged: [], again: { claim: 0, submit: 0 } };
  let over = false;
  const sessions = await Promise.all(
    cast.map(async (reviewer) => {
      const { name, variants, adjudicates } = reviewer;
      const roles: ('ADJUDICATOR' | 'REVIEWER')[] = [adjudicates ? 'ADJUDICATOR' : 'REVIEWER'];
      await addMember(operator, campaignId, {
        contributorId: subjectOf(name),
        name,
        roles,
        variants: [...variants],
      });
      const client = createClient({ url: `${operator.url}/graphql`, token: await issueToken({ folder, name }) });
      return { client, reviewer, campaignId, seed, references, minuteMs, newId };
    }),
  );
  let work: Promise<void>[] = [];
  return {
    cast,
    log,
    begin: () => {
      work = sessions.map((session) =>
        review({
          ...session,
          over: () => over,
          acknowledged: (judgment) => void log.acknowledged.push(judgment),
          unanswered: (command) => void (log.again[command] += 1),
        }),
      );
    },
    end: async () => {
      over = true;
      await Promise.all(work);
    },
  };
};
