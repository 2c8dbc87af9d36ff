import assert from 'node:assert/strict';
import type { Client } from '../../graphql/client.ts';
import {
  ClaimSeatDocument,
  ExampleStoryDocument,
  MakeInvitationDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { planCampaign, publishConsent, release, startCampaign } from '../../infra/demo/campaign.ts';
import type { Operator } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { importSamples } from '../harness/campaign.ts';
import { giveRole, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import type { Caller, Subject } from './operations.ts';

/** Who judged already, and who has a seat now: neither is a caller. */
export const judges = ['judge one', 'judge two'] as const;
type Judge = (typeof judges)[number];

export interface Scene {
  readonly running: Running;
  readonly client: (name: string) => Client;
}

const roles = {
  reviewer: 'REVIEWER',
  adjudicator: 'ADJUDICATOR',
  steward: 'STEWARD',
  coordinator: 'COORDINATOR',
} as const;
const isMember = (caller: Caller): caller is keyof typeof roles => caller in roles;

const invitationTo = async ({ client }: Operator, campaignId: string): Promise<string> => {
  const input = { id: newId(), campaignId, roles: ['REVIEWER' as const] };
  const { makeInvitation } = await client.run(MakeInvitationDocument, { input });
  assert.ok('invitation' in makeInvitation);
  return makeInvitation.invitation.id;
};

/** A campaign that is not begun, with two examples, both judges, and those of the callers who have a role. */
export const plannedWith = async ({ running }: Scene, name: string, callers: readonly Caller[]): Promise<Subject> => {
  const { operator } = running;
  const policy = { judgeSeats: 2, leaseSeconds: 3_600, roundSeconds: 3_600 };
  const campaignId = await planCampaign(operator, name, 'ca-ES', policy);
  for (const caller of callers.filter(isMember)) await giveRole(operator, campaignId, caller, [roles[caller]]);
  for (const judge of judges) await giveRole(operator, campaignId, judge, ['REVIEWER']);
  const datasetId = await importSamples(running, campaignId, 2);
  const invitationId = await invitationTo(operator, campaignId);
  await publishConsent(operator, campaignId, [{ language: 'ca', text: 'Us podem escriure?' }], ['CONTACT'], []);
  const fileId = await upload(operator, 'no example');
  return { campaignId, datasetId, exampleId: '', releaseId: '', seatId: '', fileId, invitationId, newId };
};

/** The campaign begun: one example dropped by both judges and released; the other judged by one of them, held by the other. */
export const underWay = async ({ running: { operator }, client }: Scene, subject: Subject) => {
  const { campaignId } = subject;
  await startCampaign(operator, campaignId);
  const claim = (judge: Judge) =>
    until(`a seat for ${judge}`, 300, async () => {
      const { claimSeat } = await client(judge).run(ClaimSeatDocument, { campaignId });
      return 'seat' in claimSeat ? claimSeat.seat : null;
    });
  const submit = async (judge: Judge, verdict: 'DROP' | 'ACCEPT'): Promise<string> => {
    const seat = await claim(judge);
    const input = { id: newId(), seatId: seat.id, opinion: { verdict, reason: 'No hi ha res com això.' } };
    const { submitJudgment } = await client(judge).run(SubmitJudgmentDocument, { input });
    assert.ok('standing' in submitJudgment);
    return seat.exampleId;
  };
  const resolvedId = await submit('judge one', 'DROP');
  assert.equal(await submit('judge two', 'DROP'), resolvedId);
  await until('the first example at its end', 300, async () => {
    const { example } = await operator.client.run(ExampleStoryDocument, { id: resolvedId });
    return example?.state === 'DROPPED';
  });
  const { id: releaseId } = await release(operator, campaignId);
  const exampleId = await submit('judge one', 'ACCEPT');
  const { id: seatId } = await claim('judge two');
  return { ...subject, resolvedId, exampleId, releaseId, seatId };
};
