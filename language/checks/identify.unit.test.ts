import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadModule } from 'cld3-asm';
import { francAll } from 'franc-all';
import { loadIdentify } from './identify.ts';
import { longCode, shortCode } from './language-codes.ts';
import { sentences } from './sentences.ts';

const identify = await loadIdentify();
const cld3 = (await loadModule()).create(0, 4_000);
const all = Object.entries(sentences).flatMap(([language, { confusables, texts }]) =>
  texts.map((text) => ({ language, confusables, text })),
);
const percent = (found: number, of: number) => `${Math.round((100 * found) / of)} %`;

test('25 languages, 4 sentences each: what is written in the wanted language is never taken for another', () => {
  assert.equal(all.length, 100);
  const found = all.map(({ language, confusables, text }) => ({
    language,
    text,
    cld3: shortCode(cld3.findLanguage(text).language) === language,
    franc:
      shortCode(
        francAll(text, { only: [language, 'en', ...confusables].map((one) => longCode(one) ?? one) })[0]?.[0] ?? '',
      ) === language,
    ours: identify(text, language, confusables),
  }));
  const is = ({ ours, language }: (typeof found)[number]) => ours !== 'undetermined' && ours.language === language;
  for (const [name, right] of [
    ['cld3 alone, of all languages', found.filter((one) => one.cld3).length],
    ['franc alone, among confusables', found.filter((one) => one.franc).length],
    ['both, as the check uses them', found.filter(is).length],
  ] as const)
    console.log(`${name}: ${percent(right, found.length)} of ${found.length} sentences`);

  const wrong = found.filter((one) => one.ours !== 'undetermined' && !is(one));

  assert.deepEqual(
    wrong.map(({ language, text, ours }) => [language, text, ours]),
    [],
  );
  assert.ok(found.filter(is).length >= 95);
});

test('what is written in another language is mostly found, and English nearly always', () => {
  let [seen, caught, english] = [0, 0, 0];
  for (const [wanted, { confusables }] of Object.entries(sentences)) {
    for (const { language, text } of all) {
      if (language === wanted) continue;
      const ours = identify(text, wanted, confusables);
      const isOther = ours !== 'undetermined' && ours.language !== wanted;
      seen++;
      if (isOther) caught++;
      if (language === 'en' && ours !== 'undetermined' && ours.language === 'en') english++;
    }
  }
  const tries = (Object.keys(sentences).length - 1) * 4;
  console.log(
    `another language than the wanted: found ${percent(caught, seen)} of ${seen}; English ${percent(english, tries)} of ${tries}`,
  );

  assert.ok(caught / seen > 0.8);
  assert.ok(english / tries > 0.97);
});

test('a short text is undetermined, whatever it says', () => {
  for (const { text } of all) assert.equal(identify(text.slice(0, 35), 'ca', ['es']), 'undetermined');
});
