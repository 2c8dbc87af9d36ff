import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { spellingFor } from '../../../language/spelling.ts';
import { caseOf } from './case.ts';
import type { DecideInput } from './types.ts';
import { decide } from './decide.ts';
import { accept, edit, input } from '../fixture.ts';
import type { Said } from '../fixture.ts';

const isWord = ((await spellingFor('ca-ES')) ?? assert.fail()).isWord;
const onceWrong = { provider: 'apertium', needsHuman: false } as const;
const draftOf = (adapted: string) => ({ ...onceWrong, fields: [{ field: 'output', adapted }] });
const decided = (said: readonly Said[], changes: Partial<DecideInput> = {}) =>
  decide(input(said, { isWord, draft: draftOf('La nota de la màquina.'), ...changes }));
const textsAmong = (said: readonly Said[]) =>
  caseOf(input(said, { isWord, draft: draftOf('La nota de la màquina.') })).ranked.length;
const textOf = ({ outcome }: ReturnType<typeof decide>) =>
  outcome.kind === 'settle' && outcome.outcome === 'adopted' ? outcome.fields[0]?.text : outcome.kind;

describe('texts that differ in a slip of spelling', () => {
  test('are one text, and it settles as the person without the slip wrote it', () => {
    const said = ['La nota del docment.', 'La nota del document.', 'Una altra cosa.'].map(edit);
    const slip = decided(said);

    assert.equal(slip.evidence.rule, 'edit-majority');
    assert.equal(textOf(slip), 'La nota del document.');
    assert.equal(decided(said, { isWord: null }).evidence.rule, 'texts-differ');
  });

  test('of a draft: who only corrects one takes it as it is, and it ships corrected', () => {
    const draft = draftOf('La nota del docment.');
    const settled = decided([accept, accept, edit('La nota del document.')], { draft });

    assert.equal(settled.evidence.rule, 'draft-stands');
    assert.equal(textOf(settled), 'La nota del document.');
  });

  test('are put together only where all of them are the same, two by two', () => {
    const [wrong, other] = ['docment', 'docuent'].map((word) => edit(`La nota del ${word} nou.`));
    const right = edit('La nota del document nou.');

    assert.equal(textsAmong([wrong ?? accept, right]), 1);
    assert.equal(textsAmong([wrong ?? accept, other ?? accept, right]), 3);
  });

  test('keep the id that they were offered under, whatever wording comes later', () => {
    const judges = ['La nota del document.', 'Una altra cosa.', 'I encara una.'].map(edit);
    const offered = decided(judges).evidence.candidates;
    const own: Said = { ...edit('La nota del docment.'), purpose: 'confirm', round: 2, choice: null };
    const after = decided([...judges, own, own], { offered });

    assert.equal(after.evidence.rule, 'confirmed');
    assert.equal(textOf(after), 'La nota del document.');
  });
});

describe('one person is one voice', () => {
  const same = (said: Said, times: number) => Array.from({ length: times }, () => ({ ...said, author: 'person-0' }));

  test('who accepts many times has accepted once', () => {
    const { outcome, evidence } = decided(same(accept, 5));

    assert.equal(outcome.kind, 'more');
    assert.deepEqual([evidence.judgmentIds.length, evidence.seatsUsed], [1, 1]);
  });

  test('hundreds of thousands of votes by one person settle nothing', () => {
    const [one] = input(same(accept, 1)).judgments;
    const judgments = Array.from({ length: 300_000 }, (_, n) => ({ ...(one ?? assert.fail()), id: String(n) }));

    assert.equal(decide(input([], { judgments })).outcome.kind, 'more');
  });

  test('who says two things in one round has said nothing, and who changed their mind said the later one', () => {
    const both = [accept, edit('Una altra.')];
    const at = (rounds: number[]) =>
      decided(both.map((said, n) => ({ ...said, author: 'person-0', round: rounds[n] ?? 1 }))).evidence;

    assert.deepEqual([at([1, 1]).judgmentIds.length, at([1, 1]).rule], [0, 'no-judgments']);
    assert.deepEqual(at([1, 2]).judgmentIds, [input(both).judgments[1]?.id]);
  });
});

test('texts of millions of characters are told apart, and ranked by nobody', () => {
  const huge = (end: string) => edit(`${'una paraula '.repeat(250_000)}${end}`);

  const { evidence } = decided([huge('a'), huge('b'), huge('c')]);

  assert.equal(evidence.rule, 'texts-differ');
  assert.equal(new Set(evidence.candidates.map(({ utility }) => utility)).size, 1);
});
