import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../domain/campaign.ts';
import { newId } from '../../platform/id.ts';
import { assertService, createAccess } from './access.ts';

const [ours, theirs, mireia] = [newId(), newId(), newId()];
const person = { kind: 'person', id: mireia, name: 'Mireia' } as const;
const operator = { kind: 'operator', id: newId(), name: 'Ona' } as const;
const service = { kind: 'service', name: 'workflows' } as const;

/** Access where review answers these roles of ours; `clock` is moved and `roles` changed by the test. */
const played = (...roles: Role[]) => {
  const world = { clock: 0, roles, asked: 0, away: false };
  const access = createAccess(
    async () => {
      world.asked++;
      if (world.away) throw new Error('review is away');
      return world.roles.length === 0 ? [] : [{ campaignId: ours, roles: world.roles }];
    },
    async (_, exampleIds) => exampleIds,
    () => world.clock,
  );
  return { world, access };
};

test('a person reads the campaigns they have a part in; operators and services read all', async () => {
  const { access } = played('reviewer');

  assert.deepEqual(await access.readable(person), new Set([ours]));
  assert.equal(await access.readable(operator), null);
  assert.equal(await access.readable(service), null);
});

test('who coordinates any campaign may upload, and so may operators', async () => {
  await played('coordinator').access.assertCoordinatesAny(person);
  await played().access.assertCoordinatesAny(operator);
  await assert.rejects(played('reviewer').access.assertCoordinatesAny(person), { code: 'not-allowed' });
});

test('only a coordinator of this very campaign, an operator or a service may run it', async () => {
  const { access } = played('coordinator');

  await access.assertCoordinator(person, ours);
  await access.assertCoordinator(operator, theirs);
  await access.assertCoordinator(service, theirs);
  await assert.rejects(access.assertCoordinator(person, theirs), { code: 'not-found' });
});

test('no other role runs a campaign', async () => {
  const { access } = played('reviewer', 'adjudicator', 'steward');

  await assert.rejects(access.assertCoordinator(person, ours), { code: 'not-allowed' });
});

test('review is asked once for many checks, and again after two seconds: a role that was taken away is gone', async () => {
  const { access, world } = played('coordinator');

  await Promise.all([1, 2, 3].map(() => access.assertCoordinator(person, ours)));
  assert.equal(world.asked, 1);
  world.roles = ['reviewer'];
  world.clock = 2_001;

  await assert.rejects(access.assertCoordinator(person, ours), { code: 'not-allowed' });
});

test('an answer that failed is not remembered, and lets nobody in', async () => {
  const { access, world } = played('coordinator');

  world.away = true;
  await assert.rejects(access.assertCoordinator(person, ours), /review is away/);
  world.away = false;

  await access.assertCoordinator(person, ours);
});

test('what services ask of each other is refused to people and operators', () => {
  assertService(service);

  for (const who of [person, operator]) assert.throws(() => assertService(who), { code: 'not-allowed' });
});
