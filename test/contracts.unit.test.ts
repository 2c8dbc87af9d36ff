import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import * as adaptation from '../services/adaptation/contract.ts';
import * as catalogue from '../services/catalogue/contract.ts';
import * as consensus from '../services/consensus/contract.ts';
import * as release from '../services/release/contract.ts';
import * as review from '../services/review/contract.ts';

const isRequest = (value: unknown): value is { name: string; request: z.ZodType } =>
  typeof value === 'object' && value !== null && 'subject' in value && 'request' in value;

const requests = [adaptation, catalogue, consensus, release, review]
  .flatMap((contract) => Object.values<unknown>(contract))
  .filter(isRequest);

/** What a string schema must do with these: refuse them, or give something that PostgreSQL can keep. */
const unstorable = ['a\0b', '\ud800', 'ca-\0ES', '1:\0', 'x\udfff', '\0'];
/** Longer than anything that a request may hold. */
const endless = 'a'.repeat(600_000);

const stringProblems = (schema: z.core.$ZodType): string[] => {
  const parse = (text: string) => z.safeParse(schema, text);
  const kept = unstorable.filter((text) => {
    const { success, data } = parse(text);
    return success && typeof data === 'string' && (data.includes('\0') || !data.isWellFormed());
  });
  return [
    ...kept.map((text) => `keeps ${JSON.stringify(text)}`),
    ...([endless, `ca-${'ES-'.repeat(200_000)}ES`].some((text) => parse(text).success) ? ['has no bound'] : []),
  ];
};

const hasMost = (schema: z.core.$ZodArray): boolean =>
  (schema._zod.def.checks ?? []).some((check) => ['max_length', 'length_equals'].includes(check._zod.def.check));

/** What of a schema is not bounded or could not be stored, each with its path. */
const problemsOf = (schema: z.core.$ZodType, path: string): string[] => {
  const at = (problems: string[]) => problems.map((problem) => `${path} ${problem}`);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check -- what is not known here fails below
  switch (def.type) {
    case 'string':
      return at(stringProblems(schema));
    case 'array': {
      const bounded = hasMost(schema as z.core.$ZodArray) || (def.element as z.core.$ZodTypes)._zod.def.type === 'enum';
      return [...(bounded ? [] : at(['has no most'])), ...problemsOf(def.element, `${path}[]`)];
    }
    case 'record': {
      const known = (def.keyType as z.core.$ZodTypes)._zod.def.type === 'enum';
      const bounded = known || typeof (schema as z.ZodType).meta()?.['most'] === 'number';
      return [
        ...(bounded ? [] : at(['has no most'])),
        ...problemsOf(def.keyType, `${path}{key}`),
        ...problemsOf(def.valueType, `${path}{}`),
      ];
    }
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => problemsOf(field, `${path}.${name}`));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
      return problemsOf(def.innerType, path);
    case 'pipe':
      // What a value is turned into before it is looked at is judged by how it is looked at.
      return problemsOf((def.in as z.core.$ZodTypes)._zod.def.type === 'transform' ? def.out : def.in, path);
    case 'union':
      return def.options.flatMap((option) => problemsOf(option, path));
    case 'enum':
    case 'number':
    case 'boolean':
    case 'literal':
      return [];
    default:
      return at([`is of a type that this test does not know: ${def.type}`]);
  }
};

test('every string of a request can be stored and has a bound, and so has every list and record', () => {
  assert.ok(requests.length > 80, `${requests.length} requests`);

  assert.deepEqual(
    requests.flatMap(({ name, request }) => problemsOf(request, name)),
    [],
  );
});

test('a bare string, an endless list and an endless record are seen', () => {
  const bare = z.object({ a: z.string(), b: z.array(z.uuid()), c: z.record(z.uuid(), z.int()) });

  assert.deepEqual(problemsOf(bare, 'x'), [
    ...unstorable.map((text) => `x.a keeps ${JSON.stringify(text)}`),
    'x.a has no bound',
    'x.b has no most',
    'x.c has no most',
  ]);
});
