import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

/* Each script of fixtures/ has known results; it is run by the runner as a person runs it, against a far end of this test. */

interface Far {
  readonly url: string;
  /** Paths asked for, and the bodies sent to /echo. */
  readonly asked: string[];
  readonly bodies: string[];
  close(): void;
}

const startFar = async (): Promise<Far> => {
  const asked: string[] = [];
  const bodies: string[] = [];
  const used = new WeakSet<object>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/never') return;
    if (path === '/once') {
      if (used.has(request.socket)) return void request.socket.destroy();
      used.add(request.socket);
      return void response.end('once');
    }
    if (path === '/slow') return void setTimeout(() => response.end('at last'), 600);
    if (path === '/404') return void response.writeHead(404).end('not here');
    if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\nevent: next\ndata: fir');
      response.write('st\n\nevent: next\ndata: the\ndata: last\n\n');
      return;
    }
    if (path === '/echo') bodies.push(body);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    bodies,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

interface Exported {
  root_group: {
    checks: Record<string, { name: string; path: string; id: string; passes: number; fails: number }>;
    groups: object;
  };
  metrics: Record<string, Record<string, number> & { thresholds?: Record<string, boolean> }>;
  setup_data?: unknown;
}

let folder: string;
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'endonym-runner-'))));
after(() => rm(folder, { recursive: true, force: true }));

let runs = 0;
/** Runs a fixture. Answers its exit status, what it said, its exported summary and what the far end saw. */
const run = async (
  fixture: string,
  env: Record<string, string> = {},
  onStart: (pid: number, far: Far) => void = () => {},
) => {
  const far = await startFar();
  const file = join(folder, `${++runs}.json`);
  const set = Object.entries({ FAR: far.url, ...env }).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const script = join(import.meta.dirname, 'fixtures', `${fixture}.ts`);
  const args = [
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'main.ts'),
    script,
    '--summary-export',
    file,
    ...set,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  onStart(child.pid ?? 0, far);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  far.close();
  const summary: Exported | null = await readFile(file, 'utf8').then(JSON.parse, () => null);
  const metric = (name: string) => summary?.metrics[name] ?? {};
  return { status, out, errors, summary, metric, far };
};
const times = (far: Far, path: string) => far.asked.filter((asked) => asked === path).length;

test('iterations, requests, checks and metrics of a script are counted, by tags too, and its thresholds hold', async () => {
  const { status, out, summary, metric, far } = await run('counts');

  assert.equal(status, 0, out);
  assert.equal(metric('iterations')['count'], 12);
  assert.equal(metric('http_reqs')['count'], 14);
  assert.deepEqual(
    far.asked.filter((path) => path !== '/echo'),
    ['/setup', '/teardown?hello'],
  );
  const told = far.bodies.map((body) => JSON.parse(body));
  assert.deepEqual(
    [...new Set(told.map(({ word, kind, scenario }) => `${word} ${kind} ${scenario}`))],
    ['hello counted count'],
  );
  assert.equal(new Set(told.map(({ vu, iteration }) => `${vu}/${iteration}`)).size, 12);
  assert.deepEqual(new Set(told.map(({ vu }) => vu)), new Set([1, 2, 3]));
  assert.deepEqual(metric('numbers'), {
    avg: 6.5, min: 1, med: 6.5, max: 12, 'p(90)': 10.9, 'p(99)': 11.89, count: 12,
    thresholds: { 'p(50)==6.5': false, 'max==12': false, 'med<7': false, 'avg===6.5': false, 'min!=2': false },
  }); // prettier-ignore
  assert.deepEqual(metric('evens'), { passes: 6, fails: 6, value: 0.5 });
  assert.deepEqual(metric('checks'), { passes: 12, fails: 12, value: 0.5, thresholds: { 'rate==0.5': false } });
  assert.equal(metric('level')['max'], 12);
  assert.deepEqual(summary?.setup_data, { word: 'hello' });
  const { 'comes back': back } = summary?.root_group.checks ?? {};
  assert.deepEqual(back, { name: 'comes back', path: '::comes back', id: back?.id, passes: 12, fails: 0 });
  assert.match(back?.id ?? '', /^[0-9a-f]{32}$/);
  for (const name of ['http_req_duration', 'http_req_waiting', 'http_req_blocked', 'iteration_duration'])
    assert.ok((metric(name)['max'] ?? -1) >= 0, name);
  assert.ok((metric('data_sent')['count'] ?? 0) > 12 * 100);
});

test('the text says which engine ran, and shows thresholds and checks as k6 does', async () => {
  const { out } = await run('counts');

  assert.match(out, /^engine: the Node runner .* not k6$/m);
  assert.match(out, /█ THRESHOLDS[\s\S]*✓ 'p\(50\)==6\.5' p\(50\)=6\.5/);
  assert.match(out, /✗ is never true\n\s+↳ {2}0% — ✓ 0 \/ ✗ 12/);
  assert.match(out, /{ op:ask,scenario:count }\.*: 12 /);
});

