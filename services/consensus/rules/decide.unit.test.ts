import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maxExampleBytes } from '../../../domain/bounds.ts';
import { Policy } from '../../../domain/policy.ts';
import type { DecideInput } from './types.ts';
import { decide } from './decide.ts';
import { accept, drop, edit, input, judgments } from '../fixture.ts';
import type { Said } from '../fixture.ts';

const rule = (said: readonly Said[], changes: Partial<DecideInput> = {}) => decide(input(said, changes)).evidence.rule;
const kind = (said: readonly Said[], changes: Partial<DecideInput> = {}) => decide(input(said, changes)).outcome.kind;
const llm = { ...input([]).draft, provider: 'openai' as const };

describe('usable or drop', () => {
  test('two to five unanimous drops settle, with the reasons people gave', () => {
    for (const count of [2, 3, 4, 5]) {
      const { outcome } = decide(input(Array.from({ length: count }, () => drop)));
      assert.deepEqual(outcome, { kind: 'settle', outcome: 'dropped', reason: 'Aquí no existeix.' });
    }
  });

  test('one drop settles nothing, however strict the prior', () => {
    const outcome = decide(input([drop], { policy: Policy.parse({ dropPrior: 0.9 }) })).outcome;
    assert.deepEqual(outcome, { kind: 'more', seats: 1 });
  });

  test('two drops against one acceptance ask for one more person', () => {
    assert.deepEqual(decide(input([drop, drop, accept])).outcome, { kind: 'more', seats: 1 });
  });

  test('five people who cannot agree whether to drop it go to the adjudicator', () => {
    assert.equal(rule([drop, drop, drop, accept, edit('Una altra.')]), 'seats-exhausted');
  });
});

describe('whether the draft stands', () => {
  test("two newcomers' acceptances of a gist do not ship it", () => {
    assert.deepEqual(decide(input([accept, accept])).outcome, { kind: 'more', seats: 1 });
  });

  test('three do, with every field of the text', () => {
    const { outcome, evidence } = decide(input([accept, accept, accept]));
    assert.equal(evidence.rule, 'draft-stands');
    assert.ok(outcome.kind === 'settle' && outcome.outcome === 'adopted');
    assert.deepEqual(
      outcome.fields.map(({ field }) => field),
      ['instruction', 'output'],
    );
    assert.deepEqual(evidence.candidates[0]?.supporters, ['draft', 'person-0', 'person-1', 'person-2']);
  });

  test('two acceptances of a good provider do, unless the campaign has measured otherwise', () => {
    assert.equal(rule([accept, accept], { draft: llm }), 'draft-stands');
    assert.equal(
      rule([accept, accept], { draft: llm, policy: Policy.parse({ draftPriors: { openai: 0.3 } }) }),
      'open',
    );
  });

  test('three different edits against two acceptances never ship the draft', () => {
    for (const draft of [llm, input([]).draft]) {
      assert.notEqual(kind([accept, accept, edit('a a'), edit('b b'), edit('c c')], { draft }), 'settle');
    }
  });

  test('a draft that people must write never stands, whoever accepts it', () => {
    const draft = { ...llm, needsHuman: true };
    assert.equal(rule([accept, accept, accept, accept, accept], { draft }), 'no-text');
    assert.equal(decide(input([accept, accept, accept], { draft })).evidence.candidates.length, 0);
  });

  test('an edit that changes typography only counts as an acceptance', () => {
    assert.equal(rule([accept, accept, edit('Aquesta  és la nota de la màquina.')]), 'draft-stands');
  });
});

describe('which text', () => {
  test('a text that two of three people wrote settles', () => {
    const { outcome, evidence } = decide(input([edit('La nota bona.'), edit('La nota bona. '), edit('Una altra.')]));
    assert.equal(evidence.rule, 'edit-majority');
    assert.ok(outcome.kind === 'settle' && outcome.outcome === 'adopted');
    assert.deepEqual(outcome.fields, [
      { field: 'instruction', text: 'Escriu una nota.' },
      { field: 'output', text: 'La nota bona.' },
    ]);
  });

  test('different edits go to a confirm round, in an order that says nothing', () => {
    const { outcome, evidence } = decide(input([edit('La nota bona.'), edit('La nota millor.'), edit('Una altra.')]));
    assert.ok(outcome.kind === 'confirm');
    assert.equal(outcome.seats, 2);
    assert.deepEqual(outcome.candidateIds, evidence.candidates.map(({ id }) => id).toSorted());
    assert.equal(evidence.candidates.length, 3);
  });

  test('of five different texts the three with least risk are offered', () => {
    const near = ['La nota bona és aquesta.', 'La nota bona és aquella.', 'La nota bona és esta.'];
    const policy = Policy.parse({ maxSeats: 9 });
    const { evidence } = decide(input([...near, 'xyz', 'Bon dia i bona hora'].map(edit), { policy }));
    assert.deepEqual(new Set(evidence.candidates.map(({ fields }) => fields[0]?.text)), new Set(near));
  });

  test('a person with no text but the draft adds none', () => {
    const policy = Policy.parse({ maxSeats: 6 });
    const { outcome, evidence } = decide(input([edit('Una.'), edit('Dues.'), edit('Tres.'), accept], { policy }));
    assert.equal(outcome.kind, 'confirm');
    assert.ok(evidence.candidates.some(({ supporters }) => supporters.includes('draft')));
  });
});

