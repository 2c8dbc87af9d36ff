import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

/** Runs a process with these stops (source text) and sends it `signals` once it is ready; what it logged and how it ended. */
const lifeOf = async (stops: string, signals: NodeJS.Signals[], { drainMs = 60_000, next = '' } = {}) => {
  const source = `
    import { createLogger } from './platform/log.ts';
    import { stopOnSignal } from './platform/lifecycle.ts';
    const log = createLogger('test');
    const said = (name, work = async () => {}) => ({ name, stop: async () => { await work(); log.info(name + ' stopped'); } });
    stopOnSignal(log, ${drainMs}, [${stops}]);
    setInterval(() => {}, 1_000);
    log.info('ready');
    ${next}`;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', source],
    { cwd: new URL('..', import.meta.url).pathname, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const messages: string[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { msg } = JSON.parse(line) as { msg: string };
      messages.push(msg);
      if (msg === 'ready') for (const signal of signals) child.kill(signal);
    }
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, messages: messages.filter((message) => message !== 'ready') };
};

test('everything is stopped one after the other in its order on SIGTERM, and the process ends with status 0', async () => {
  const slow = `said('requests', () => new Promise((resolve) => setTimeout(resolve, 30)))`;

  const life = await lifeOf(`${slow}, said('relay'), said('pool')`, ['SIGTERM']);

  assert.deepEqual(life, { status: 0, messages: ['stopping', 'requests stopped', 'relay stopped', 'pool stopped'] });
});

test('a second signal while it stops changes nothing', async () => {
  const life = await lifeOf(`said('requests', () => new Promise((resolve) => setTimeout(resolve, 30)))`, [
    'SIGTERM',
    'SIGINT',
    'SIGTERM',
  ]);

  assert.deepEqual(life, { status: 0, messages: ['stopping', 'requests stopped'] });
});

test('what does not stop cleanly is logged, and the rest is stopped all the same', async () => {
  const life = await lifeOf(`said('relay', async () => { throw new Error('NATS is away'); }), said('pool')`, [
    'SIGINT',
  ]);

  assert.deepEqual(life, { status: 0, messages: ['stopping', 'did not stop cleanly', 'pool stopped'] });
});

test('what throws before it has begun to stop hinders nothing after it', async () => {
  const life = await lifeOf(`{ name: 'relay', stop: () => { throw new Error('gone'); } }, said('pool')`, ['SIGTERM']);

  assert.deepEqual(life, { status: 0, messages: ['stopping', 'did not stop cleanly', 'pool stopped'] });
});

test('a process that something keeps from stopping ends with status 1 at its bound', async () => {
  const life = await lifeOf(`said('requests', () => new Promise(() => {})), said('pool')`, ['SIGTERM'], {
    drainMs: 50,
  });

  assert.deepEqual(life, { status: 1, messages: ['stopping', 'did not stop in time'] });
});

test('an error that nobody caught is logged and ends the process with status 1', async () => {
  const life = await lifeOf('', [], { next: `void Promise.reject(new Error('lost'));` });

  assert.deepEqual(life, { status: 1, messages: ['an error that nobody caught'] });
});
