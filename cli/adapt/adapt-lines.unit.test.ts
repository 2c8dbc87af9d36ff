import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maxExampleBytes } from '../../domain/bounds.ts';
import { Refusal } from '../../domain/refusal.ts';
import { adaptContent } from '../../services/adaptation/text/adapt-content.ts';
import type { Given } from '../../services/adaptation/text/adapt-content.ts';
import { packOf, readPacks } from '../../cultures/packs.ts';
import type { Translator } from '../../services/adaptation/provider/provider.ts';
import { adaptLines } from './adapt-lines.ts';
import type { Adapting, Outcome } from './adapt-lines.ts';

const pack = packOf('ca-ES', readPacks());
const echo: Translator = {
  provider: 'apertium',
  engine: 'echo',
  translate: async (texts) => texts.map((text) => ({ text, unknownWords: 0 })),
  close: async () => undefined,
};
const adapt = (given: Given) => adaptContent(given, pack, echo);

async function* bytesOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
const run = async (bytes: AsyncIterable<Uint8Array>, given: Partial<Adapting> = {}): Promise<Outcome[]> => {
  const outcomes: Outcome[] = [];
  const write = async (outcome: Outcome) => void outcomes.push(outcome);
  await adaptLines(bytes, { format: null, kind: 'jsonl', columns: {}, translated: false, adapt, write, ...given });
  return outcomes;
};
const adaptedOf = (outcome: Outcome | undefined) =>
  outcome && 'adapted' in outcome ? outcome.adapted : assert.fail(JSON.stringify(outcome));
const reasonOf = (outcome: Outcome | undefined) => (outcome && 'reason' in outcome ? outcome.reason : assert.fail());
const jsonl = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

test('each line comes back in its own shape, plain and adapted, with its acts', async () => {
  const turns = [
    { role: 'user', content: 'How far?' },
    { role: 'assistant', content: 'Great question! 5 miles.' },
  ];
  const [chat, alpaca, choice, preference] = await run(
    bytesOf(
      jsonl(
        { id: 'a', messages: turns },
        { instruction: 'Say it.', output: 'Dial 911.' },
        { id: 7, question: 'How many miles?', choices: ['1 mile', '2 miles'], answer: 'B' },
        { prompt: 'Help.', chosen: 'Call 911.', rejected: 'No.' },
      ),
    ),
  );

  assert.deepEqual(adaptedOf(chat).literal, {
    messages: [turns[0], { role: 'assistant', content: 'Molt bona pregunta! 5 milles.' }],
  });
  assert.deepEqual(adaptedOf(chat).adapted, { messages: [turns[0], { role: 'assistant', content: '8 km.' }] });
  assert.deepEqual(
    adaptedOf(chat).acts.map(({ kind, field }) => [kind, field]),
    [
      ['retone', 'turns.1'],
      ['localise', 'turns.1'],
    ],
  );
  assert.deepEqual(adaptedOf(alpaca).adapted, { instruction: 'Say it.', input: '', output: 'Dial 112.' });
  assert.deepEqual([adaptedOf(chat).id, adaptedOf(alpaca).id, adaptedOf(choice).id], ['a', 'line-2', '7']);
  assert.deepEqual(adaptedOf(choice).adapted, {
    question: 'How many miles?',
    choices: ['1 milla', '2 milles'],
    answer: 1,
  });
  assert.ok(adaptedOf(choice).checks.length > 0);
  assert.equal(adaptedOf(chat).triage?.label, 'culture-agnostic');
  assert.deepEqual(adaptedOf(preference).adapted, {
    prompt: [{ role: 'user', content: 'Help.' }],
    chosen: 'Call 112.',
    rejected: 'No.',
  });
  assert.match(adaptedOf(chat).engine, /^echo, pack ca-ES/u);
});

test('a line that was translated already goes through no translator', async () => {
  const source = { instruction: 'How far?', output: '5 miles.' };
  const row = { instruction: 'És lluny?', output: 'Cinc o 5 milles.' };
  const [told, beside] = [
    await run(bytesOf(jsonl(row)), { translated: true }),
    await run(bytesOf(jsonl({ ...row, source }))),
  ];

  for (const [outcome] of [told, beside]) {
    assert.deepEqual(adaptedOf(outcome).adapted, { instruction: 'És lluny?', input: '', output: 'Cinc o 8 km.' });
    assert.match(adaptedOf(outcome).engine, /^file/u);
  }
});

