import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Content } from '../../../domain/example.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { mutated, numRuns } from '../../../test/harness/mutated.ts';
import { adaptContent } from '../text/adapt-content.ts';
import { packOf, readPacks } from '../../../cultures/packs.ts';
import type { Translator } from '../provider/provider.ts';
import type { Known } from '../rows/memory.ts';
import { readUnits } from './memory-file.ts';
import { pairsOf } from './pairs.ts';
import { fillOf, ranked, saysAll } from './recall.ts';
import type { Fill } from './recall.ts';
import { tmxEnd, tmxStart, tmxUnit } from './tmx.ts';

const id = '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b8a';
const known = (source: string, target: string, more: Partial<Known> = {}): Known => ({
  id,
  source,
  target,
  exampleId: id,
  attempt: 1,
  field: 'output',
  addedAt: '2026-11-28T03:00:00.000Z',
  asked: source,
  answers: true,
  ...more,
});

test('a settled field teaches itself and its sentences, where both sides have as many', () => {
  assert.deepEqual(pairsOf('Boil the water. Add {{tea}} now.', 'Bull l’aigua. Afegeix-hi {{tea}} ara.', 'ca'), [
    { source: 'Boil the water. Add {{tea}} now.', target: 'Bull l’aigua. Afegeix-hi {{tea}} ara.' },
    { source: 'Boil the water.', target: 'Bull l’aigua.' },
    { source: 'Add {{tea}} now.', target: 'Afegeix-hi {{tea}} ara.' },
  ]);
  const joined = pairsOf('Boil the water. Add tea.', 'Bull l’aigua i afegeix-hi te.', 'ca');
  assert.deepEqual(joined, [{ source: 'Boil the water. Add tea.', target: 'Bull l’aigua i afegeix-hi te.' }]);
});

test('sentences that were moved about, and a text without its placeholder, teach nothing of themselves', () => {
  const moved = pairsOf('Ask {{name}} first. Then go home.', 'Ves a casa. Pregunta-ho abans a {{name}}.', 'ca');
  assert.equal(moved.length, 1);
  assert.deepEqual(pairsOf('Ask {{name}} first.', 'Pregunta-ho abans.', 'ca'), []);
  assert.deepEqual(pairsOf('42', '42', 'ca'), []);
});

test('only what settled examples agree on fills a text, in the same voice, with its numbers where they matter', () => {
  const voice = { answers: true, matter: false };
  const one = known('Go now.', 'Vés-hi ara.');

  assert.equal(fillOf([one, { ...one }], 'Go now.', voice)?.target, 'Vés-hi ara.');
  assert.equal(fillOf([one, known('Go now.', 'Marxa ara.')], 'Go now.', voice), null);
  const imported = known('Go now.', 'Marxa ara.', { exampleId: null, answers: null });
  assert.equal(fillOf([imported, one], 'Go now.', voice)?.target, 'Vés-hi ara.');
  assert.equal(fillOf([imported], 'Go now.', voice)?.target, 'Marxa ara.');
  assert.equal(fillOf([one], 'Go now.', { ...voice, answers: false }), null);
  assert.equal(fillOf([known('Go {x}.', 'Vés-hi.')], 'Go {x}.', voice), null);
  const miles = known('It is 5 miles away.', 'És a 8 km.');
  assert.equal(fillOf([miles], miles.source, voice)?.target, 'És a 8 km.');
  assert.equal(fillOf([miles], miles.source, { ...voice, matter: true }), null);
});

test('matches come the likest first, each translation once, none under the threshold', () => {
  const units = [
    known('The library closes at noon.', 'A'),
    known('The library closes at night.', 'B'),
    known('The library closes at noon.', 'A', { exampleId: null }),
    known('Nothing alike whatsoever, my dear.', 'C'),
  ];

  const matches = ranked(units, 'The library closes at noon!', 60);

  assert.deepEqual(
    matches.map(({ unit }) => unit.target),
    ['A', 'B'],
  );
  assert.ok((matches[0]?.score ?? 0) > (matches[1]?.score ?? 100));
  assert.equal(ranked(units, 'The library closes at noon.', 60)[0]?.score, 100);
});

