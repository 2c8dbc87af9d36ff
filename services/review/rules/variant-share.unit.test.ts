import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coverageOf, keptFor } from './variant-share.ts';

const kept = (exampleId: string, seats: number, targets: Record<string, number>) =>
  keptFor({ salt: 'salt', exampleId, attempt: 1, round: 1, seats, targets });

test('a round holds each share to less than one seat, whatever the targets', () => {
  const targets = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }).map((parts) => {
    const sum = Math.max(
      100,
      parts.reduce((total, part) => total + part, 0),
    );
    return Object.fromEntries(parts.map((part, index) => [`ca-x${index}`, part / sum]));
  });
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 9 }), targets, (exampleId, seats, shares) => {
      const all = kept(exampleId, seats, shares);

      assert.equal(all.length, seats);
      for (const [variant, share] of Object.entries(shares)) {
        const count = all.filter((one) => one === variant).length;
        assert.ok(Math.abs(count - share * seats) < 1 + 1e-9, `${count} of ${seats} for ${share}`);
      }
    }),
  );
});

test('all rounds together hold the shares, and leave the rest to everybody', () => {
  const all = Array.from({ length: 4_000 }, (_, at) =>
    kept(`example-${at}`, 3, { 'ca-ES-valencia': 0.25, 'ca-ES-balear': 0.1 }),
  ).flat();
  const share = (variant: string | null) => all.filter((one) => one === variant).length / all.length;

  assert.ok(Math.abs(share('ca-ES-valencia') - 0.25) < 0.01);
  assert.ok(Math.abs(share('ca-ES-balear') - 0.1) < 0.01);
  assert.ok(Math.abs(share(null) - 0.65) < 0.01);
});

test('the same round keeps the same, and without targets nothing is kept', () => {
  assert.deepEqual(kept('a', 5, { 'ca-ES': 0.5 }), kept('a', 5, { 'ca-ES': 0.5 }));
  assert.deepEqual(kept('a', 3, {}), [null, null, null]);
});

test('coverage is each variant’s share of all judgments, beside its target', () => {
  const counts = [
    { variant: 'ca-ES', judgments: 6 },
    { variant: 'ca-ES-valencia', judgments: 1 },
    { variant: null, judgments: 1 },
  ];

  assert.deepEqual(coverageOf({ 'ca-ES-valencia': 0.25, 'ca-AD': 0.1 }, counts), [
    { variant: 'ca-AD', target: 0.1, judgments: 0, share: 0 },
    { variant: 'ca-ES-valencia', target: 0.25, judgments: 1, share: 0.125 },
  ]);
  assert.equal(coverageOf({ 'ca-AD': 0.1 }, [])[0]?.share, null);
});
