import type { Role } from '../../domain/campaign.ts';
import type { Policy } from '../../domain/policy.ts';
import { refusalCodec } from '../../domain/refusal.ts';
import type { System } from '../../infra/stack/system.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import { openBus } from '../../platform/nats/bus.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import { call } from '../../platform/nats/request.ts';
import type { Principal } from '../../platform/principal.ts';
import { createCampaign, datasetsByIds, importDataset, moveCampaign } from '../../services/catalogue/contract.ts';
import { RoundOpened, claimSeat, setMember, submitJudgment } from '../../services/review/contract.ts';
import type { Seat } from '../../services/review/contract.ts';

const operator: Principal = { kind: 'operator', id: newId(), name: 'bench' };

/** A connection to a running system's services. */
export const busOf = ({ stack }: System): Promise<Bus> =>
  openBus({
    url: stack.env['NATS_URL'] ?? '',
    name: 'bench',
    refusals: refusalCodec,
    log: createLogger('bench', 'warn'),
  });

/** A feed that starts next to nothing: the bench starts examples itself. */
const nearlyNone = { maxInFlight: 1, openMinutes: 0.001 };

/** A running campaign of `examples` short texts that arrive translated, so that no translator is asked. Answers its id. */
export const benchCampaign = async (
  bus: Bus,
  examples: number,
  policy: Partial<Policy> = nearlyNone,
): Promise<string> => {
  const principal = operator;
  const campaignId = newId();
  await call(bus, createCampaign, { id: campaignId, name: 'Bench', culture: 'ca-ES', policy }, { principal });
  const line = (at: number) => `${JSON.stringify({ instruction: `Digues ${at}.`, input: '', output: `És ${at}.` })}\n`;
  const bytes = new Blob(Array.from({ length: examples }, (_, at) => line(at))).stream();
  const fileId = newId();
  await natsFiles(bus).put('uploads', fileId, bytes);
  const id = newId();
  const file = {
    id,
    campaignId,
    fileId,
    name: 'bench',
    format: 'alpaca',
    language: 'translated',
    licence: 'none',
  } as const;
  await call(bus, importDataset, file, { principal });
  for (;;) {
    const { found } = await call(bus, datasetsByIds, { ids: [id] }, { principal });
    if (found[0]?.state === 'imported') break;
    if (found[0]?.state === 'refused') throw new Error(`The bench's import was refused: ${found[0].refusal}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await call(bus, moveCampaign, { id: campaignId, move: 'start' }, { principal });
  return campaignId;
};

const acceptanceOf = (seat: Seat) =>
  ({
    verdict: 'accept',
    reason: seat.purpose === 'judge' ? '' : 'It is right as it stands.',
    choice: seat.candidateIds[0] ?? null,
  }) as const;

/** Takes a seat, if there is one, and accepts its draft; goes on with the seat that the answer brings. `sent` hears when each judgment leaves. */
export const judgeUntilNone = async (
  bus: Bus,
  campaignId: string,
  principal: Principal,
  sent: (seat: { exampleId: string }, at: number) => void = () => {},
): Promise<number> => {
  let judged = 0;
  let { seat } = await call(bus, claimSeat, { campaignId }, { principal });
  while (seat !== null) {
    sent(seat, Date.now());
    const input = { id: newId(), seatId: seat.id, opinion: acceptanceOf(seat), claimNext: true };
    seat = (await call(bus, submitJudgment, input, { principal })).next;
    judged += 1;
  }
  return judged;
};

/** New reviewers of a campaign. */
export const reviewersOf = async (bus: Bus, campaignId: string, size: number): Promise<Principal[]> => {
  const people: Principal[] = [];
  for (let index = 0; index < size; index++) {
    const name = `Bench ${index}`;
    const person = { kind: 'person', id: newId(), name } as const;
    const roles: Role[] = ['reviewer', 'adjudicator'];
    await call(bus, setMember, { campaignId, contributorId: person.id, name, roles }, { principal: operator });
    people.push(person);
  }
  return people;
};

/** Takes one seat, if there is one for this person, and accepts its draft; true where there was. */
const judgeOne = async (bus: Bus, campaignId: string, principal: Principal): Promise<boolean> => {
  const { seat } = await call(bus, claimSeat, { campaignId }, { principal });
  if (seat === null) return false;
  await call(bus, submitJudgment, { id: newId(), seatId: seat.id, opinion: acceptanceOf(seat) }, { principal });
  return true;
};

/** People who judge each round as soon as it opens, without thinking and without asking for more than was opened, until `stop`. */
export const instantPeople = async (bus: Bus, campaignId: string, size: number) => {
  const idle = await reviewersOf(bus, campaignId, size);
  let wanted = 0;
  let judged = 0;
  let stopped = false;
  const work = new Set<Promise<void>>();
  const wake = (): void => {
    while (wanted > 0 && idle.length > 0 && !stopped) {
      const person = idle.shift();
      if (person === undefined) return;
      wanted -= 1;
      const turn = judgeOne(bus, campaignId, person)
        .then(async (found) => {
          if (found) judged += 1;
          else {
            // What is left is for somebody who has not judged that example.
            await new Promise((resolve) => setTimeout(resolve, 20));
            wanted += 1;
          }
        })
        .finally(() => {
          idle.push(person);
          work.delete(turn);
          wake();
        });
      work.add(turn);
    }
  };
  const subscription = bus.nats.subscribe(`endonym.event.${RoundOpened.type}.*`, {
    callback: () => {
      wanted += 3;
      wake();
    },
  });
  return {
    judged: () => judged,
    stop: async () => {
      stopped = true;
      subscription.unsubscribe();
      await Promise.all(work);
    },
  };
};