const pack = packOf('ca-ES', readPacks());
const content = (output: string): Content => ({ kind: 'instruction', instruction: 'Say 5.', input: '', output });
const fillAt = (text: string, words: string, target: string, whole = false): Fill => {
  const start = text.indexOf(words);
  return { field: 'output', start, end: start + words.length, text: words, whole, unit: { id, exampleId: id, target } };
};

test('a sentence that the memory has reaches neither translator nor rules, and its act points at the example', async () => {
  const text = 'Great question! It is 5 miles to {{place}}. Walk 5 miles now!!';
  const sent: string[] = [];
  const translator: Translator = {
    provider: 'apertium',
    engine: 'fake',
    translate: async (texts) => {
      sent.push(...texts);
      return texts.map((one) => ({ text: one, unknownWords: 0 }));
    },
    close: async () => undefined,
  };
  const fill = fillAt(text, 'It is 5 miles to {{place}}.', 'Són 5 milles fins a {{place}}!!');

  const { fields, acts } = await adaptContent(
    { source: content(text), translation: null },
    pack,
    translator,
    null,
    [],
    [fill],
  );

  const output = fields[1]?.adapted ?? '';
  assert.equal(output, 'Són 5 milles fins a {{place}}!! Walk 8 km now!');
  assert.ok(sent.every((one) => !one.includes('5 miles to')));
  const [act = assert.fail()] = acts.filter(({ memory }) => memory);
  assert.deepEqual(act.memory, { unitId: id, exampleId: id });
  assert.deepEqual([act.kind, act.to, act.source?.text], ['keep', fill.unit.target, fill.text]);
  assert.equal(output.slice(act.start, act.end), act.to);
});

test('an example that the memory has whole needs no provider', async () => {
  const source: Content = { ...content('Go now.'), kind: 'instruction', instruction: '1 + 1', input: '' } as Content;
  const fills = [{ ...fillAt('Go now.', 'Go now.', 'Vés-hi ara.', true) }];

  const draft = await adaptContent({ source, translation: null }, pack, null, null, [], fills);

  assert.ok(saysAll(source, fills));
  assert.deepEqual([draft.provider, draft.needsHuman], ['memory', false]);
  assert.deepEqual([draft.fields[1]?.literal, draft.fields[1]?.adapted], ['Vés-hi ara.', 'Vés-hi ara.']);
  assert.equal(saysAll(content('Go now.'), []), false);
});

const bytes = (text: string) => new TextEncoder().encode(text);
const refused = (text: string | Uint8Array, format: 'csv' | 'tmx', message: RegExp) =>
  assert.rejects(
    readUnits(typeof text === 'string' ? bytes(text) : text, { format, encoding: null }, 'ca-ES'),
    (error) => error instanceof Refusal && error.code === 'unreadable-file' && message.test(error.message),
  );

test('a CSV is read with its faults by line', async () => {
  const csv = 'source,target\nGo now.,Vés-hi ara.\nGo now.,Vés-hi ara.\n,x\nAsk {{name}}.,Pregunta.\nRun.,\n';
  assert.deepEqual(await readUnits(bytes(csv), { format: 'csv', encoding: null }, 'ca-ES'), {
    pairs: [{ source: 'Go now.', target: 'Vés-hi ara.' }],
    bad: [
      { line: 4, reason: 'The English side holds no word.' },
      { line: 5, reason: 'Placeholders, code, addresses or markup differ between its sides.' },
      { line: 6, reason: 'The other side is empty.' },
    ],
    unused: [],
  });
  await refused('a,b\n1,2\n', 'csv', /source/u);
});

test('a TMX of another tool is read: doctype, inline codes, UTF-16, other languages and tags', async () => {
  const tmx = `<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en-US"/><body>
<tu><tuv xml:lang="EN-US"><seg>Press <bpt i="1">&lt;b&gt;</bpt>Go<ept i="1">&lt;/b&gt;</ept> &amp; wait.</seg></tuv>
<tuv xml:lang="fr"><seg>Non.</seg></tuv><tuv xml:lang="ca"><seg>Prem <bpt i="1">&lt;b&gt;</bpt>Vés<ept i="1">&lt;/b&gt;</ept> i espera.</seg></tuv></tu>
<tu><tuv lang="en"><seg>Only English.</seg></tuv></tu>
</body></tmx>`;
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tmx, 'utf16le')]));
  for (const file of [bytes(tmx), utf16])
    assert.deepEqual(await readUnits(file, { format: 'tmx', encoding: null }, 'ca-ES'), {
      pairs: [{ source: 'Press <b>Go</b> & wait.', target: 'Prem <b>Vés</b> i espera.' }],
      bad: [{ line: 2, reason: 'It has no segment in ca-ES.' }],
      unused: [],
    });
});