test('a bad line is told with its number and why, and the others go on', async () => {
  const good = jsonl({ instruction: 'Go.', output: 'Gone.' });
  const outcomes = await run(
    bytesOf('\uFEFF', good, '\r\n', '{broken\n', '[1]\n', '{"text":"x"}\n', '{"messages":[]}\n', good.trim()),
  );

  assert.deepEqual(
    outcomes.map((outcome) => [outcome.line, 'reason' in outcome]),
    [
      [1, false],
      [3, true],
      [4, true],
      [5, true],
      [6, true],
      [7, false],
    ],
  );
  const [broken = '', list = '', unknown = ''] = outcomes.slice(1, 4).map(reasonOf);
  assert.match(broken, /not valid JSON\. It begins with “\{broken”/u);
  assert.equal(list, 'The line is not a JSON object; it is a list of 1: [1].');
  assert.match(unknown, /no field that tells its format\. It has "text"\. Fields that do: chosen, /u);
  assert.match(reasonOf(outcomes[4]), /"messages"/u);
});

test('what is too long, no UTF-8, or another format than was said is told and not adapted', async () => {
  const long = jsonl({ instruction: 'x'.repeat(maxExampleBytes), output: '' });
  assert.match(reasonOf((await run(bytesOf(long)))[0]), /longer than an example may be/u);
  assert.match(
    reasonOf((await run(bytesOf('x'.repeat(maxExampleBytes * 6 + 1))))[0]),
    /longer than an example may be/u,
  );
  const [first, second, ...rest] = await run(
    bytesOf(jsonl({ question: 'Why?' }), new Uint8Array([0xc3, 0x28, 10]), 'x'),
  );
  assert.ok(first && 'adapted' in first);
  assert.equal(second?.line, 2);
  assert.match(reasonOf(second), /not UTF-8/u);
  assert.deepEqual(rest, []);
  const [wrong] = await run(bytesOf(jsonl({ question: 'Why?' })), { format: 'alpaca' });
  assert.match(reasonOf(wrong), /"instruction"/u);
});

test('order is kept however long a line takes, and no more lines are held than the window', async () => {
  const count = 500;
  let held = 0;
  let most = 0;
  const later = async (given: Given) => {
    most = Math.max(most, ++held);
    for (let turn = (held * 7) % 11; turn > 0; turn--) await Promise.resolve();
    const draft = await adapt(given);
    held--;
    return draft;
  };
  const rows = Array.from({ length: count }, (_, at) => ({ id: at, instruction: 'Go.', output: 'Gone.' }));
  const outcomes = await run(bytesOf(jsonl(...rows)), { adapt: later });

  assert.deepEqual(
    outcomes.map((outcome) => adaptedOf(outcome).id),
    rows.map(({ id }) => String(id)),
  );
  assert.ok(most <= 64, String(most));
});

test('a line is written before the next one has come', async () => {
  const written = Promise.withResolvers<void>();
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(jsonl({ question: 'First?' }));
    await written.promise;
    yield Buffer.from(jsonl({ question: 'Second?' }));
  }
  const lines: number[] = [];
  await adaptLines(slow(), {
    format: null,
    kind: 'jsonl',
    columns: {},
    translated: false,
    adapt,
    write: async ({ line }) => {
      lines.push(line);
      written.resolve();
    },
  });

  assert.deepEqual(lines, [1, 2]);
});

test('a text that its engine refuses is told; a bug or a reader that has gone ends the run', async () => {
  const rows = jsonl({ question: 'a?' }, { question: 'b?' });
  const refusing = async () => Promise.reject(new Refusal('unavailable', 'Apertium did not answer.'));
  assert.deepEqual((await run(bytesOf(rows), { adapt: refusing })).map(reasonOf), [
    'Apertium did not answer.',
    'Apertium did not answer.',
  ]);
  await assert.rejects(run(bytesOf(rows), { adapt: async () => Promise.reject(new Error('a bug')) }), /a bug/u);
  await assert.rejects(run(bytesOf(rows), { write: async () => Promise.reject(new Error('EPIPE')) }), /EPIPE/u);
});
