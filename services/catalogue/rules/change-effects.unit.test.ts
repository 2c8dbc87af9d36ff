import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Policy, policyFields } from '../../../domain/policy.ts';
import type { Campaign } from '../contract.ts';
import { CampaignWish } from '../contract.ts';
import { campaignAfter, effectsOf } from './change-effects.ts';

const campaign: Campaign = {
  id: '0190a000-0000-7000-8000-000000000001',
  name: 'Proves',
  culture: 'ca-ES',
  state: 'running',
  revision: 3,
  priority: 50,
  policy: Policy.parse({}),
  guidelineVersion: 2,
  guidelineCompatibleFrom: 1,
  guideline: 'Two.',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const other: Policy = {
  judgeSeats: 2,
  minSeats: 1,
  maxSeats: 9,
  confirmSeats: 1,
  confidence: 0.9,
  dropPrior: 0.3,
  draftPriors: { openai: 0.6, apertium: 0.3 },
  scales: [],
  leaseSeconds: 60,
  roundSeconds: 60,
  openMinutes: 0.5,
  maxInFlight: 10,
  smallPool: 'lower',
  providers: ['openai', 'human'],
  draftBudget: 5,
  draftsPerMinute: 10,
  goldRate: 0.1,
  qualificationItems: 5,
  qualificationPass: 0.8,
  dailySeats: 40,
  blindDraftShare: 0.2,
  qualityGuard: 'act',
  guardMinimum: 30,
  signalShare: 0.5,
  readingFloor: 80,
  appealHours: 24,
  variantTargets: { 'ca-ES-valencia': 0.25 },
  variantWaitSeconds: 60,
};
const counts = { waiting: 4, inFlight: 3 };
const after = (wish: object) => campaignAfter(campaign, CampaignWish.parse({ campaignId: campaign.id, ...wish }));

for (const field of policyFields)
  test(`a change of ${field} is one effect of that name, and changes no other field`, () => {
    const is = after({ policy: { [field]: other[field] } });

    assert.deepEqual(is.policy, { ...campaign.policy, [field]: other[field] });
    assert.deepEqual(
      effectsOf(campaign, is, counts).map(({ setting }) => setting),
      [`policy.${field}`],
    );
  });

test('values read as a person would write them', () => {
  const effects = effectsOf(campaign, after({ policy: other }), counts);

  const texts = new Map(effects.map(({ setting, before, after: is }) => [setting, `${before} > ${is}`]));
  assert.equal(texts.get('policy.draftPriors'), 'built-in > apertium 0.3, openai 0.6');
  assert.equal(texts.get('policy.scales'), 'meaning, language, tone, stance, grounding, fit, truth > none');
  assert.equal(texts.get('policy.openMinutes'), '30 > 0.5');
});

test('what is given and is no other than before has no effect, but a guideline is always a new version', () => {
  assert.deepEqual(effectsOf(campaign, after({ priority: 50, policy: { judgeSeats: 3 } }), counts), []);

  const [effect] = effectsOf(campaign, after({ guideline: { text: 'Two.', compatible: true } }), counts);
  assert.deepEqual([effect?.setting, effect?.applies, effect?.examples], ['guideline', 'next-round', 7]);
});
