import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { checkout } from '../environment.ts';

const root = await mkdtemp(join(tmpdir(), 'endonym-install-'));
after(() => rm(root, { recursive: true, force: true }));

const write = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};

const packages = { 'node_modules/one': { version: '1.0.0' }, 'node_modules/@two/half': { version: '2.1.0' } };

/** Writes what npm would have installed. */
const install = async (folder: string): Promise<void> => {
  for (const [path, { version }] of Object.entries(packages)) {
    await write(join(folder, path, 'package.json'), JSON.stringify({ version, main: 'index.js' }));
    await write(join(folder, path, 'index.js'), '');
  }
  await write(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));
};

/**
 * A checkout with the real launcher script and what it runs first, whose command says that it ran, and an npm of its own: it copies
 * what is to be installed, and writes down each of its runs. A file `held` holds it half-way, `broken` breaks it off there.
 */
const project = async () => {
  const folder = await mkdtemp(join(root, 'checkout-'));
  await cp(join(checkout, 'endonym'), join(folder, 'endonym'));
  for (const name of ['binaries/install', 'environment', 'lock', 'problem', 'progress'])
    await write(
      join(folder, 'infra/stack', `${name}.ts`),
      await readFile(join(checkout, 'infra/stack', `${name}.ts`), 'utf8'),
    );
  await write(join(folder, 'cli/main.ts'), `process.stdout.write('it runs');`);
  await write(join(folder, 'package.json'), '{ "type": "module" }');
  const optional = { 'node_modules/elsewhere': { version: '3.0.0', optional: true } };
  await write(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages, ...optional } }));
  await install(join(folder, 'ready'));
  await write(
    join(folder, 'programs/npm'),
    `#!/bin/sh
echo run >> ${folder}/runs
rm -rf ${folder}/node_modules; mkdir -p ${folder}/node_modules/one
while [ -e ${folder}/held ]; do sleep 0.1; done
if [ -e ${folder}/broken ]; then echo 'the registry is away' >&2; exit 1; fi
cp -R ${folder}/ready/node_modules/. ${folder}/node_modules/\n`,
  );
  await chmod(join(folder, 'programs/npm'), 0o755);
  const path = [join(folder, 'programs'), dirname(process.execPath), process.env['PATH']].join(delimiter);
  const run = async (hear: (said: string) => void = () => undefined) => {
    const child = spawn('/bin/sh', [join(folder, 'endonym'), 'up'], {
      env: { ...process.env, PATH: path, ENDONYM_CACHE: join(folder, 'cache') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, said] = ['', ''];
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => {
      said += String(text);
      hear(said);
    });
    const [status] = (await once(child, 'close')) as [number];
    return { status, output, said };
  };
  const runs = async () => (await readFile(join(folder, 'runs'), 'utf8').catch(() => '')).split('\n').length - 1;
  return { folder, run, runs };
};

const ran = { status: 0, output: 'it runs' };

test('dependencies are installed where there are none, by one of two that start at once, and not again', async () => {
  const { folder, run, runs } = await project();
  const held = join(folder, 'held');
  await writeFile(held, '');
  // The one installs for as long as the other has not met it.
  const goOn = (said: string) => void (/another process is installing/.test(said) && rmSync(held, { force: true }));

  const both = await Promise.all([run(goOn), run(goOn)]);
  const again = await run();

  for (const { status, output } of [...both, again]) assert.deepEqual({ status, output }, ran);
  assert.equal(await runs(), 1);
  assert.equal(again.said, '');
  assert.match(both.map(({ said }) => said).join(''), /another process is installing/);
});

test('what npm installed without the launcher is taken as it is', async () => {
  const { folder, run, runs } = await project();
  await install(folder);

  assert.deepEqual({ ...(await run()), said: '' }, { ...ran, said: '' });
  assert.equal(await runs(), 0);
});

/** What two npm at once, or one that was broken off, leave behind. */
const damages: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'a package that is listed is not there': (folder) => rm(join(folder, 'node_modules/@two/half'), { recursive: true }),
  'a package of which only its own file is there': (folder) => rm(join(folder, 'node_modules/one/index.js')),
  'a package file that breaks off': (folder) =>
    writeFile(join(folder, 'node_modules/one/package.json'), '{ "version": "1.'),
  'a package of another version': (folder) =>
    writeFile(join(folder, 'node_modules/one/package.json'), '{ "version": "0.9.0" }'),
  'the list of what was installed is missing': (folder) => rm(join(folder, 'node_modules/.package-lock.json')),
  'the list is of another lock file': (folder) =>
    writeFile(
      join(folder, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: { ...packages, 'node_modules/one': { version: '1.0.1' } } }),
    ),
};

for (const [what, damage] of Object.entries(damages))
  test(`dependencies that are damaged are found and mended: ${what}`, async () => {
    const { folder, run, runs } = await project();
    await install(folder);
    await damage(folder);

    const { status, output, said } = await run();

    assert.deepEqual({ status, output }, ran);
    assert.match(said, /npm dependencies are installed anew: .*node_modules/);
    assert.equal(await runs(), 1);
  });

test('a package that goes missing after all was well is noticed too', async () => {
  const { folder, run, runs } = await project();
  await run();
  await rm(join(folder, 'node_modules/@two/half'), { recursive: true });

  assert.equal((await run()).output, 'it runs');
  assert.equal(await runs(), 2);
});

test('where npm fails its words are shown and nothing is started; the next start mends what it left', async () => {
  const { folder, run } = await project();
  await writeFile(join(folder, 'broken'), '');

  const failed = await run();
  await rm(join(folder, 'broken'));
  const mended = await run();

  assert.deepEqual([failed.status, failed.output], [1, '']);
  assert.match(failed.said, /the registry is away.*Is the package registry reachable/s);
  assert.equal(mended.output, 'it runs');
});
