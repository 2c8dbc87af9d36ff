import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act } from '../../../domain/act.ts';
import { maxExampleBytes, mostTextBytes } from '../../../domain/bounds.ts';
import { Draft } from '../../../domain/draft.ts';
import { Opinion } from '../../../domain/judgment.ts';
import { assertOpinion, fieldsKept } from './opinion.ts';
import type { Fields } from './opinion.ts';
import { needsDraft } from './place.ts';

const draftOf = (adapted: string, source = adapted) =>
  Draft.parse({
    exampleId: '0190a000-0000-7000-8000-000000000001',
    attempt: 1,
    provider: 'file',
    engine: 'test',
    needsHuman: false,
    fields: [{ field: 'output', source, literal: adapted, adapted, unknownWords: 0 }],
    acts: [],
    findings: [],
  });
const draft = draftOf('Bon dia 😀, tren.', 'Good day 😀, train.');
const seat = { purpose: 'judge', candidateIds: [], fields: fieldsKept(draft) } as const;
const opinion = (said: Partial<Opinion>): Opinion => Opinion.parse({ verdict: 'accept', ...said });
const edit = (text: string, said: Partial<Opinion> = {}) =>
  opinion({ verdict: 'edit', edited: [{ field: 'output', text }], ...said });
const act = (said: Partial<Act>): Act => ({
  kind: 'localise',
  field: 'output',
  start: 11,
  end: 15,
  from: '',
  to: 'tren',
  reason: '',
  ...said,
});
const span = (start: number, end: number, field = 'output') => ({
  field,
  start,
  end,
  severity: 'minor' as const,
  comment: '',
});
const refused = (message: RegExp) => ({ name: 'Refusal', code: 'invalid-input', message });

test('a mark lies within the draft, counted in code points', () => {
  assertOpinion(seat, opinion({ spans: [span(0, 16), span(16, 16)] }));
  for (const [wrong, message] of [
    [span(5, 200), /spans\.1: it ends at 200, and the draft of "output" has 16 characters/],
    [span(0, 17), /spans\.1/],
    [span(9, 3), /spans\.1: it ends \(3\) before it begins \(9\)/],
    [span(0, 1, 'constructor'), /spans\.1: the example has no field "constructor"/],
    [span(0, 1, '__proto__'), /spans\.1/],
  ] as const)
    assert.throws(() => assertOpinion(seat, opinion({ spans: [span(0, 1), wrong] })), refused(message));
});

test('an act points at its words in the edited text, or in the draft where its field was not edited', () => {
  assertOpinion(seat, opinion({ acts: [act({}), act({ start: 8, end: 9, to: '😀' })] }), draft);
  assertOpinion(seat, edit('Bona tarda 😀, tren.', { acts: [act({ start: 14, end: 18 })] }), draft);
  assertOpinion(seat, edit('Bon dia, tren.', { acts: [act({ start: 7, end: 7, to: '', from: ' 😀' })] }), draft);
  assertOpinion(
    seat,
    edit('Bon dia, tren.', { acts: [act({ start: 0, end: 7, to: 'Bon dia', from: 'Good day' })] }),
    draft,
  );
});

test('an act that does not fit is turned down by its number', () => {
  for (const [wrong, message] of [
    [
      act({ field: 'nosuch', start: 50, end: 10, from: 'x', to: 'not there' }),
      /acts\.1: the example has no field "nosuch"/,
    ],
    [act({ start: 50, end: 10 }), /acts\.1: it ends \(10\) before it begins \(50\)/],
    [act({ start: 11, end: 40 }), /acts\.1: it ends at 40, beyond the end/],
    [act({ start: 12, end: 16 }), /acts\.1: .*does not have the words of `to`/],
    [act({ from: 'avió' }), /acts\.1: the words of `from` stand nowhere/],
    [act({ field: '__proto__' }), /acts\.1/],
    [act({ start: 2_147_483_647, end: 2_147_483_647, to: '' }), /acts\.1/],
  ] as const)
    assert.throws(() => assertOpinion(seat, opinion({ acts: [act({}), wrong] }), draft), refused(message));
});

test('who chose a text of others names no acts in it but where they gave it', () => {
  const confirm = { ...seat, purpose: 'confirm', candidateIds: ['a'] } as const;

  assert.throws(() => assertOpinion(confirm, opinion({ choice: 'a', acts: [act({})] }), draft), refused(/acts\.0/));
  assertOpinion(confirm, edit('Un tren.', { choice: 'a', acts: [act({ start: 3, end: 7 })] }), draft);
});

test('the draft is asked for only where an act is measured by it', () => {
  assert.equal(needsDraft(opinion({})), false);
  assert.equal(needsDraft(edit('Un tren.', { acts: [act({ start: 3, end: 7 })] })), false);
  assert.equal(needsDraft(opinion({ acts: [act({})] })), true);
  assert.equal(needsDraft(edit('Un tren.', { acts: [act({ from: 'tren' })] })), true);
});

test('the texts of an edit are at most as long as an example may be, or as a longer draft and a quarter', () => {
  assertOpinion(seat, edit('a'.repeat(maxExampleBytes)));
  assert.throws(
    () => assertOpinion(seat, edit('é'.repeat(maxExampleBytes / 2 + 1))),
    refused(/would have 129 kB together, and this example may have 128 kB/),
  );
  const long = { ...seat, fields: fieldsKept(draftOf('ق'.repeat(70_000), 'a'.repeat(70_000))) };
  assertOpinion(long, edit('ك'.repeat(85_000)));
  assert.throws(() => assertOpinion(long, edit('ك'.repeat(90_000))), refused(/may have 171 kB/));
  const longer = { ...seat, fields: fieldsKept(draftOf('ق'.repeat(120_000), 'a')) };
  assert.throws(() => assertOpinion(longer, edit('a'.repeat(mostTextBytes + 1))), refused(/may have 192 kB/));
});

test('a round of before, that kept neither bytes nor code points, is still judged', () => {
  const { digest, kept } = seat.fields['output'] ?? { digest: '', kept: [] };
  const before: Fields = { output: { digest, kept, chars: 16 } };

  assertOpinion({ ...seat, fields: before }, edit('Bon dia.', { spans: [span(0, 16)] }));
  assertOpinion({ ...seat, fields: { output: { digest, kept } } }, opinion({ spans: [span(0, 99)] }));
});
