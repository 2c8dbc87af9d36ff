import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VariantLevel } from '../../../domain/profile.ts';
import type { VariantSkill } from '../../../domain/profile.ts';
import { keptFields, offeredVariants, purposeMissing } from './profile.ts';

const skill = (variant: string, read: VariantLevel, write = read): VariantSkill => ({ variant, read, write });
const nothing = { region: null, ageBand: null, gender: null };

test('who has said nothing is offered what the campaign gave them, and who was given nothing what they say they write and read well', () => {
  assert.deepEqual(offeredVariants(['ca-ES', 'ca-AD'], []), ['ca-ES', 'ca-AD']);
  assert.deepEqual(
    offeredVariants([], [skill('ca-ES', 'well'), skill('ca-AD', 'some'), skill('ca-ES-valencia', 'own')]),
    ['ca-ES-valencia', 'ca-ES'],
  );
});

test('what somebody says narrows what they were given, and never widens it', () => {
  const said = [skill('ca-ES', 'own'), skill('ca-ES-valencia', 'own', 'some')];

  assert.deepEqual(offeredVariants(['ca-ES-valencia', 'ca-ES'], said), ['ca-ES']);
  assert.deepEqual(offeredVariants(['ca-AD'], said), []);
});

test('who reads a variant and does not write it, or the other way round, judges in it at no level', () => {
  const levels = VariantLevel.options;
  const offered = levels.flatMap((read) =>
    levels
      .filter((write) => offeredVariants([], [skill('ca-ES', read, write)]).length > 0)
      .map((write) => [read, write]),
  );

  assert.deepEqual(offered, [
    ['well', 'well'],
    ['well', 'own'],
    ['own', 'well'],
    ['own', 'own'],
  ]);
});

test('each field about a person needs the purpose of its own name, and goes with it', () => {
  const all = { region: 'ES-VC', ageBand: 'age-25-34', gender: 'woman' } as const;

  assert.equal(purposeMissing(nothing, []), null);
  assert.equal(purposeMissing({ ...nothing, gender: 'man' }, ['labels-by-age-band']), 'labels-by-gender');
  assert.equal(purposeMissing(all, ['labels-by-age-band', 'labels-by-gender', 'labels-by-region']), null);
  assert.deepEqual(keptFields(all, ['labels-by-gender', 'review-work']), { ...nothing, gender: 'woman' });
});
