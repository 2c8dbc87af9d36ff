import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { copyCulturePack, isCultureTag } from './culture-copy.ts';
import { parseCulturePack, readCulturePack } from './culture-pack.ts';
import { culturePackSchema } from './culture-sentence.ts';

const yaml = readFileSync(new URL('../cultures/ca-ES.yaml', import.meta.url), 'utf8');
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

/** The faults of Catalan's pack where one text in it is another. */
const faultsWith = (before: string, after: string) => {
  assert.ok(yaml.includes(before), before);
  const text = yaml.replace(before, after);
  return readCulturePack(text).faults.map(({ line, path, message }) => ({ line, path, message, text }));
};
const only = (before: string, after: string) => {
  const faults = faultsWith(before, after);
  assert.equal(faults.length, 1, JSON.stringify(faults.map(({ path, message }) => [path, message])));
  return faults[0]!;
};

test('a field that the schema does not know is named on its own line, with the fields that there are', () => {
  const [missing, unknown] = faultsWith("decimal: ','", "decimel: ','").toSorted((a, b) =>
    a.path.localeCompare(b.path),
  );

  assert.equal(missing?.path, 'numbers.decimal');
  assert.match(missing.message, /^It is missing\. Write it: a text\. It is: The decimal mark, one character\.$/u);
  assert.equal(missing.line, lineOf(missing.text, 'numbers:'));
  assert.equal(unknown?.path, 'numbers.decimel');
  assert.match(unknown.message, /no such field.*Fields here: decimal, group/u);
  assert.equal(unknown.line, lineOf(unknown.text, 'decimel'));
});

test('a misspelt field deep in a list is a fault, not silence', () => {
  const { path, line, text } = only(
    '{ english: Great question, native: Molt bona pregunta, also: [',
    '{ english: Great question, native: Molt bona pregunta, alos: [',
  );

  assert.equal(path, 'retone.openers.0.alos');
  assert.equal(line, lineOf(text, 'alos'));
});

test('a number where a text is needed is told to be put in quotes', () => {
  const { path, line, message, text } = only("number: '112'", 'number: 112');

  assert.equal(path, 'emergency.number');
  assert.equal(line, lineOf(text, 'number: 112'));
  assert.match(message, /^It is the number 112, and must be a text\. Put it in quotes\./u);
});

test('a word that is none of the choices is told the choices', () => {
  assert.match(only('direction: ltr', 'direction: down').message, /"down" is none of: ltr, rtl/u);
  const kind = only('kind: institution', 'kind: office');
  assert.equal(kind.path, 'things.0.kind');
  assert.match(kind.message, /none of: name, place, institution/u);
});

test('a list that is too short says how many it needs', () => {
  assert.match(only('[gener, febrer, ', '[').message, /exactly 12 entries/u);
});

test('fields that contradict each other are faults at their place', () => {
  const cases: [string, string, string, RegExp][] = [
    [
      'default: tu',
      'default: ell',
      'register.default',
      /"ell" is none of register\.forms\. Write one of: tu, vostè, vós/u,
    ],
    ['language: ca', 'language: es', 'language', /tag ca-ES says ca/u],
    ['direction: ltr', 'direction: rtl', 'direction', /Latn runs ltr/u],
    ['mile: kilometre', 'mile: litre', 'units.convert.mile', /no factor from mile to litre/u],
    ['    mile: { one: milla, other: milles }\n', '', 'units.names.mile', /plain translation needs it/u],
    ['    litre: { one: litre, other: litres, symbol: l }\n', '', 'units.names.litre', /converts to it/u],
    ["group: '.'", "group: ','", 'numbers.group', /decimal mark as well/u],
    ['gener, febrer', 'gener, gener', 'dates.months.1', /Month 2 is called as month 1/u],
    ["'{day} {of}{month} de {year}'", "'{day} {of}{mont} de {year}'", 'dates.long', /no \{month\}/u],
    ["whole: '{hour} h'", "whole: '{hour}.{minute} h'", 'times.whole', /\{minute\} means nothing here/u],
    ["['911', '999']", "['911', '112']", 'emergency.replaces.1', /112 is the home number/u],
    ['counterpart: Angelet', 'counterpart: null', 'things.12.counterpart', /nothing to replace it by/u],
    ['english: [Congress]', 'english: [FBI]', 'things.6.english.0', /"FBI" is named by things\.4 already/u],
    ['english: Excellent question', 'english: Good question', 'retone.openers.5.english', /phrase already/u],
    ['tag: ca-ES-balear', 'tag: es-ES-balear', 'variants.2.tag', /begins with ca/u],
  ];
  for (const [before, after, path, message] of cases) {
    const found = faultsWith(before, after).find((fault) => fault.path === path);
    assert.ok(found, `${path}: ${JSON.stringify(faultsWith(before, after).map((fault) => fault.path))}`);
    assert.match(found.message, message);
  }
});