describe('after the confirm round', () => {
  const judges = [edit('La nota bona.'), edit('La nota millor.'), edit('Una altra.')];
  const offered = decide(input(judges)).evidence.candidates;
  const chosen = (index: number | null): Said => ({
    purpose: 'confirm',
    round: 2,
    verdict: index === null ? 'edit' : 'accept',
    choice: index === null ? null : (offered[index]?.id ?? ''),
  });
  const after = (...said: Said[]) => decide(input([...judges, ...said], { offered }));

  test('two fresh people who choose the same text settle it', () => {
    const { outcome, evidence } = after(chosen(0), chosen(0));
    assert.equal(evidence.rule, 'confirmed');
    assert.ok(outcome.kind === 'settle' && outcome.outcome === 'adopted');
    assert.equal(outcome.fields[1]?.text, offered[0]?.fields[0]?.text);
    assert.ok((evidence.posteriors.choice ?? 0) > 0.85);
  });

  test('a split, "none of these" or silence goes to the adjudicator', () => {
    assert.equal(after(chosen(0), chosen(1)).evidence.rule, 'split-confirm');
    assert.equal(after(chosen(null), chosen(null)).evidence.rule, 'none-of-these');
    assert.equal(after().evidence.rule, 'confirm-unanswered');
  });

  test('somebody who writes a text that is offered has chosen it', () => {
    const text = offered[0]?.fields[0]?.text ?? '';
    assert.equal(after(chosen(0), { ...edit(text), purpose: 'confirm', round: 2 }).evidence.rule, 'confirmed');
  });

  test('a text that somebody wrote instead is one more for the adjudicator', () => {
    const { outcome } = after(chosen(0), { ...edit('Cap d’aquestes.'), purpose: 'confirm', round: 2 });
    assert.ok(outcome.kind === 'adjudicate');
    assert.equal(outcome.candidateIds.length, 4);
  });

  test('the adjudicator settles: by choice, by their own text or by a drop', () => {
    const split = [...judges, chosen(0), chosen(1)];
    const by = (said: Said) =>
      decide(input([...split, { ...said, purpose: 'adjudicate', round: 3 }], { offered })).outcome;
    const byChoice = by({ choice: offered[1]?.id ?? '', reason: 'La més natural.' });
    assert.ok(byChoice.kind === 'settle' && byChoice.outcome === 'adopted');
    assert.equal(byChoice.fields[1]?.text, offered[1]?.fields[0]?.text);
    const byText = by(edit('El meu text.'));
    assert.ok(byText.kind === 'settle' && byText.outcome === 'adopted');
    assert.equal(byText.fields[1]?.text, 'El meu text.');
    assert.deepEqual(by(drop), { kind: 'settle', outcome: 'dropped', reason: 'Aquí no existeix.' });
  });
});

describe('labels and variants', () => {
  const keyed = (keyHolds: boolean): Said => ({ ...accept, kindCheck: { keyHolds } });

  test('a settled text whose answer key is in doubt goes to the adjudicator', () => {
    assert.equal(rule([keyed(true), keyed(false), keyed(false), accept], { kind: 'evaluation' }), 'label-conflict');
  });

  test('a label that people agree on is carried, whichever way', () => {
    for (const holds of [true, false]) {
      const { outcome } = decide(input([keyed(holds), keyed(holds), keyed(holds)], { kind: 'evaluation' }));
      assert.ok(outcome.kind === 'settle' && outcome.outcome === 'adopted');
      assert.equal(outcome.labels.keyHolds, holds);
      assert.equal(outcome.labels.turnsFollow, null);
    }
  });

  test('ratings are a median with its range, and block nothing', () => {
    const rated = (value: number | null): Said => ({ ...accept, ratings: [{ scale: 'tone', value }] });
    const { outcome } = decide(input([rated(1), rated(5), rated(4), rated(null)]));
    assert.ok(outcome.kind === 'settle' && outcome.outcome === 'adopted');
    assert.deepEqual(outcome.labels.ratings, [{ scale: 'tone', median: 4, low: 1, high: 5, answers: 3 }]);
  });

  test('a split that follows variants is named as such', () => {
    const from = (variant: string, said: Said): Said => ({ ...said, variant });
    const said = [
      from('ca-ES', accept),
      from('ca-ES', accept),
      from('ca-ES', accept),
      from('ca-ES-valencia', edit('U.')),
      from('ca-ES-valencia', edit('V.')),
    ];
    assert.equal(rule(said), 'variant-split');
  });
});

