import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  AcceptInvitationDocument,
  ConsentTextDocument,
  ExampleStoryDocument,
  GiveConsentDocument,
  InvitationsDocument,
  MakeInvitationDocument,
  MyConsentDocument,
  MyProfileDocument,
  RevokeInvitationDocument,
  SetMyProfileDocument,
  SubmitJudgmentDocument,
  ViewerDocument,
  WithdrawConsentDocument,
} from '../../graphql/generated/operations.ts';
import type { MakeInvitationInput } from '../../graphql/generated/operations.ts';
import { invite } from '../../cli/people/invite.ts';
import { newId } from '../../platform/id.ts';
import { publishConsent } from '../../infra/demo/campaign.ts';
import { startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { claimOf, seatOf, translatedCampaign } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const makeInvitation = async (input: Omit<MakeInvitationInput, 'id'>, by = running.operator.client) => {
  const { makeInvitation: made } = await by.run(MakeInvitationDocument, { input: { id: newId(), ...input } });
  return 'invitation' in made ? { ...made.invitation, code: made.invitationCode } : assert.fail(made.message);
};
/** Comes by an invitation; the roles that they have then, or why not. */
const accept = async (name: string, code: string) => {
  const { acceptInvitation: joined } = await (
    await running.person(name)
  ).run(AcceptInvitationDocument, { input: { code, name } });
  return 'roles' in joined ? joined : { ...joined, roles: null };
};

test('a stranger with a token comes by an invitation, judges, and is nobody in other campaigns', async () => {
  const { campaignId } = await translatedCampaign(running, 'by invitation', {});
  const { code } = await makeInvitation({ campaignId, roles: ['REVIEWER'], variants: ['ca-ES'], uses: 2 });

  const joined = await accept('Aina', code);
  const again = await accept('Aina', code.toLowerCase());
  const seat = await seatOf(running, 'Aina', campaignId);
  const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
  const { submitJudgment } = await (await running.person('Aina')).run(SubmitJudgmentDocument, { input });

  assert.deepEqual([joined.roles, again], [['REVIEWER'], joined]);
  assert.ok('standing' in submitJudgment && submitJudgment.standing === 'FILLED');
  const { viewer } = await (await running.person('Aina')).run(ViewerDocument, {});
  assert.deepEqual(
    viewer.memberships.map((one) => one.campaignId),
    [campaignId],
  );
  const { invitations } = await running.operator.client.run(InvitationsDocument, { campaignId });
  assert.deepEqual(
    invitations.nodes.map(({ uses, usesLeft }) => [uses, usesLeft]),
    [[2, 1]],
  );
});

test('who joins a campaign with a consent text reads it, agrees, judges, and may take it back', async () => {
  const { campaignId } = await translatedCampaign(running, 'with consent', {});
  const texts = [{ language: 'ca', text: 'Les vostres valoracions es guarden.' }];
  await publishConsent(running.operator, campaignId, texts, ['REVIEW_WORK', 'CONTACT'], ['REVIEW_WORK']);
  const { code } = await makeInvitation({ campaignId, roles: ['REVIEWER'], variants: ['ca-ES'] });
  await accept('Emma', code);
  const emma = await running.person('Emma');
  const before = await claimOf(running, 'Emma', campaignId);
  const { consentText } = await emma.run(ConsentTextDocument, { campaignId });
  const version = consentText?.version ?? 0;

  const { giveConsent } = await emma.run(GiveConsentDocument, {
    input: { id: newId(), campaignId, version, language: 'ca', purposes: ['REVIEW_WORK'] },
  });
  const seat = await seatOf(running, 'Emma', campaignId);
  const { withdrawConsent } = await emma.run(WithdrawConsentDocument, {
    input: { id: newId(), campaignId, purposes: ['REVIEW_WORK'] },
  });

  assert.deepEqual([before.seat, before.none], [null, 'CONSENT_NEEDED']);
  assert.ok('digest' in giveConsent && giveConsent.digest === consentText?.texts[0]?.digest);
  assert.ok('standing' in withdrawConsent && withdrawConsent.standing.length === 0);
  assert.equal((await claimOf(running, 'Emma', campaignId)).none, 'CONSENT_NEEDED');
  const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
  const { submitJudgment } = await emma.run(SubmitJudgmentDocument, { input });
  assert.ok('code' in submitJudgment && submitJudgment.code === 'CONSENT_NEEDED');
  const { myConsent } = await emma.run(MyConsentDocument, { campaignId });
  assert.deepEqual(
    [myConsent.current, myConsent.missing, myConsent.receipts.nodes.map(({ act }) => act)],
    [false, ['REVIEW_WORK'], ['WITHDRAWN', 'GIVEN']],
  );
});

test('who joins says what they speak and, with consent, who they are; the coordinator sees none of it', async () => {
  const { campaignId } = await translatedCampaign(running, 'with profiles', {});
  const texts = [{ language: 'ca', text: 'Comptem les etiquetes per edat.' }];
  await publishConsent(running.operator, campaignId, texts, ['LABELS_BY_AGE_BAND'], []);
  const { code } = await makeInvitation({ campaignId, roles: ['REVIEWER'] });
  await accept('Fina', code);
  const fina = await running.person('Fina');
  const variants = [{ variant: 'ca-ES-valencia', read: 'OWN' as const, write: 'WELL' as const }];
  const input = { campaignId, variants, ageBand: 'AGE_65_AND_OVER' as const };

  const { setMyProfile: refused } = await fina.run(SetMyProfileDocument, { input });
  await fina.run(GiveConsentDocument, {
    input: { id: newId(), campaignId, version: 1, language: 'ca', purposes: ['LABELS_BY_AGE_BAND'] },
  });
  const { setMyProfile: said } = await fina.run(SetMyProfileDocument, { input });

  assert.ok('code' in refused && refused.code === 'CONSENT_NEEDED');
  assert.ok('offered' in said && said.offered[0] === 'ca-ES-valencia' && said.ageBand === 'AGE_65_AND_OVER');
  await assert.rejects(running.operator.client.run(MyProfileDocument, { campaignId }), /no part in it/);
  await fina.run(WithdrawConsentDocument, { input: { id: newId(), campaignId, purposes: ['LABELS_BY_AGE_BAND'] } });
  const { myProfile } = await fina.run(MyProfileDocument, { campaignId });
  assert.deepEqual([myProfile.ageBand, myProfile.offered], [null, ['ca-ES-valencia']]);
});

test('somebody downloads all that is kept of them as one document, and nothing of others', async () => {
  const { campaignId } = await translatedCampaign(running, 'with data', {});
  const { code } = await makeInvitation({ campaignId, roles: ['REVIEWER'], variants: ['ca-ES'], uses: 2 });
  for (const name of ['Glòria', 'Hug']) await accept(name, code);
  const seat = await seatOf(running, 'Glòria', campaignId);
  const opinion = { verdict: 'ACCEPT' as const, comment: 'Així està bé.' };
  await (
    await running.person('Glòria')
  ).run(SubmitJudgmentDocument, { input: { id: newId(), seatId: seat.id, opinion } });
  const { viewer } = await (await running.person('Glòria')).run(ViewerDocument, {});
  const download = async (name: string) => {
    const headers = { authorization: `Bearer ${await running.token(name)}` };
    const answer = await fetch(`${running.operator.url}${viewer.dataUrl}`, { headers });
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    return { text: await answer.clone().text(), data: await answer.json() };
  };

  const { data } = await download('Glòria');
  const { text } = await download('Hug');

  assert.deepEqual([data.format, data.contributorId], [1, viewer.id]);
  assert.deepEqual([data.kept.member.length, data.kept.judgment[0].opinion.comment], [1, 'Així està bé.']);
  assert.ok(data.notes.length > 0 && !text.includes(viewer.id) && !text.includes('Així'));
  assert.equal((await fetch(`${running.operator.url}${viewer.dataUrl}`)).status, 401);
});

test('who takes back their work leaves an example that does not settle without them open again, and is named nowhere', async () => {
  const policy = { judgeSeats: 2 };
  const { campaignId } = await translatedCampaign(running, 'taken back', {}, policy);
  const { code } = await makeInvitation({ campaignId, roles: ['REVIEWER'], variants: ['ca-ES'], uses: 2 });
  const [exampleIds, authors] = [new Set<string>(), new Map<string, string>()];
  for (const name of ['Iris', 'Jan']) {
    const joined = await accept(name, code);
    authors.set(name, 'pseudonym' in joined ? joined.pseudonym : '');
    const seat = await seatOf(running, name, campaignId);
    exampleIds.add(seat.exampleId);
    const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'DROP' as const, reason: `No, diu ${name}.` } };
    await (await running.person(name)).run(SubmitJudgmentDocument, { input });
  }
  const [id = ''] = exampleIds;
  const story = async () => (await running.operator.client.run(ExampleStoryDocument, { id })).example;
  await until('the example dropped', 300, async () => (await story())?.state === 'DROPPED');

  await (
    await running.person('Iris')
  ).run(WithdrawConsentDocument, { input: { id: newId(), campaignId, purposes: ['REVIEW_WORK'] } });
  await until('the example opened again', 300, async () => (await story())?.attempt === 2);

  const text = JSON.stringify(await story());
  assert.equal(exampleIds.size, 1);
  assert.ok(!text.includes('No, diu Iris.'));
  assert.ok(text.includes('No, diu Jan.'));
});

