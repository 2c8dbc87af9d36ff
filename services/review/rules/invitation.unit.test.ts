import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOfCode, newCode } from './invitation-code.ts';
import { partWith, whyNotAccepted, whyNotMade } from './invitation.ts';

const invitation = { expiresAt: '2026-03-02T00:00:00.000Z', usesLeft: 1, revokedAt: null };
const facts = { now: new Date('2026-03-01T00:00:00Z'), state: 'running', givable: true } as const;

test('an invitation opens until it expires, is used up, is taken back, or its maker or campaign is gone; each says so', () => {
  assert.equal(whyNotAccepted(invitation, facts), null);
  assert.equal(whyNotAccepted(invitation, { ...facts, state: 'planned' }), null);

  assert.match(whyNotAccepted({ ...invitation, expiresAt: '2026-03-01T00:00:00.000Z' }, facts) ?? '', /expired/);
  assert.match(whyNotAccepted({ ...invitation, usesLeft: 0 }, facts) ?? '', /as often as it may/);
  assert.match(whyNotAccepted({ ...invitation, revokedAt: invitation.expiresAt }, facts) ?? '', /taken back/);
  assert.match(whyNotAccepted(invitation, { ...facts, givable: false }) ?? '', /does not run the campaign/);
  assert.match(whyNotAccepted(invitation, { ...facts, state: 'completed' }) ?? '', /over/);
});

test('a coordinator is made by an invitation of one use only, and nobody is invited to what is over', () => {
  assert.equal(whyNotMade({ roles: ['coordinator'], uses: 1, state: 'running' }), null);
  assert.equal(whyNotMade({ roles: ['reviewer'], uses: 500, state: 'paused' }), null);
  assert.match(whyNotMade({ roles: ['reviewer', 'coordinator'], uses: 2, state: 'running' }) ?? '', /one person/);
  assert.match(whyNotMade({ roles: ['reviewer'], uses: 1, state: 'cancelled' }) ?? '', /over/);
});

test('an invitation adds to what a person has and takes nothing', () => {
  assert.deepEqual(
    partWith(
      { roles: ['steward'], variants: ['ca-ES'] },
      { roles: ['reviewer', 'steward'], variants: ['ca-ES-valencia'] },
    ),
    { roles: ['steward', 'reviewer'], variants: ['ca-ES', 'ca-ES-valencia'] },
  );
});

test('a code is read as it was meant, however it was typed, and no two are alike', () => {
  const code = newCode();

  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  assert.equal(digestOfCode(` ${code.toLowerCase().replaceAll('-', ' ')} `), digestOfCode(code));
  assert.equal(digestOfCode('O1LI0-22222-33333-44444'), digestOfCode('01110-22222-33333-44444'));
  assert.equal(new Set(Array.from({ length: 1_000 }, newCode)).size, 1_000);
});