test('entity bombs, outside entities, other documents and endless nesting are refused', async () => {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const seg = (inside: string) => `<tmx><body><tu><tuv lang="en"><seg>${inside}</seg></tuv></tu></body></tmx>`;
  await refused(`<!DOCTYPE tmx [<!ENTITY l0 "ha">${levels}]>${seg('&l9;')}`, 'tmx', /no XML/u);
  await refused(`<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>${seg('&x;')}`, 'tmx', /no XML/u);
  await refused('<html/>', 'tmx', /no TMX/u);
  await refused('source,target\n', 'tmx', /no XML/u);
  await refused(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`, 'tmx', /nested too deeply/u);
  await refused(Uint8Array.of(0xc3, 0x28), 'tmx', /neither UTF-8 nor UTF-16/u);
});

test('what is exported is read again as it was', async () => {
  const odd = ['a & b <i>c</i> "d"', 'tab\tline\nnext\r\nend', '🎉 𝒳 é', ']]> &amp; {{x}}'];
  const units = odd.map((text) => known(text, `${text} ${text}`));
  const file = tmxStart + units.map((unit) => tmxUnit(unit, 'ca-ES')).join('') + tmxEnd;

  const { pairs, bad } = await readUnits(bytes(file), { format: 'tmx', encoding: null }, 'ca-ES');

  // A side that repeats the other's markup is read, and only then found not to fit.
  assert.equal(pairs.length + bad.length, odd.length);
  assert.deepEqual(
    pairs.map(({ source }) => source),
    [odd[1], odd[2]],
  );
  const bare = tmxUnit(known('a\u0001b', 'c\ufffed'), 'x');
  assert.ok(bare.includes('<seg>ab</seg>') && bare.includes('<seg>cd</seg>'));
});

test('a CSV in UTF-16 or with semicolons is read, rows that are none are told, and an open quote refuses it', async () => {
  const text = 'Source;Target;Author\nGo now.;Vés-hi ara.;a\nRun.;Corre.\n';
  const read = await readUnits(Buffer.from(`\uFEFF${text}`, 'utf16le'), { format: 'csv', encoding: null }, 'ca-ES');

  assert.deepEqual(read, {
    pairs: [{ source: 'Go now.', target: 'Vés-hi ara.' }],
    bad: [{ line: 3, reason: 'It has 2 cells, and the header has 3.' }],
    unused: ['Author'],
  });
  await refused(Buffer.from('source,target\nGo.,V\xe9s.\n', 'latin1'), 'csv', /Line 2 is not UTF-8/u);
  await refused('source,target\nGo.,"Vés.\nRun.,Corre.\n', 'csv', /opens on line 2 is not closed/u);
});

test('any bytes are units, bad units or a refusal', async () => {
  const csv = Buffer.from('source,target\nGo now.,Vés-hi ara.\n"Say ""hi"".","Digues\nhola."\n');
  const tmx = Buffer.from(
    '<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>Go.</seg></tuv><tuv xml:lang="ca"><seg>Vés.</seg></tuv></tu></body></tmx>',
  );

  for (const [good, format] of [
    [csv, 'csv'],
    [tmx, 'tmx'],
  ] as const)
    // prettier-ignore
    await fc.assert(
      fc.asyncProperty(mutated(good), async (file) => {
        const read = await readUnits(file, { format, encoding: null }, 'ca-ES').catch((error: unknown) =>
          assert.ok(error instanceof Refusal, String(error)),
        );
        if (read === undefined || format === 'tmx') return;
        assert.ok(read.pairs.length + read.bad.length > 0);
      }),
      { numRuns },
    );
});
