import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { newId } from '../../../platform/id.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { whyNot } from '../reports/who-may-be-asked.ts';
import { house, operator } from '../fixture.ts';
import { candidaciesOf } from '../rows/openings.ts';

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

const valencian = 'ca-ES-valencia';
const member = fc.record({
  roles: fc.subarray(['reviewer', 'adjudicator', 'steward', 'coordinator'] as const, { minLength: 1 }),
  variants: fc.subarray([valencian, 'ca-ES-balear']),
  /** Whether they agree to what the campaign comes to require. */
  agrees: fc.boolean(),
  /** What they did in the first attempt, and in the first round of the second, where they were offered a seat. */
  first: fc.constantFrom('nothing', 'judged', 'gave-back'),
  second: fc.constantFrom('nothing', 'judged', 'gave-back'),
});
const text = {
  version: 1,
  purposes: ['review-work' as const],
  required: ['review-work' as const],
  texts: [{ language: 'ca', text: 'Hi esteu d’acord?' }],
};
const situation = fc.record({
  members: fc.array(member, { minLength: 1, maxLength: 5 }),
  compatible: fc.boolean(),
  purpose: fc.constantFrom('judge', 'confirm', 'adjudicate'),
  variant: fc.constantFrom(null, null, valencian),
  requires: fc.boolean(),
});

test(
  'the database offers a seat to exactly those whom the rule would ask, and counts them alike',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(situation, async ({ members, compatible, purpose, variant, requires }) => {
        const campaignId = await at.campaign();
        const people: Awaited<ReturnType<typeof at.member>>[] = [];
        for (const { roles, variants } of members) people.push(await at.member(campaignId, [...roles], variants));
        const act = async (attempt: 'first' | 'second') => {
          for (const [index, who] of people.entries()) {
            const what = members[index]?.[attempt];
            const seat = what === 'nothing' ? null : await at.claim(campaignId, who);
            if (seat && what === 'judged') await at.submit(seat.id, who);
            if (seat && what === 'gave-back')
              await at.ask(contract.releaseSeat, { seatId: seat.id, reason: 'too-hard' }, who);
          }
        };
        const exampleId = await at.open(campaignId, { seats: 9 });
        await act('first');
        await pool.query(
          `update review.seat set state = 'closed' where campaign_id = $1 and state in ('open', 'held')`,
          [campaignId],
        );
        if (!compatible) await at.change(campaignId, { guidelineVersion: 5, guidelineCompatibleFrom: 5 });
        await at.open(campaignId, { exampleId, attempt: 2, seats: 9 });
        await act('second');
        await pool.query(
          `update review.seat set state = 'closed' where campaign_id = $1 and state in ('open', 'held')`,
          [campaignId],
        );
        await at.open(campaignId, { exampleId, attempt: 2, round: 2, purpose, variant, seats: 9, candidateIds: ['a'] });

        if (requires) {
          await at.ask(contract.publishConsentText, { campaignId, ...text }, operator);
          for (const [index, who] of people.entries()) {
            if (members[index]?.agrees !== true) continue;
            const given = { id: newId(), campaignId, version: 1, language: 'ca', purposes: text.required };
            await at.ask(contract.giveConsent, given, who);
          }
        }

        const asked = (await candidaciesOf(pool, exampleId)).map(whyNot);
        const { eligibility } = await at.ask(contract.eligibilityOf, { exampleId }, operator);
        const offered = [];
        for (const who of people.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
          offered.push((await at.claim(campaignId, who)) !== null);

        assert.deepEqual(
          offered,
          asked.map((why) => why === null),
        );
        assert.equal(eligibility?.mayBeAsked, offered.filter(Boolean).length);
      }),
      { numRuns: 60 },
    );
  },
);
