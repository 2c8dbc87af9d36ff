import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const root = new URL('../', import.meta.url).pathname;
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.sql'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const code = files.filter((path) => path.endsWith('.ts') && !path.includes('/generated/'));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a file imports from this project, as paths from the root. */
const importsOf = (path: string): string[] =>
  [...read(path).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) =>
    normalize(join(dirname(path), to)),
  );

const roomOf = (path: string): string => {
  const [room = '', name = ''] = path.split('/');
  return room === 'services' && path.split('/').length > 2 ? `services/${name}` : room;
};

const services = ['catalogue', 'adaptation', 'review', 'consensus', 'release'];
const isContract = (path: string): boolean => /^services\/[a-z]+\/contract\.ts$/.test(path);
const isProcess = (path: string): boolean =>
  ['services/host.ts', 'graphql/server/server.ts', 'workflows/worker.ts', 'cli/main.ts'].includes(path);

/** Whether a room may import a file of another room. */
const mayImport = (from: string, to: string): boolean => {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === target || room === 'infra' || room === 'cli' || room === 'test') return true;
  if (room === 'domain' || room === 'platform') return false;
  if (room === 'language') return target === 'domain';
  if (room === 'cultures') return ['domain', 'language'].includes(target);
  if (room.startsWith('services/'))
    return ['domain', 'language', 'platform', 'cultures'].includes(target) || isContract(to);
  if (from === 'services/host.ts')
    return ['domain', 'platform'].includes(target) || /^services\/[a-z]+\/service\.ts$/.test(to);
  if (room === 'workflows') return ['domain', 'platform'].includes(target) || isContract(to);
  if (room === 'graphql') return ['domain', 'platform'].includes(target) || isContract(to);
  if (room === 'loadtest') return to.startsWith('graphql/generated/') || to === 'graphql/client.ts';
  return false;
};

test('every room imports only what it may', () => {
  const wrong = code
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) =>
      importsOf(path)
        .filter((to) => !mayImport(path, to))
        .map((to) => `${path} imports ${to}`),
    );

  assert.deepEqual(wrong, []);
});

/** How far up in its service a file stands: contract, rules, rows, handlers, service. Nobody imports from above. */
const layers = ['contract', 'rules', 'rows', 'handlers', 'service'] as const;
const pure = new Set(['rules', 'statistics', 'formats']);
const layerOf = (path: string): number => {
  const [, , folder = ''] = path.split('/');
  if (folder === 'contract.ts' || folder === 'contract') return layers.indexOf('contract');
  if (pure.has(folder)) return layers.indexOf('rules');
  if (folder === 'rows') return layers.indexOf('rows');
  return layers.indexOf(folder === 'service.ts' ? 'service' : 'handlers');
};
const isHelper = (path: string): boolean => /\.(test|bench)\.ts$|\/fixture\.ts$/.test(path);

test('inside a service nobody imports from above: contract, rules, rows, handlers, service', () => {
  const wrong = code
    .filter((path) => /^services\/[a-z]+\//.test(path) && !isHelper(path))
    .flatMap((path) =>
      importsOf(path)
        .filter((to) => roomOf(to) === roomOf(path) && layerOf(to) > layerOf(path))
        .map((to) => `${path} imports ${to}`),
    );

  assert.deepEqual(wrong, []);
});

test('no file imports itself through others, types counted', () => {
  const circles: string[] = [];
  const known = new Set(files);
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (done.has(path) || way.includes(path)) return;
    for (const to of importsOf(path)) if (known.has(to)) follow(to, [...way, path]);
    done.add(path);
  };
  for (const path of code) if (!isHelper(path)) follow(path, []);

  assert.deepEqual(circles, []);
});

/** Folders whose files are a list of one kind: a reader looks for one by its name, not through all. */
const lists = new Set(['contract', 'rules', 'rows', 'formats', 'checks', 'runner', 'bench', 'text', 'statistics']);