test('who is turned down by an invitation is told why, and has no part', async () => {
  const { campaignId } = await translatedCampaign(running, 'refused', {});
  const { code, id } = await makeInvitation({ campaignId, roles: ['REVIEWER'] });
  await accept('Berta', code);

  const used = await accept('Carles', code);
  await running.operator.client.run(RevokeInvitationDocument, { input: { id } });
  const revoked = await accept('Carles', code);
  const unknown = await accept('Carles', '7QK3M-4T8ZD-11P0N-5WXYV');

  assert.ok('code' in used && used.code === 'WRONG_STATE' && /as often as it may/.test(used.message));
  assert.ok('code' in revoked && /taken back/.test(revoked.message));
  assert.ok('code' in unknown && unknown.code === 'NOT_FOUND');
  await assert.rejects(claimOf(running, 'Carles', campaignId), /no part in it/);
});

test('an operator hands out a code from the command line', async () => {
  const { campaignId } = await translatedCampaign(running, 'by command', {});
  const { folder } = running.system.stack;

  const text = await invite(campaignId, { folder, role: 'reviewer,adjudicator', uses: '2', days: '3' });

  const [code = ''] = text.split('\n');
  assert.match(text, /for 2 people as reviewer,adjudicator/);
  assert.deepEqual((await accept('Dídac', code)).roles, ['REVIEWER', 'ADJUDICATOR']);
  await assert.rejects(invite(campaignId, { folder, role: 'king' }), /is no role/);
  await assert.rejects(invite(newId(), { folder }), /no such campaign/);
  await assert.rejects(invite('x', { folder }), /Name the campaign/);
});
