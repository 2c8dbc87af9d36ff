import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNone } from './why-none.ts';
import type { Openings, PartSight } from './why-none.ts';

const openings = (changes: Partial<Openings> = {}): Openings => ({
  campaignId: 'c',
  asked: false,
  otherVariant: false,
  otherPurpose: false,
  freeAt: null,
  keptUntil: null,
  ...changes,
});
const part = (seen: Partial<Openings> = {}, changes: Partial<PartSight> = {}): PartSight => ({
  state: 'running',
  roles: ['reviewer'],
  consents: true,
  openings: openings(seen),
  ...changes,
});
const soon = '2026-01-01T00:00:00.000Z';
const later = '2026-01-01T00:10:00.000Z';

test('what others hold comes back, and the person is told when', () => {
  const { none, reason, retryAt } = whyNone([part({ freeAt: soon, asked: true })]);

  assert.deepEqual([none, retryAt], ['all-held', soon]);
  assert.match(reason ?? '', /Come back soon/);
});

test('what is kept for other variants is theirs later, and the person is told when', () => {
  const { none, reason, retryAt } = whyNone([part({ keptUntil: soon, asked: true })]);

  assert.deepEqual([none, retryAt], ['other-variant', soon]);
  assert.match(reason ?? '', /kept for other variants for a while/);
});

test('who does not agree to what a campaign requires is told so first: that they can mend', () => {
  assert.equal(whyNone([part({ asked: true }, { consents: false })]).none, 'consent-needed');
  assert.equal(whyNone([part({ freeAt: soon }), part({}, { consents: false })]).none, 'consent-needed');
  assert.equal(whyNone([part({}, { consents: false, state: 'paused' })]).none, 'not-running');
  assert.equal(whyNone([part({}, { consents: false, roles: ['steward'] })]).none, 'not-your-part');
});

test('who has judged all, speaks another variant, has another part, or is early, is told which of these it is', () => {
  assert.equal(whyNone([part({ asked: true, otherVariant: true })]).none, 'all-judged');
  assert.equal(whyNone([part({ otherVariant: true, otherPurpose: true })]).none, 'other-variant');
  assert.match(whyNone([part({ otherPurpose: true })]).reason ?? '', /for adjudicators/);
  assert.match(whyNone([part({ otherPurpose: true }, { roles: ['adjudicator'] })]).reason ?? '', /for reviewers/);
  assert.equal(whyNone([part()]).none, 'nothing-open');
});

test('a campaign that does not run, and a part that does not judge, are named before anything else', () => {
  assert.equal(whyNone([part({ freeAt: soon }, { state: 'paused' })]).none, 'not-running');
  assert.match(whyNone([part({ asked: true }, { roles: ['steward'] })]).reason ?? '', /is not to judge/);
});

test('of several campaigns the one that gives most hope is told, with the first instant of all', () => {
  const all = [part({}, { state: 'paused' }), part({ asked: true }), part({ freeAt: later }), part({ freeAt: soon })];

  assert.deepEqual([whyNone(all).none, whyNone(all).retryAt], ['all-held', soon]);
  assert.match(whyNone([]).reason ?? '', /no part in a campaign/);
});
