import { newId } from '../../platform/id.ts';
import type { Role } from '../../graphql/generated/operations.ts';
import { until } from '../harness/until.ts';
import type { Settled } from './commands.ts';
import { post, seatFor, smallCampaign } from './world.ts';
import type { World } from './world.ts';

const submitDocument =
  'mutation($input:SubmitJudgmentInput!){submitJudgment(input:$input){__typename ... on Refused{code message}}}';

/** Sends a judgment; the code of its refusal, or null. */
export const submit = async (world: World, token: string, input: object): Promise<string | null> => {
  const { data, text } = await post(world.running, token, submitDocument, { input });
  const answer = data?.['submitJudgment'] as { code?: string; message?: string } | undefined;
  if (answer === undefined) throw new Error(text.slice(0, 300));
  return answer.code === undefined ? null : `${answer.code} ${answer.message}`;
};

/** Where the examples of a campaign are. */
export const statesOf = async (world: World, campaignId: string): Promise<Map<string, string>> => {
  const document = 'query($id:UUID!){campaign(id:$id){examples(first:50){nodes{id state}}}}';
  const { data } = await post(world.running, world.operator, document, { id: campaignId });
  const { nodes } = (data as { campaign: { examples: { nodes: { id: string; state: string }[] } } }).campaign.examples;
  return new Map(nodes.map(({ id, state }) => [id, state]));
};

/** A campaign of which two people have written the same texts, so that examples of it are adopted. */
export const settle = async (world: World): Promise<Settled> => {
  const [one, other, fresh] = ['Ordre Una', 'Ordre Dos', 'Ordre Tres'];
  const people: Record<string, Role[]> = { [one]: ['REVIEWER'], [other]: ['REVIEWER'], [fresh]: ['REVIEWER'] };
  const policy = { judgeSeats: 2, minSeats: 2, maxSeats: 2 };
  const { campaignId } = await smallCampaign(world.running, 'Ordres', { lines: 3, people, policy });
  let judged: Settled['judged'] | null = null;
  for (let example = 0; example < 3; example++)
    for (const name of [one, other]) {
      const seat = await seatFor(world.running, name, campaignId);
      const edited = [{ field: 'output', text: 'Aquí hi ha la resposta, ben escrita.' }];
      const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'EDIT', edited, activeMs: 1 } };
      const token = await world.running.token(name);
      const refused = await submit(world, token, input);
      if (refused !== null) throw new Error(refused);
      judged = { token, input };
    }
  const adopted = await until('three examples adopted', 300, async () => {
    const found = [...(await statesOf(world, campaignId))].filter(([, state]) => state === 'ADOPTED');
    return found.length === 3 ? found.map(([id]) => id) : null;
  });
  if (judged === null) throw new Error('Nobody has judged.');
  return { campaignId, fresh: { name: fresh, token: await world.running.token(fresh) }, adopted, judged };
};
