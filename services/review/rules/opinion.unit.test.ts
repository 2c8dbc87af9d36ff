import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../../domain/draft.ts';
import { Opinion } from '../../../domain/judgment.ts';
import { assertOpinion, fieldsKept } from './opinion.ts';

const draft = Draft.parse({
  exampleId: '0190a000-0000-7000-8000-000000000001',
  attempt: 1,
  provider: 'apertium',
  engine: 'test',
  needsHuman: false,
  fields: [
    {
      field: 'instruction',
      source: 'Greet {name}.',
      literal: 'Saluda {name}.',
      adapted: 'Saluda {name}.',
      unknownWords: 0,
    },
    {
      field: 'output',
      source: 'Run `ls -l`.',
      literal: 'Executa `ls -l`.',
      adapted: 'Executa `ls -l`.',
      unknownWords: 0,
    },
  ],
  acts: [],
  findings: [],
});
const judge = { purpose: 'judge', candidateIds: [], fields: fieldsKept(draft) } as const;
const confirm = { ...judge, purpose: 'confirm', candidateIds: ['a', 'b'] } as const;
const opinion = (said: Partial<Opinion>): Opinion => Opinion.parse({ verdict: 'accept', ...said });
const edit = (field: string, text: string) => opinion({ verdict: 'edit', edited: [{ field, text }] });
const refused = (code: string, message: RegExp) => ({ name: 'Refusal', code, message });

test('an acceptance and an edit that keeps what is protected are judgments', () => {
  assertOpinion(judge, opinion({}));
  assertOpinion(judge, edit('output', 'Feu servir `ls -l`.'));
});

test('a drop and an adjudication need a reason', () => {
  assert.throws(
    () => assertOpinion(judge, opinion({ verdict: 'drop', reason: ' ' })),
    refused('invalid-input', /reason/),
  );
  assert.throws(
    () => assertOpinion({ ...confirm, purpose: 'adjudicate' }, opinion({})),
    refused('invalid-input', /reason/),
  );
  assertOpinion(judge, opinion({ verdict: 'drop', reason: 'Aquí no existeix.' }));
});

test('an edit names fields that exist, once each, and changes something', () => {
  assert.throws(() => assertOpinion(judge, opinion({ verdict: 'edit' })), refused('invalid-input', /needs the text/));
  assert.throws(() => assertOpinion(judge, edit('turns.0', 'Hola')), refused('invalid-input', /instruction, output/));
  assert.throws(
    () => assertOpinion(judge, edit('output', 'Executa `ls -l`.')),
    refused('invalid-input', /Nothing differs/),
  );
  const twice = [
    { field: 'output', text: 'A `ls -l`' },
    { field: 'output', text: 'B `ls -l`' },
  ];
  assert.throws(
    () => assertOpinion(judge, opinion({ verdict: 'edit', edited: twice })),
    refused('invalid-input', /twice/),
  );
  assert.throws(
    () => assertOpinion(judge, opinion({ edited: [{ field: 'output', text: 'A `ls -l`' }] })),
    refused('invalid-input', /accepted/),
  );
});

test('an edit that touches protected text is refused with its field and the span', () => {
  assert.throws(
    () => assertOpinion(judge, edit('output', 'Executa `ls -a`.')),
    refused('protected-text-changed', /"output".*ls -a/),
  );
  assert.throws(
    () => assertOpinion(judge, edit('instruction', 'Saluda.')),
    refused('protected-text-changed', /"instruction".*\{name\}/),
  );
  assert.throws(
    () => assertOpinion(judge, edit('output', 'Dos cops: `ls -l` i `ls -l`.')),
    refused('protected-text-changed', /ls -l/),
  );
});

test('a dataset that arrived translated may keep what its translation has in place of the source', () => {
  const fields = draft.fields.map((field) => ({
    ...field,
    literal: field.literal.replace('ls -l', 'dir'),
    adapted: field.literal,
  }));
  const filed = { ...judge, fields: fieldsKept({ ...draft, provider: 'file', fields }) };

  assertOpinion(filed, edit('output', 'Feu servir `dir`.'));
  assertOpinion(filed, edit('output', 'Feu servir `ls -l`.'));
  assert.throws(
    () => assertOpinion(filed, edit('output', 'Feu servir `pwd`.')),
    refused('protected-text-changed', /pwd/),
  );
});

test('a choice is one of the candidates or none, and only where there is something to choose among', () => {
  assertOpinion(confirm, opinion({ choice: 'a' }));
  assertOpinion(confirm, opinion({ choice: null }));
  assert.throws(
    () => assertOpinion(confirm, opinion({ choice: 'c' })),
    refused('invalid-input', /not one of the texts/),
  );
  assert.throws(() => assertOpinion(judge, opinion({ choice: 'a' })), refused('invalid-input', /nothing to choose/));
});

test('without a draft the whole text is written from the source, or the example dropped; nothing is accepted or marked', () => {
  const fields = fieldsKept(draft);
  const round = { purpose: 'judge', candidateIds: [], fields, showsDraft: false } as const;
  const whole = Object.keys(fields).map((field) => ({
    field,
    text: draft.fields.find((one) => one.field === field)?.adapted ?? '',
  }));

  assertOpinion(round, opinion({ verdict: 'edit', edited: whole }));
  assertOpinion(round, opinion({ verdict: 'drop', reason: 'No.' }));

  const refused: [Partial<Opinion>, RegExp][] = [
    [{ verdict: 'accept' }, /shows no draft, so there is nothing to accept/],
    [{ verdict: 'edit', edited: [] }, /write every field/],
    [{ verdict: 'edit', edited: whole.slice(1) }, /is missing/],
    [
      {
        verdict: 'edit',
        edited: whole,
        spans: [{ field: 'output', start: 0, end: 1, severity: 'minor', comment: '' }],
      },
      /nothing to mark/,
    ],
  ];
  for (const [said, message] of refused) assert.throws(() => assertOpinion(round, opinion(said)), { message });
});
