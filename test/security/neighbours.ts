import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ClaimSeatDocument,
  DatasetDocument,
  ExamplesDocument,
  ImportDatasetDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { Refusal } from '../../domain/refusal.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { call } from '../../platform/nats/request.ts';
import { adaptExample } from '../../services/adaptation/contract.ts';
import { openRound } from '../../services/review/contract.ts';
import { busOf } from '../bench/product.ts';
import { giveRole, imported, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

/** How long one of them looks at an example. */
const thinkMs = 3_000;

/** Texts that arrive translated: no translator is asked, and nothing in them can be refused. */
const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ instruction: `Digues el color ${at} del mar.`, input: '', output: `El mar és blau, com diu la carta ${at}.` }),
  ).join('\n'); // prettier-ignore

/** False of a refusal; anything else is thrown. */
const isRefused = (error: unknown): false => {
  if (error instanceof Refusal) return false;
  throw error;
};

/** Drafts each example and opens a round of fifteen seats for it, as its workflow would. */
const openRounds = async (running: Running, campaignId: string, ids: readonly string[]): Promise<void> => {
  const bus = await busOf(running.system);
  const round = { campaignId, attempt: 1, round: 1, purpose: 'judge', seats: 15 } as const;
  const context = { principal: { kind: 'service', name: 'test' }, timeoutMs: 60_000 } as const;
  const open = async (exampleId: string): Promise<void> => {
    await call(bus, adaptExample, { exampleId, attempt: 1 }, context);
    await call(bus, openRound, { ...round, exampleId }, context);
  };
  // Before they begin, a busy machine may be too slow for a step: it is sent again, as its workflow would.
  for (const id of ids) await until('a round', 300, () => open(id).then(() => true, isRefused));
  await bus.nats.close();
};

/** Twenty people at work in a campaign of their own, beside whatever a test does to the same system. */
export interface Neighbours {
  readonly campaignId: string;
  /** Judgments that were acknowledged so far. */
  readonly judgments: () => number;
  /** Asserts that nothing was refused, failed or left unanswered since they began, and that they are still served: each is answered twice more. */
  assertUndisturbed(): Promise<void>;
  /** Sends them home. */
  stop(): Promise<void>;
}

/** Has twenty people begin; answers once all work goes on. They end with the system at the latest. */
export const startNeighbours = async (running: Running, { people = 20, examples = 40 } = {}): Promise<Neighbours> => {
  const { operator, atWork } = running;
  // Their rounds are opened here and not by the engine, which yields: on a busy machine it would open next to nothing.
  const policy = { leaseSeconds: 600, roundSeconds: 3_600, maxInFlight: 1, openMinutes: 0.001 };
  const campaignId = await planCampaign(operator, 'Neighbours', 'ca-ES', policy);
  const fileId = await upload(operator, lines(examples));
  const input = { ...imported(campaignId, fileId, 'neighbours', 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input });
  await until('the neighbours’ import', 300, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTED';
  });
  const names = Array.from({ length: people }, (_, at) => `neighbour ${at}`);
  for (const name of names) await giveRole(operator, campaignId, name, ['REVIEWER']);
  await startCampaign(operator, campaignId);
  const { campaign } = await operator.client.run(ExamplesDocument, { campaignId, first: examples });
  const ids = campaign?.examples.nodes.map(({ id }) => id) ?? [];
  await openRounds(running, campaignId, ids);

  const together = { over: false };
  atWork.add(together);
  const disturbances: string[] = [];
  let judgments = 0;
  let answers = 0;
  let why = '';
  const work = async (name: string): Promise<void> => {
    const client = await running.person(name);
    let seatId: string | undefined;
    while (!together.over) {
      try {
        if (seatId === undefined) {
          const { claimSeat } = await client.run(ClaimSeatDocument, { campaignId });
          answers += 1;
          if ('code' in claimSeat) disturbances.push(`${name}, claim: ${claimSeat.code} ${claimSeat.message}`);
          seatId = 'seat' in claimSeat ? claimSeat.seat?.id : undefined;
          if ('reason' in claimSeat) why = claimSeat.reason ?? why;
          if (seatId === undefined) await pause(500);
          continue;
        }
        await pause(thinkMs);
        const opinion = { verdict: 'ACCEPT' as const, ratings: [{ scale: 'TONE' as const, value: 4 }] };
        const judgment = { id: newId(), seatId, opinion, claimNext: true };
        const { submitJudgment } = await client.run(SubmitJudgmentDocument, { input: judgment });
        answers += 1;
        if ('code' in submitJudgment)
          disturbances.push(`${name}, submit: ${submitJudgment.code} ${submitJudgment.message}`); // prettier-ignore
        else judgments += 1;
        seatId = 'next' in submitJudgment ? submitJudgment.next?.id : undefined;
      } catch (error) {
        if (!together.over) disturbances.push(`${name}: ${String(error)}`);
        await pause(thinkMs);
      }
    }
  };
  const all = names.map(work);
  await until('the neighbours at work', 300, async () => {
    assert.deepEqual(disturbances, []);
    return judgments >= people;
  }).catch((error: unknown) => {
    throw new Error(`${judgments} judgments; who claims is told: ${why}`, { cause: error });
  });
  return {
    campaignId,
    judgments: () => judgments,
    assertUndisturbed: async () => {
      const before = answers;
      await until('two more answers for each neighbour', 300, async () => answers >= before + 2 * people);
      assert.deepEqual(disturbances, []);
    },
    stop: async () => {
      together.over = true;
      await Promise.all(all);
    },
  };
};