describe('seats', () => {
  test('empty rounds are opened again', () => {
    assert.deepEqual(decide(input([])).outcome, { kind: 'more', seats: 3 });
  });

  test('a pool that cannot fill the seats lowers the ceiling, and the decision says so', () => {
    const { outcome, evidence } = decide(input([accept, accept], { eligiblePeople: 0 }));
    assert.equal(outcome.kind, 'adjudicate');
    assert.equal(evidence.rule, 'pool-exhausted');
  });

  test('a judgment that came late counts for nothing here', () => {
    const late = input([accept, accept, accept]);
    const judgments = late.judgments.map((judgment) => ({ ...judgment, standing: 'surplus' as const }));
    assert.equal(decide({ ...late, judgments }).evidence.rule, 'no-judgments');
  });
});

describe('judgments that were carried over from an earlier attempt', () => {
  const reopened = (own: readonly Said[], carried: readonly Said[]) => {
    const all = [...own.map((one) => ({ ...one, attempt: 2 })), ...carried];
    return decide(input(all, { attempt: 2 }));
  };

  test('settle nothing alone: a new attempt asks for new eyes', () => {
    const { outcome, evidence } = reopened([], [accept, accept, accept]);

    assert.deepEqual(outcome, { kind: 'more', seats: 3 });
    assert.equal(evidence.rule, 'no-judgments');
  });

  test('count with those of the new attempt, and the decision says which they were', () => {
    const { outcome, evidence } = reopened([accept], [accept, accept]);

    assert.equal(outcome.kind, 'settle');
    assert.deepEqual([evidence.judgmentIds.length, evidence.carriedIds.length, evidence.seatsUsed], [3, 2, 1]);
    assert.match(evidence.why, /^3 of 3 people .* 2 of these judgments were carried over from earlier attempts\.$/);
    assert.deepEqual(evidence.carriedIds, evidence.judgmentIds.slice(1));
  });

  test('use no seat: as many more can be asked as in a first attempt', () => {
    const split = [edit('U.'), edit('Dos.'), accept];

    const { outcome } = reopened(split, [edit('Tres.'), edit('Quatre.'), accept]);

    assert.equal(outcome.kind, 'confirm');
  });

  test('may be overruled by new eyes', () => {
    const { outcome } = reopened([drop, drop, drop, drop], [accept, accept]);

    assert.deepEqual(outcome.kind === 'settle' && outcome.outcome, 'dropped');
  });
});

test('a decision names the oldest guideline that somebody judged under, else the one in force', () => {
  const versions = [2, 1].flatMap((guidelineVersion, at) =>
    judgments([{ author: `person-${at}`, id: `0190a000-0000-7000-8000-00000000000${at}` }]).map((one) => ({
      ...one,
      guidelineVersion,
    })),
  );

  assert.equal(decide(input([], { judgments: versions })).evidence.guidelineVersion, 1);
  assert.equal(decide(input([])).evidence.guidelineVersion, 3);
});

describe('people who gave the example back', () => {
  const back = (reason: 'harmful' | 'too-hard' | 'no-time', people: number) => ({ givenBack: [{ reason, people }] });

  test('as harmful: two send it to an adjudicator, whatever the panel holds, but for a drop', () => {
    assert.equal(rule([accept, accept, accept], back('harmful', 2)), 'seen-as-harmful');
    assert.equal(rule([], back('harmful', 2)), 'seen-as-harmful');
    assert.equal(rule([drop, drop], back('harmful', 2)), 'unfit');
    assert.equal(rule([accept, accept, accept], back('harmful', 1)), 'draft-stands');
  });

  test('as too hard: two send what is open to an adjudicator, and leave what is settled alone', () => {
    assert.equal(rule([accept, drop], back('too-hard', 2)), 'found-too-hard');
    assert.equal(rule([accept, accept, accept], back('too-hard', 2)), 'draft-stands');
    assert.equal(rule([], back('too-hard', 2)), 'no-judgments');
  });

  test('for want of time: says nothing about it, and stays in the evidence', () => {
    const { evidence } = decide(input([accept, accept, accept], back('no-time', 5)));

    assert.equal(evidence.rule, 'draft-stands');
    assert.deepEqual(evidence.givenBack, [{ reason: 'no-time', people: 5 }]);
  });

  test('an adjudicator’s word ends it', () => {
    const adjudication: Said = {
      verdict: 'accept',
      purpose: 'adjudicate',
      round: 2,
      choice: null,
      reason: 'Harmless.',
    };
    const before = decide(input([adjudication, accept, accept])).outcome;

    assert.deepEqual(decide(input([adjudication, accept, accept], back('harmful', 3))).outcome, before);
    assert.notEqual(rule([adjudication, accept, accept], back('harmful', 3)), 'seen-as-harmful');
  });
});

test('of very long texts an adjudicator is offered as many as a decision can be stored and read back with, the best first', () => {
  const long = (mark: number) => edit(`${mark} `.repeat(maxExampleBytes).slice(0, maxExampleBytes));

  const { outcome, evidence } = decide(input(Array.from({ length: 9 }, (_, index) => long(index))));

  assert.equal(outcome.kind, 'adjudicate');
  assert.equal(evidence.candidates.length, 3);
  assert.deepEqual(
    outcome.kind === 'adjudicate' && outcome.candidateIds,
    evidence.candidates.map(({ id }) => id).toSorted(),
  );
  assert.ok(Buffer.byteLength(JSON.stringify({ outcome, evidence })) < 700_000);
});