test('points of a tone scale go up, and home is on it', () => {
  const swapped = only('{ value: 2, anchor: Cordial', '{ value: 1, anchor: Cordial');
  assert.equal(swapped.path, 'tones.0.points.1.value');
  const home = only('- scale: directness\n    home: 4', '- scale: directness\n    home: 6');
  assert.equal(home.path, 'tones.2.home');
});

test('what is no YAML is named by its line, and nothing makes the reader throw', () => {
  const { pack, faults } = readCulturePack('tag: ca-ES\nname: [a\nlanguage: ca\n');
  assert.equal(pack, null);
  assert.ok(faults.length > 0 && faults.every(({ line }) => line >= 2));
  for (const text of ['', 'null', '- a', '3', 'a: *none', 'a: 1\na: 2', 'x: &a [*a]', '? [a]\n: b', '\u0000']) {
    assert.ok(readCulturePack(text).faults.length > 0, JSON.stringify(text));
  }
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => `${name}: &${name} [${`*${'abcdefgh'[at]},`.repeat(9)}]`).join('\n')}`;
  assert.ok(readCulturePack(bomb).faults.length > 0);
});

test('every field of the schema says what it is for', () => {
  const silent: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties, items, additionalProperties, anyOf } = node as Record<string, unknown>;
    for (const [name, field] of Object.entries(properties ?? {})) {
      if (typeof (field as Record<string, unknown>)['description'] !== 'string') silent.push(`${path}.${name}`);
      walk(field, `${path}.${name}`);
    }
    for (const inner of [items, additionalProperties, ...((anyOf as unknown[] | undefined) ?? [])]) walk(inner, path);
  };
  const schema = culturePackSchema();
  walk(schema, '');

  assert.deepEqual(silent, []);
  assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
  // What has a default may be left out of a file.
  assert.doesNotMatch(JSON.stringify(schema), /"required":\[[^\]]*"also"/u);
});

test('only a tag of a real language and region names a culture', () => {
  for (const tag of ['sv-FI', 'es-ES', 'zh-Hant-TW', 'eo', 'eo-001', 'ca-ES-valencia'])
    assert.ok(isCultureTag(tag), tag);
  for (const tag of [
    'sv',
    'sv-fi',
    'SV-FI',
    'sv_FI',
    'sv-QX',
    'sv-ZZ',
    'xx-FI',
    'sv-FI-u-ca-buddhist',
    '../sv-FI',
    '',
    'Swedish',
  ])
    assert.ok(!isCultureTag(tag), tag);
});

test('a copy has its own tag, one variant and no signature, and is otherwise the same text', () => {
  const signed = yaml.replace('signedOff: null', 'signedOff:\n  by: Aina\n  role: editor\n  on: 2026-01-02');
  const copy = copyCulturePack(signed, 'ca-AD');
  const pack = parseCulturePack(copy, 'ca-AD.yaml');

  assert.equal(pack.tag, 'ca-AD');
  assert.deepEqual(
    pack.variants.map(({ tag }) => tag),
    ['ca-AD'],
  );
  assert.equal(pack.signedOff, null);
  assert.match(copy, /^# Copied from ca-ES: nobody has gone through it yet\./u);
  const original = parseCulturePack(yaml, 'ca-ES.yaml');
  assert.deepEqual({ ...pack, tag: '', variants: [] }, { ...original, tag: '', variants: [] });
  assert.ok(copy.includes('# CLDR unitPreferenceData for ES'));
});

test('a copy for another language has its language, script and direction', () => {
  const pack = parseCulturePack(copyCulturePack(yaml, 'ar-EG'), 'ar-EG.yaml');

  assert.deepEqual([pack.language, pack.script, pack.direction], ['ar', 'Arab', 'rtl']);
});
