import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import type { Refusal } from '../../../domain/refusal.ts';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, person } from '../fixture.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

const invite = async (campaignId: string, changes: object = {}, by: Principal = operator) => {
  const input = { id: newId(), campaignId, roles: ['reviewer' as const], ...changes };
  const { invitation, invitationCode: code } = await at.ask(contract.makeInvitation, input, by);
  return { invitation, code };
};
const accept = (code: string, who: Principal, name = 'Mireia') =>
  at.ask(contract.acceptInvitation, { code, name }, who);
const usesLeft = async (id: string): Promise<number> =>
  (await pool.query('select uses_left from review.invitation where id = $1', [id])).rows[0].uses_left;
const refused = (code: string, message: RegExp) => (error: Refusal) => {
  assert.equal(error.code, code);
  assert.match(error.message, message);
  return true;
};

test('two hundred people who come at once by an invitation of ten uses make exactly ten members', async () => {
  const campaignId = await at.campaign();
  const { code, invitation } = await invite(campaignId, { uses: 10 });

  const answers = await Promise.allSettled(Array.from({ length: 200 }, () => accept(code, person())));

  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 10);
  for (const one of answers) if (one.status === 'rejected') refused('wrong-state', /as often as it may/)(one.reason);
  assert.equal(await at.count('review.member where campaign_id = $1', campaignId), 10);
  assert.equal(await at.count('review.acceptance where invitation_id = $1', invitation.id), 10);
  assert.equal(await at.count(`review.outbox where type = 'member.joined.v1' and subject = $1`, invitation.id), 10);
  assert.equal(await usesLeft(invitation.id), 0);
});

test('the same person who comes twenty times at once costs one use, and later answers their part as it is now', async () => {
  const campaignId = await at.campaign();
  const { code, invitation } = await invite(campaignId, { uses: 5, roles: ['reviewer', 'adjudicator'] });
  const who = person();

  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(code, who)));

  assert.equal(new Set(answers.map((one) => JSON.stringify(one))).size, 1);
  assert.equal(await usesLeft(invitation.id), 4);
  // A coordinator who took a role away does not find it given back by the old link.
  await at.ask(contract.setMember, { campaignId, contributorId: who.id, name: 'M', roles: ['reviewer'] }, operator);
  assert.deepEqual((await accept(code, who)).roles, ['reviewer']);
  assert.equal(await usesLeft(invitation.id), 4);
});

test('who comes is a member with the roles and variants of the invitation, and may claim', async () => {
  const campaignId = await at.campaign();
  await at.open(campaignId, { variant: 'ca-ES-valencia' });
  const { code } = await invite(campaignId, { variants: ['ca-ES-valencia'] });
  const who = person();

  const member = await accept(code.toLowerCase(), who, '  Mireia Ferrer\0 ');

  assert.deepEqual([member.name, member.roles, member.variants], ['Mireia Ferrer', ['reviewer'], ['ca-ES-valencia']]);
  assert.ok(await at.claim(campaignId, who));
});

test('a member who comes by another invitation keeps what they have and gets what it adds', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId, ['steward'], ['ca-ES']);
  const { code, invitation } = await invite(campaignId, { uses: 3 });

  const member = await accept(code, who, 'Somebody Else');

  assert.deepEqual([member.name, member.roles, member.variants], ['Mireia', ['steward', 'reviewer'], ['ca-ES']]);
  assert.equal(await usesLeft(invitation.id), 2);
  const { code: same, invitation: idle } = await invite(campaignId);
  assert.deepEqual(await accept(same, who), member);
  assert.equal(await usesLeft(idle.id), 1, 'what gives nothing costs nothing');
});

test('an invitation that expired, was used up or taken back, or whose code is wrong, opens nothing and says why', async () => {
  const campaignId = await at.campaign();
  const expired = await invite(campaignId);
  await pool.query(`update review.invitation set expires_at = now() - interval '1 second' where id = $1`, [
    expired.invitation.id,
  ]);
  const used = await invite(campaignId);
  await accept(used.code, person());
  const revoked = await invite(campaignId);
  const { revokedAt } = await at.ask(contract.revokeInvitation, { id: revoked.invitation.id }, operator);
  const again = await at.ask(contract.revokeInvitation, { id: revoked.invitation.id }, operator);

  assert.ok(revokedAt !== null && again.revokedAt === revokedAt);
  await assert.rejects(accept(expired.code, person()), refused('wrong-state', /expired/));
  await assert.rejects(accept(used.code, person()), refused('wrong-state', /as often as it may/));
  await assert.rejects(accept(revoked.code, person()), refused('wrong-state', /taken back/));
  await assert.rejects(accept('7QK3M-00000-00000-00000', person()), refused('not-found', /no invitation/));
  await assert.rejects(accept('', person()), refused('not-found', /no invitation/));
  await assert.rejects(accept((await invite(campaignId)).code, person(), '\0'), refused('invalid-input', /name/));
});

test('an invitation gives no more than its maker may give, when it is made and when it is used', async () => {
  const campaignId = await at.campaign();
  const coordinator = await at.member(campaignId, ['coordinator']);
  const reviewer = await at.member(campaignId, ['reviewer']);

  await assert.rejects(invite(campaignId, {}, reviewer), refused('not-allowed', /coordinator/));
  await assert.rejects(invite(await at.campaign(), {}, coordinator), refused('not-found', /no part/));
  await assert.rejects(
    invite(campaignId, { roles: ['coordinator'], uses: 2 }, coordinator),
    refused('invalid-input', /one person/),
  );
  const { code, invitation } = await invite(campaignId, { uses: 2 }, coordinator);
  await accept(code, person());
  await at.ask(
    contract.setMember,
    { campaignId, contributorId: coordinator.id, name: 'M', roles: ['reviewer'] },
    operator,
  );
  await assert.rejects(accept(code, person()), refused('wrong-state', /does not run the campaign/));
  await assert.rejects(
    at.ask(contract.revokeInvitation, { id: invitation.id }, coordinator),
    refused('not-allowed', /coordinator/),
  );
});

test('an invitation sent again has a new code, and the code before is worth nothing; with other values it is refused', async () => {
  const campaignId = await at.campaign();
  const id = newId();
  const { code: lost } = await invite(campaignId, { id, uses: 2 });
  const { code, invitation } = await invite(campaignId, { id, uses: 2 });

  assert.notEqual(code, lost);
  await assert.rejects(accept(lost, person()), refused('not-found', /no invitation/));
  await accept(code, person());
  assert.equal(await usesLeft(invitation.id), 1);
  await assert.rejects(invite(campaignId, { id, uses: 3 }), refused('id-taken', /another invitation/));
  await assert.rejects(invite(campaignId, { id, uses: 2, days: 30 }), refused('id-taken', /another invitation/));
  const { rows } = await pool.query('select * from review.invitation where id = $1', [id]);
  assert.ok(!JSON.stringify(rows).includes(code.replaceAll('-', '')) && !JSON.stringify(rows).includes(code));
});

test('the invitations of a campaign are listed by pages, newest first, without their codes', async () => {
  const campaignId = await at.campaign();
  const made: string[] = [];
  for (let number = 0; number < 5; number++) made.push((await invite(campaignId)).invitation.id);
  await invite(await at.campaign());
  const page = (after: string | null) => at.ask(contract.listInvitations, { campaignId, first: 3, after }, operator);

  const first = await page(null);
  const second = await page(first.end);

  assert.deepEqual(
    [...first.items, ...second.items].map(({ id }) => id),
    made.toReversed(),
  );
  assert.equal(second.end, null);
  await assert.rejects(page('x'), refused('invalid-input', /cursor/));
});
