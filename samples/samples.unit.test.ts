import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';

const Message = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  content: z.string().min(1),
});
const Answer = z.tuple([Message.extend({ role: z.literal('assistant') })]);

const Instruction = z.strictObject({
  id: z.string(),
  instruction: z.string().min(1),
  input: z.string(),
  output: z.string().min(200).max(900),
});
const Chat = z.strictObject({ id: z.string(), messages: z.array(Message).min(3).max(6) });
const Preference = z.strictObject({
  id: z.string(),
  prompt: z.array(Message).min(1),
  chosen: Answer,
  rejected: Answer,
});
const Evaluation = z.strictObject({
  id: z.string(),
  question: z.string().min(1),
  choices: z.array(z.string().min(1)).length(4),
  answer: z.int().min(0).max(3),
});
const Reference = z.strictObject({
  id: z.string(),
  verdict: z.enum(['adopt', 'drop']),
  fields: z.array(z.strictObject({ field: z.string(), text: z.string().min(1) })),
  acts: z
    .array(
      z.strictObject({
        kind: z.enum(['keep', 'retranslate', 'retone', 'localise', 'replace-premise', 'drop']),
        field: z.string(),
        from: z.string(),
        to: z.string(),
        reason: z.string().min(1).max(500),
      }),
    )
    .min(1),
  why: z.string().min(1),
});

/** The rows of a JSON Lines file beside this test; throws at the first line that is not of the shape. */
const rows = <T>(name: string, shape: z.ZodType<T>): T[] => {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  assert.ok(text.endsWith('\n') && !text.includes('\r') && !text.startsWith('\uFEFF'), `${name}: LF, no BOM`);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => shape.parse(JSON.parse(line)));
};

const instructions = rows('instruction.jsonl', Instruction);
const chats = rows('chat.jsonl', Chat);
const preferences = rows('preference.jsonl', Preference);
const evaluations = rows('evaluation.jsonl', Evaluation);
const references = new Map(rows('reference/ca-ES.jsonl', Reference).map((row) => [row.id, row]));

type Fields = readonly (readonly [field: string, text: string])[];

/** Every example's text fields in reading order, by id. */
const english = new Map<string, Fields>([
  ...instructions.map(({ id, ...texts }) => [id, Object.entries(texts).filter(([, text]) => text !== '')] as const),
  ...chats.map(({ id, messages }) => [id, messages.map((turn, i) => [`turns.${i}`, turn.content] as const)] as const),
  ...preferences.map(
    ({ id, prompt, chosen, rejected }) =>
      [
        id,
        [
          ...prompt.map((turn, i) => [`prompt.${i}`, turn.content] as const),
          ['chosen', chosen[0].content] as const,
          ['rejected', rejected[0].content] as const,
        ],
      ] as const,
  ),
  ...evaluations.map(
    ({ id, question, choices }) =>
      [id, [['question', question] as const, ...choices.map((text, i) => [`choices.${i}`, text] as const)]] as const,
  ),
]);

const fences = (text: string): string[] => text.match(/^```[^\n]*\n[\s\S]*?^```$/gm) ?? [];

/** Inline code, placeholders, addresses and mail addresses outside fences, sorted: equal lists are equal multisets. */
const protectedSpans = (text: string): string[] =>
  text
    .replaceAll(/^```[^\n]*\n[\s\S]*?^```$/gm, '')
    .match(/`[^`\n]+`|\{\{\w+\}\}|\{\w+\}|%[sd]|https?:\/\/[^\s]*[^\s.,;:!?)]|[\w.]+@[\w.]+\w/g)
    ?.toSorted() ?? [];

const pairs = [...english].flatMap(([id, fields]) => {
  const reference = references.get(id);
  return reference?.verdict === 'adopt' ? [{ id, fields, reference }] : [];
});

test('there are fifteen examples of each kind and no id is used twice', () => {
  for (const [kind, list] of Object.entries({
    instruction: instructions,
    chat: chats,
    preference: preferences,
    evaluation: evaluations,
  })) {
    const expected = Array.from({ length: 15 }, (_, i) => `sample-${kind}-${String(i + 1).padStart(2, '0')}`);
    assert.deepEqual(
      list.map(({ id }) => id),
      expected,
    );
  }
});

test('every example has exactly one reference, and few of them are dropped', () => {
  assert.deepEqual([...references.keys()].toSorted(), [...english.keys()].toSorted());
  const dropped = [...references.values()].filter(({ verdict }) => verdict === 'drop');
  assert.ok(dropped.length >= 3 && dropped.length <= 4);
  for (const { fields, acts } of dropped) {
    assert.deepEqual(fields, []);
    assert.ok(acts.every(({ kind }) => kind === 'drop'));
  }
});

test('an adopted reference gives every text field, in order, and is not the English', () => {
  for (const { id, fields, reference } of pairs) {
    assert.deepEqual(
      reference.fields.map(({ field }) => field),
      fields.map(([field]) => field),
      id,
    );
    assert.notDeepEqual(
      reference.fields.map(({ text }) => text),
      fields.map(([, text]) => text),
      id,
    );
  }
});

test('code blocks are byte-equal and in the same order in both languages', () => {
  let withCode = 0;
  for (const { id, fields, reference } of pairs)
    for (const [i, [field, text]] of fields.entries()) {
      const expected = fences(text);
      if (expected.length > 0) withCode++;
      assert.equal(text.split('```').length - 1, expected.length * 2, `${id} ${field}: every fence is closed`);
      assert.deepEqual(fences(reference.fields[i]?.text ?? ''), expected, `${id} ${field}`);
    }
  assert.ok(withCode >= 10);
});

test('inline code, placeholders and addresses are the same multiset in both languages', () => {
  for (const { id, fields, reference } of pairs)
    for (const [i, [field, text]] of fields.entries())
      assert.deepEqual(protectedSpans(reference.fields[i]?.text ?? ''), protectedSpans(text), `${id} ${field}`);
});

test('the words an act changes stand in the English field, and what it makes of them in the Catalan one', () => {
  for (const [id, { acts, fields }] of references)
    for (const { field, from, to } of acts) {
      const source = english.get(id)?.find(([name]) => name === field)?.[1];
      assert.ok(source?.includes(from), `${id} ${field}: from "${from}"`);
      const adapted = fields.find((one) => one.field === field)?.text ?? '';
      assert.ok(adapted.includes(to), `${id} ${field}: to "${to}"`);
    }
});

test('the choices of an evaluation item are four different texts in both languages', () => {
  for (const { id, choices } of evaluations) {
    assert.equal(new Set(choices).size, 4, id);
    const reference = references.get(id);
    if (reference?.verdict !== 'adopt') continue;
    const adapted = reference.fields.filter(({ field }) => field.startsWith('choices.')).map(({ text }) => text);
    assert.equal(adapted.length, choices.length, id);
    assert.equal(new Set(adapted).size, 4, id);
  }
});

test('a preference pair is two different answers in both languages', () => {
  for (const { id, chosen, rejected } of preferences) {
    assert.notEqual(chosen[0].content, rejected[0].content, id);
    const texts = references
      .get(id)
      ?.fields.slice(-2)
      .map(({ text }) => text);
    if (texts?.length) assert.notEqual(texts[0], texts[1], id);
  }
});
