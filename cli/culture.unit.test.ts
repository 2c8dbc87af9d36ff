import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkCultures, newCulture } from './culture.ts';
import { Problem } from '../infra/stack/problem.ts';

const root = await mkdtemp(join(tmpdir(), 'endonym-culture-'));
after(() => rm(root, { recursive: true, force: true }));
const catalan = new URL('../cultures/ca-ES.yaml', import.meta.url);

/** A folder of packs that holds Catalan's, and what is told about it. */
const packs = async () => {
  const folder = await mkdtemp(join(root, 'packs-'));
  await copyFile(catalan, join(folder, 'ca-ES.yaml'));
  const told: string[] = [];
  return { folder, told, tell: (text: string) => void told.push(text) };
};

test('a good pack is told with who signed it off, or that nobody has', async () => {
  const rim = await packs();

  assert.equal(await checkCultures(['ca-ES'], rim), 0);
  assert.match(rim.told.join('\n'), /ca-ES, català \(Catalan\), no fault; signed off by nobody/u);

  const signed = join(rim.folder, 'signed.yaml');
  const text = await readFile(catalan, 'utf8');
  await writeFile(signed, text.replace('signedOff: null', 'signedOff: { by: Aina, role: editor, on: 2026-01-02 }'));
  assert.equal(await checkCultures([signed], { ...rim, folder: root }), 0);
  assert.match(rim.told.join('\n'), /signed off by Aina, editor, on 2026-01-02/u);
});

test('a pack is told with who translates for it: straight, by a pivot, or nobody here', async () => {
  const rim = await packs();
  const text = await readFile(catalan, 'utf8');
  const as = async (tag: string) => {
    const language = tag.split('-')[0]!;
    const file = join(rim.folder, `${tag}.yaml`);
    const renamed = text.replaceAll(/ca-ES/gu, tag).replace('language: ca', `language: ${language}`);
    await writeFile(file, renamed);
    rim.told.length = 0;
    assert.equal(await checkCultures([tag], rim), 0);
    return rim.told.join('\n');
  };

  assert.match(await as('ca-AD'), /translator: Apertium eng-cat, straight from English \(/u);
  assert.match(await as('ca-ES'), /translator of ca-ES-valencia: Apertium eng-cat_valencia, straight/u);
  assert.match(await as('it-IT'), /translator: Apertium eng-spa, then spa-ita, a pivot \(/u);
  assert.match(await as('sv-FI'), /translator: none of Apertium’s: a model \(openai\) or a service/u);
});

test('every fault is told as file, line and field, and the status is 1', async () => {
  const rim = await packs();
  const file = join(rim.folder, 'ca-ES.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('direction: ltr', 'direction: rtl').replace('mile: kilometre', 'mile: litre'));

  assert.equal(await checkCultures([], rim), 1);
  assert.equal(rim.told.length, 3);
  assert.match(rim.told[0]!, /ca-ES\.yaml:8: direction: The script Latn runs ltr\. Write ltr\.$/u);
  assert.match(rim.told[1]!, /ca-ES\.yaml:\d+: units\.convert\.mile: There is no factor/u);
  assert.match(rim.told[2]!, /2 faults$/u);
});

test('a pack under another name than its tag is a fault: a campaign would not find it', async () => {
  const rim = await packs();
  await copyFile(catalan, join(rim.folder, 'ca-FR.yaml'));

  assert.equal(await checkCultures([], rim), 1);
  assert.match(rim.told.join('\n'), /ca-FR\.yaml:1: tag: The file of ca-ES must be called ca-ES\.yaml/u);
});

test('what cannot be found is refused with the packs that there are', async () => {
  const rim = await packs();

  await assert.rejects(checkCultures(['sv-SE'], rim), (error: unknown) => {
    assert.ok(error instanceof Problem);
    return /no culture pack sv-SE\. There are: ca-ES\./u.test(error.message);
  });
  await assert.rejects(checkCultures(['no/such.yaml'], rim), /cannot be read \(ENOENT\)/u);
});

test('a new pack is a copy that its author goes through, and never takes the place of one', async () => {
  const rim = await packs();

  assert.equal(await newCulture('ca-AD', 'ca-ES', rim), 0);
  assert.equal(await checkCultures(['ca-AD'], rim), 0);
  assert.match(rim.told.at(-1)!, /still says that nobody has gone through the copy/u);
  const written = await readFile(join(rim.folder, 'ca-AD.yaml'), 'utf8');
  assert.match(written, /^tag: ca-AD$/mu);
  await assert.rejects(newCulture('ca-AD', 'ca-ES', rim), /is there already, and stays as it is/u);
  assert.equal(await readFile(join(rim.folder, 'ca-AD.yaml'), 'utf8'), written);
});

test('a new pack needs a tag with a language and a region, and a good pack to start from', async () => {
  const rim = await packs();
  for (const tag of ['sv', 'sv_FI', '../sv-FI', 'sv-QX'])
    await assert.rejects(newCulture(tag, 'ca-ES', rim), /is no BCP 47 tag with a language and a region/u);
  await assert.rejects(newCulture('sv-FI', undefined, rim), /Name both cultures/u);
  await assert.rejects(newCulture('sv-FI', 'sv-SE', rim), /no culture pack sv-SE/u);
  await writeFile(join(rim.folder, 'gl-ES.yaml'), 'tag: gl-ES');
  await assert.rejects(newCulture('pt-PT', 'gl-ES', rim), /gl-ES has faults itself/u);

  assert.deepEqual((await readdir(rim.folder)).toSorted(), ['ca-ES.yaml', 'gl-ES.yaml']);
});
