import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opinionOf } from './opinion.ts';
import type { Task } from './opinion.ts';
import { castOf, populationOf, randomFor } from './population.ts';
import type { Habit, Reviewer } from './population.ts';
import { randomOf } from './random.ts';
import { lightlyEdited, similarity, variationOf } from './text.ts';

const reviewer = (habit: Habit, skill = 1): Reviewer => ({
  id: 'reviewer-1',
  name: 'Aina',
  skill,
  care: 1,
  speed: 1,
  variants: ['ca-ES'],
  habit,
});

const code = '```python\nprint("ara, però només {{name}}")\n```';
const native = `Truca al 112 de seguida.\n\n${code}\n\nTambé pots avisar {{name}}, però només si cal.`;
const task: Task = {
  kind: 'EVALUATION',
  purpose: 'JUDGE',
  scales: ['TONE'],
  fields: [
    {
      field: 'output',
      source: 'Call 911.',
      adapted: `Gran pregunta! Diga 911 ara mateix a la persona.\n\n${code}\n\n{{name}} és així.`,
    },
  ],
  reference: { verdict: 'adopt', fields: [{ field: 'output', text: native }] },
};

/** What happened in `count` seats, by what `key` makes of it. */
const shares = (who: Reviewer, what: Task, key: (said: ReturnType<typeof opinionOf>) => string, count = 600) => {
  const tally: Record<string, number> = {};
  for (let index = 0; index < count; index++) {
    const found = key(opinionOf(who, what, randomFor('test', who, `seat-${index}`)));
    tally[found] = (tally[found] ?? 0) + 1 / count;
  }
  return tally;
};
const verdict = (said: ReturnType<typeof opinionOf>) => (said.action === 'submit' ? said.opinion.verdict : 'abandon');
const text = (said: ReturnType<typeof opinionOf>) =>
  said.action === 'submit' ? (said.opinion.edited[0]?.text ?? '') : '';

test('the same seed gives the same people and the same answers', () => {
  const people = () => populationOf({ size: 40, seed: 'a', variants: ['ca-ES', 'ca-ES-valencia'] });
  const answers = () => people().map((who) => opinionOf(who, task, randomFor('a', who, 'x')));

  assert.deepEqual(people(), people());
  assert.deepEqual(answers(), answers());
  assert.notDeepEqual(people(), populationOf({ size: 40, seed: 'b', variants: ['ca-ES', 'ca-ES-valencia'] }));
});

test('habits come in the shares asked for', () => {
  const people = populationOf({ size: 200, seed: 'a', variants: ['ca-ES'] });
  const count = (habit: Habit) => people.filter((who) => who.habit === habit).length;

  assert.deepEqual([count('careless'), count('always-accepts'), count('spammer'), count('abandons')], [20, 6, 4, 10]);
  assert.equal(people.length, 200);
});

test('a cast has two skilled adjudicators, one of each fault and six ordinary people of different pace', () => {
  const cast = castOf({ seed: 'a', variants: ['ca-ES'] });
  const habits = cast.map(({ habit }) => habit);

  assert.equal(cast.length, 12);
  assert.equal(new Set(cast.map(({ name }) => name)).size, 12);
  assert.deepEqual(
    cast.filter(({ adjudicates }) => adjudicates).map(({ habit, skill }) => ({ habit, skill })),
    [
      { habit: 'normal', skill: 0.95 },
      { habit: 'normal', skill: 0.95 },
    ],
  );
  for (const fault of ['careless', 'always-accepts', 'spammer', 'abandons'] as const)
    assert.equal(habits.filter((habit) => habit === fault).length, 1);
  assert.equal(habits.filter((habit) => habit === 'normal').length, 8);
  assert.ok(new Set(cast.map(({ speed }) => speed)).size > 6);
  assert.deepEqual(castOf({ seed: 'a', variants: ['ca-ES'] }), cast);
});

test('a skilled person edits a faulty draft, nearly half of the time to the very native text', () => {
  assert.ok((shares(reviewer('normal'), task, verdict)['EDIT'] ?? 0) > 0.9);
  const exact = shares(reviewer('normal'), task, (said) => String(text(said) === native))['true'] ?? 0;
  assert.ok(exact > 0.35 && exact < 0.55, `${exact}`);
});

