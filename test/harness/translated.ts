import assert from 'node:assert/strict';
import {
  ClaimSeatDocument,
  DatasetDocument,
  ExamplesDocument,
  ImportDatasetDocument,
} from '../../graphql/generated/operations.ts';
import type { PolicyInput, Role } from '../../graphql/generated/operations.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { giveRole, imported, until, upload } from './system.ts';
import type { Running } from './system.ts';

/** Nobody has to hurry: however slow a machine is, a lease lives and a round is open until those who are to judge have judged. */
export const unhurried = { leaseSeconds: 600, roundSeconds: 3_600 } as const;

/** A running campaign of two examples that arrive translated, so that no translator is asked, with these people. */
export const translatedCampaign = async (
  running: Running,
  name: string,
  people: Readonly<Record<string, Role>>,
  policy: PolicyInput = unhurried,
): Promise<{ campaignId: string; ids: string[] }> => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, name, 'ca-ES', policy);
  const lines = ['Digues un color.', 'Digues un nombre.'].map((instruction) =>
    JSON.stringify({ instruction, input: '', output: `Resposta a: ${instruction}` }),
  );
  const fileId = await upload(operator, `${lines.join('\n')}\n`);
  const input = { ...imported(campaignId, fileId, 'translated', 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input });
  await until('the import', 300, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTED';
  });
  for (const [person, role] of Object.entries(people)) await giveRole(operator, campaignId, person, [role]);
  await startCampaign(operator, campaignId);
  const { campaign } = await operator.client.run(ExamplesDocument, { campaignId, first: 10 });
  return { campaignId, ids: campaign?.examples.nodes.map(({ id }) => id) ?? [] };
};

/** What a claim of this person answers; of any campaign where none is named. */
export const claimOf = async (running: Running, name: string, campaignId: string | null) => {
  const { claimSeat } = await (await running.person(name)).run(ClaimSeatDocument, { campaignId });
  return 'seat' in claimSeat ? claimSeat : assert.fail(claimSeat.message);
};

/** The seat that this person is given, waited for. */
export const seatOf = (running: Running, name: string, campaignId: string | null) =>
  until(`a seat for ${name}`, 300, async () => (await claimOf(running, name, campaignId)).seat);