test('arrivals come at their rate whatever the answers, each scenario from its start time', async () => {
  const { status, metric, far } = await run('arrival');

  assert.equal(status, 0);
  assert.deepEqual([times(far, '/steady'), times(far, '/late')], [40, 5]);
  assert.equal(metric('iterations')['count'], 45);
  assert.equal(metric('dropped_iterations')['count'], undefined);
});

test('an arrival that finds no virtual user is dropped, and one more is made up to the most', async () => {
  const { metric, errors, far } = await run('dropped');

  assert.equal(times(far, '/never'), 3);
  assert.equal(metric('dropped_iterations')['count'], 17);
  assert.match(errors, /all 3 virtual users are busy/);
  assert.match(errors, /^0 complete and 3 interrupted iterations$/m);
  assert.equal(metric('http_reqs')['count'], undefined);
});

test('an iteration under way at the end may finish within the grace, and is cut off after it', async () => {
  const [kept, cut] = await Promise.all([
    run('graceful', { GRACE: '30s', PATH_ASKED: 'slow' }),
    run('graceful', { GRACE: '0s', PATH_ASKED: 'never' }),
  ]);

  assert.match(kept.errors, /^1 complete and 0 interrupted/m);
  assert.match(cut.errors, /^0 complete and 1 interrupted/m);
  assert.deepEqual([kept.metric('http_reqs')['count'], cut.metric('http_reqs')['count']], [1, undefined]);
});

test('each virtual user runs one iteration after another and reads its own numbers, also after waiting', async () => {
  const { metric, far } = await run('vus');

  const seen = far.bodies.map((body) => body.split(' '));
  assert.equal(metric('iterations')['count'], seen.length);
  for (const [before, later, execution] of seen) assert.deepEqual([later, execution], [before, before]);
  const iterations = (vu: number) =>
    seen.flatMap(([one = '']) => (one.startsWith(`${vu}/`) ? [Number(one.split('/')[1])] : []));
  for (const vu of [1, 2, 3, 4, 5])
    assert.deepEqual(
      iterations(vu),
      iterations(vu).map((_, index) => index),
    );
  assert.equal(metric('vus')['max'], 5);
});

test('a threshold that may abort ends the run, and a crossed threshold is status 99', async () => {
  const { status, errors, metric } = await run('crossed');

  assert.equal(status, 99);
  assert.match(errors, /'count<3' of bad was crossed and ends the run/);
  assert.deepEqual(metric('bad').thresholds, { 'count<3': true });
});

test('a network error, a bad status and an error of the script end no run, and are told', async () => {
  const { status, errors, metric, summary } = await run('failing');

  assert.equal(status, 99);
  assert.equal(metric('http_req_failed')['value'], 1);
  assert.equal(metric('iterations')['count'], 2);
  assert.match(errors, /an iteration fails/);
  assert.ok(Object.values(summary?.root_group.checks ?? {}).every(({ fails }) => fails === 0));
});

test('a request over a kept connection that the far end has closed goes over another', async () => {
  const { status, out, far } = await run('kept');

  assert.equal(status, 0, out);
  assert.equal(times(far, '/once'), 5);
});

test('a script may end its run', async () => {
  const { status, errors } = await run('failing', { ABORT: '1' });

  assert.equal(status, 108);
  assert.match(errors, /ended the run: enough/);
});

test('a person may end a run: it is torn down, and its summary is there', async () => {
  const { status, metric, far } = await run('endless', {}, (pid, { asked }) => {
    const look = setInterval(() => {
      if (asked.length < 4) return;
      clearInterval(look);
      process.kill(pid, 'SIGINT');
    }, 20);
  });

  assert.equal(status, 105);
  assert.ok((metric('iterations')['count'] ?? 0) > 0);
  assert.equal(times(far, '/teardown'), 1);
});

test('server-sent events reach the script one by one, in its iteration, until it closes', async () => {
  const { status, out, errors } = await run('stream');

  assert.equal(status, 0, out + errors);
});

test('a summary of the script’s own takes the place of the text', async () => {
  const { out } = await run('summary');

  const data = JSON.parse(out.slice(out.indexOf('{')));
  assert.deepEqual(Object.keys(data).sort(), ['metrics', 'options', 'root_group', 'state']);
  assert.deepEqual(data.metrics.iterations.type, 'counter');
  assert.equal(data.metrics.iterations.values.count, 1);
  assert.equal(data.metrics.iteration_duration.contains, 'time');
  assert.deepEqual(data.options.summaryTrendStats, ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)']);
  assert.ok(data.state.testRunDurationMs > 0);
});

test('what cannot be run is said, with k6’s status', async () => {
  const cases = { executor: 104, expression: 104, aggregation: 104, metric: 104, exec: 107, setup: 107, late: 100 };
  const found = await Promise.all(
    Object.keys(cases).map(async (name) => [name, (await run('wrong', { CASE: name })).status] as const),
  );

  assert.deepEqual(Object.fromEntries(found), cases);
});