test('each habit does what it is called', () => {
  assert.equal(shares(reviewer('always-accepts'), task, verdict)['ACCEPT']?.toFixed(6), '1.000000');
  const abandoned = shares(reviewer('abandons'), task, verdict)['abandon'] ?? 0;
  assert.ok(abandoned > 0.4 && abandoned < 0.6);
  assert.ok(
    (shares(reviewer('careless'), task, verdict)['ACCEPT'] ?? 0) >
      (shares(reviewer('normal'), task, verdict)['ACCEPT'] ?? 0) + 0.2,
  );
  assert.ok((shares(reviewer('spammer'), task, verdict)['DROP'] ?? 0) > 0.2);
});

test('a skilled person drops what the reference drops, and an adjudicator does too', () => {
  const unfit: Task = { ...task, reference: { verdict: 'drop', fields: [], why: 'No hi ha res a adaptar.' } };

  assert.ok((shares(reviewer('normal'), unfit, verdict)['DROP'] ?? 0) > 0.9);
  assert.ok((shares(reviewer('normal'), { ...unfit, purpose: 'ADJUDICATE' }, verdict)['DROP'] ?? 0) > 0.95);
});

test('among candidates the one closest to the native text is chosen, and none where all are far from it', () => {
  const candidate = (id: string, output: string) => ({ id, fields: [{ field: 'output', text: output }] });
  const near = {
    ...task,
    purpose: 'CONFIRM' as const,
    candidates: [candidate('far', 'Res.'), candidate('near', native)],
  };
  const far = { ...near, candidates: [candidate('far', 'Res.'), candidate('worse', 'xyz')] };
  const choice = (said: ReturnType<typeof opinionOf>) =>
    said.action === 'submit' ? (said.opinion.choice ?? 'none') : '';

  assert.ok((shares(reviewer('normal'), near, choice)['near'] ?? 0) > 0.95);
  assert.ok((shares(reviewer('normal'), far, choice)['none'] ?? 0) > 0.95);
});

test('no edit touches code or a placeholder', () => {
  for (let seed = 0; seed < 300; seed++) {
    const varied = variationOf(native, randomOf(`${seed}`));
    assert.ok(varied.includes(code));
    assert.equal(varied.split('{{name}}').length, native.split('{{name}}').length);
    assert.notEqual(varied, native);
  }
  assert.ok(lightlyEdited(`*hola\n${code}`).includes(code));
});

test('without a reference an eager opener goes and a clean draft is accepted', () => {
  const plain = (adapted: string): Task => ({
    kind: 'INSTRUCTION',
    purpose: 'JUDGE',
    fields: [{ field: 'output', adapted }],
  });

  assert.equal(lightlyEdited('Gran pregunta! truca al 112.'), 'Truca al 112.');
  assert.equal(lightlyEdited('def f(x):\n  return x'), 'def f(x):\n  return x');
  assert.ok((shares(reviewer('normal'), plain('Gran pregunta! Truca al 112.'), verdict)['EDIT'] ?? 0) > 0.9);
  assert.ok((shares(reviewer('normal'), plain('Truca al 112.'), verdict)['ACCEPT'] ?? 0) > 0.9);
});

test('similarity is 1 for the same, 0 for nothing in common, and between for the rest', () => {
  assert.equal(similarity('bon dia', 'bon dia'), 1);
  assert.equal(similarity('aaa', 'bbb'), 0);
  assert.ok(similarity('bon dia', 'bon dia a tothom') > 0.5);
});

test('who is shown no draft writes every field from the source, or drops; nobody accepts what is not there', () => {
  const fields = [
    { field: 'instruction', source: 'Tell me about bread.', adapted: '' },
    { field: 'output', source: 'Bread is baked.', adapted: '' },
  ];
  const native = [
    { field: 'instruction', text: 'Parla’m del pa.' },
    { field: 'output', text: 'El pa es cou al forn.' },
  ];
  const reference = { verdict: 'adopt', fields: native } as const;
  const blind: Task = { kind: 'INSTRUCTION', purpose: 'JUDGE', fields, blind: true, reference };

  for (const who of castOf({ seed: 'a', variants: ['ca-ES'] })) {
    const said = opinionOf(who, blind, randomFor('a', who, 'x'));
    if (said.action === 'abandon' || said.opinion.verdict === 'DROP') continue;
    assert.equal(said.opinion.verdict, 'EDIT');
    assert.deepEqual(
      said.opinion.edited.map(({ field }) => field),
      ['instruction', 'output'],
    );
    const copies = who.habit === 'always-accepts' || who.habit === 'spammer';
    assert.equal(said.opinion.edited[1]?.text === 'Bread is baked.', copies, who.habit);
  }
});