test('a folder has at most 14 files at its top, but for those that are a list', () => {
  const folders = Map.groupBy(
    code.filter((path) => /^(services|cli|infra)\//.test(path) && !isHelper(path)),
    (path) => dirname(path),
  );
  const wrong = [...folders]
    .filter(([folder, of]) => of.length > 14 && !lists.has(folder.split('/').at(-1) ?? ''))
    .map(([folder, of]) => `${folder}: ${of.length}`);

  assert.deepEqual(wrong, []);
});

test('culture packs are read by one file', () => {
  const found = code.filter((path) => !isHelper(path) && /new URL\('[./]*cultures\/'/.test(read(path)));

  assert.deepEqual(found, []);
});

test('no service writes a default of the policy, or the id of a workflow, itself', () => {
  const wrong = code
    .filter((path) => /^(services|workflows|graphql|cli)\//.test(path) && !isHelper(path))
    .filter((path) => /coalesce\(c\.policy|policy->>'|`(example|campaign|release)\/\$\{/.test(read(path)));

  assert.deepEqual(wrong, []);
});

test('nobody imports a process', () => {
  const wrong = code.flatMap((path) =>
    importsOf(path)
      .filter(isProcess)
      .map((to) => `${path} imports ${to}`),
  );

  assert.deepEqual(wrong, []);
});

test('a load scenario imports only what k6 can load: its own modules, and files by relative path', () => {
  const scenarios = ['claim-submit', 'campaign-day', 'live', 'import'].map((name) => `loadtest/${name}.ts`);
  const seen = new Set<string>();
  const wrong: string[] = [];
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const values = [...read(path).matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)].map(
      ([, to = '']) => to,
    );
    for (const to of values) {
      if (to.startsWith('.') && to.endsWith('.ts')) visit(normalize(join(dirname(path), to)));
      else if (to !== 'k6' && !to.startsWith('k6/')) wrong.push(`${path} imports ${to}`);
    }
  };
  for (const scenario of scenarios) visit(scenario);

  assert.deepEqual(wrong, []);
  assert.ok(seen.has('graphql/generated/texts.ts') && seen.has('loadtest/population.ts'));
});

test('workflow code does no I/O', () => {
  const workflows = code.filter((path) => /^workflows\/[a-z]+\/workflow\.ts$/.test(path));
  assert.ok(workflows.length >= 3);

  for (const path of workflows) {
    const forbidden = read(path).match(
      /import (?!type).* from '(node:|pg|@nats-io|@temporalio\/(client|worker|activity)|.*platform\/)/,
    );
    assert.equal(forbidden, null, `${path}: ${forbidden?.[0]}`);
  }
});

test('a service names no other service’s tables', () => {
  const wrong = files
    .filter(
      (path) =>
        path.startsWith('services/') &&
        !path.endsWith('.test.ts') &&
        (path.includes('/rows/') || path.endsWith('.sql')),
    )
    .flatMap((path) => {
      const own = path.split('/')[1];
      const tables =
        /\b(?:from|join|into|update|table|references)\s+(catalogue|adaptation|review|consensus|release)\./g;
      return [...read(path).matchAll(tables)]
        .filter(([, schema]) => schema !== own)
        .map(([text]) => `${path}: ${text}`);
    });

  assert.deepEqual(wrong, []);
});

test('the topology has a durable consumer for each event that a room takes, and no other', () => {
  const said = read('infra/topology.ts');
  const listed = [...said.matchAll(/room: '(\w+)',\s*types: \[([^\]]*)\]/g)].map(([, room = '', types = '']) => [
    room,
    new Set([...types.matchAll(/(\w+)\.type/g)].map(([, name]) => name)),
  ]);
  const takenIn = (folder: string) =>
    code
      .filter((path) => path.startsWith(folder) && !isHelper(path))
      .flatMap((path) => [...read(path).matchAll(/\bon\(\s*(?:contract\.)?([A-Z]\w+),/g)].map(([, name]) => name));
  const rooms = [['signals', 'workflows/'], ...services.map((service) => [service, `services/${service}/`])];
  const taken = rooms.map(([room, folder = '']) => [room, new Set(takenIn(folder))] as const);

  assert.deepEqual(Object.fromEntries(taken.filter(([, names]) => names.size > 0)), Object.fromEntries(listed));
});

test('every service has the files of the house', () => {
  for (const service of services) {
    for (const name of ['README.md', 'contract.ts', 'service.ts', 'migrations']) {
      assert.ok(existsSync(join(root, 'services', service, name)), `services/${service}/${name}`);
    }
  }
});

test('every top-level folder says in a README what it is for', () => {
  const rooms = [
    'domain',
    'language',
    'services',
    'workflows',
    'graphql',
    'web',
    'platform',
    'cultures',
    'cli',
    'infra',
    'loadtest',
    'samples',
    'test',
  ];

  assert.deepEqual(
    rooms.filter((room) => !existsSync(join(root, room, 'README.md'))),
    [],
  );
});

test('no hand-written file is longer than 250 lines, and none is called utils', () => {
  const long = code.filter((path) => !path.endsWith('.test.ts') && read(path).split('\n').length > 251);

  assert.deepEqual(long, []);
  assert.deepEqual(
    files.filter((path) => /\b(utils?|helpers?|common|lib|manager)\b/.test(path)),
    [],
  );
});

test('the lock file records no address of any machine', () => {
  assert.ok(!read('package-lock.json').includes('"resolved"'));
});
