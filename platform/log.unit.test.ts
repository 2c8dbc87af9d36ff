import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { pino } from 'pino';
import { z } from 'zod';
import { logOptions } from './log.ts';
import type { Logger } from './log.ts';
import { createSampler } from './log-sample.ts';
import { temporalLogger } from './temporal.ts';

/** A logger as our processes have it, its lines, and the minute that ends when it is told to. */
const logged = () => {
  const lines: Record<string, unknown>[] = [];
  const due: (() => void)[] = [];
  const time = { at: 0 };
  const sampler = createSampler(
    () => time.at,
    (work) => void due.push(work),
  );
  const log: Logger = pino(logOptions('test', 'info', sampler), {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const endMinute = () => {
    time.at += 60_000;
    for (const work of due.splice(0)) work();
  };
  return { log, lines, endMinute };
};

const secret = 'Dear Aina, my secret';

/** Errors as libraries make them around a text of the data, each with what is of use in it. */
const errors: Readonly<Record<string, { make: () => unknown; keeps: RegExp }>> = {
  'PostgreSQL: a detail, a context, the query': {
    make: () =>
      Object.assign(new Error('duplicate key value violates unique constraint "one_judgment"'), {
        code: '23505',
        detail: `Key (text)=(${secret}) already exists.`,
        where: `JSON data, line 1: {"text":"${secret}`,
        internalQuery: `select '${secret}'`,
        query: secret,
        parameters: [secret],
        constraint: 'one_judgment',
      }),
    keeps: /23505.*one_judgment/s,
  },
  'a schema that the data do not fit': {
    make: () => z.strictObject({ turns: z.array(z.literal('a')) }).safeParse({ turns: [secret], [secret]: 1 }).error,
    keeps: /invalid_value at turns\.0; unrecognized_keys/,
  },
  'a schema around a record': {
    make: () => z.record(z.string().max(3), z.int()).safeParse({ [secret.repeat(9)]: 'x' }).error,
    keeps: /invalid_/,
  },
  'JSON that breaks off': {
    make: () => {
      try {
        return JSON.parse(`{"text": ${secret}}`) as unknown;
      } catch (error) {
        return error;
      }
    },
    keeps: /SyntaxError/,
  },
  'JSON of which the message shows the middle': {
    make: () => {
      try {
        return JSON.parse(`{"one": "${'x'.repeat(60)}", ${secret}, "more": "${'y'.repeat(60)}"}`) as unknown;
      } catch (error) {
        return error;
      }
    },
    keeps: /SyntaxError/,
  },
  'an error with what it was about beside it': {
    make: () => Object.assign(new Error('it failed'), { input: secret, rows: [{ text: secret }], context: { secret } }),
    keeps: /it failed/,
  },
  'a cause, and the cause of that': {
    make: () =>
      new Error('a step failed', {
        cause: new Error('because of it', { cause: Object.assign(new Error('at the bottom'), { detail: secret }) }),
      }),
    keeps: /a step failed.*because of it.*at the bottom/s,
  },
  'several at once': {
    make: () => new AggregateError([Object.assign(new Error('one of them'), { body: secret })], 'all failed'),
    keeps: /all failed.*one of them/s,
  },
  'what is no error': { make: () => ({ text: secret }), keeps: /no Error was thrown/ },
};

for (const [what, { make, keeps }] of Object.entries(errors))
  test(`no text of the data is logged with an error, and what is of use is kept: ${what}`, () => {
    const { log, lines } = logged();

    log.error({ err: make() }, 'it went wrong');

    const [line] = lines;
    const text = JSON.stringify(line);
    assert.ok(!text.includes('secret') && !text.includes('Aina'), text);
    assert.match(text, keeps);
  });

test('a value that PostgreSQL quotes in the message of a data exception is not logged', async () => {
  const { DatabaseError } = await import('pg');
  const { log, lines } = logged();
  const error = new DatabaseError(`invalid input syntax for type uuid: "${secret}" says "she"`, 1, 'error');
  error.code = '22P02';

  log.error({ err: error }, 'a request failed');

  const { message } = lines[0]!['err'] as { message: string };
  assert.equal(message, 'invalid input syntax for type uuid: "…"');
  assert.ok(!JSON.stringify(lines).includes('Aina'));
});

test('an error is written under err, also where a library says error', () => {
  const { log, lines } = logged();

  log.warn({ error: new Error('from a library'), workflowId: 'example/1' }, 'it failed');
  log.error(new Error('alone'));
  log.info({ error: 'code: not found' }, 'as the core sends it');

  const [library, alone, word] = lines;
  assert.match(JSON.stringify(library?.['err']), /from a library.*log\.unit\.test\.ts/s);
  assert.equal(library?.['error'], undefined);
  assert.equal(library?.['workflowId'], 'example/1');
  assert.match(JSON.stringify(alone?.['err']), /alone/);
  assert.deepEqual(word?.['err'], { type: 'string', message: 'code: not found' });
});

test('Temporal’s lines come at our levels, with their errors under err', () => {
  const { log, lines } = logged();
  const temporal = temporalLogger(log);

  temporal.error('Workflow failed', { error: new Error('no such campaign'), workflowId: 'campaign/1' });
  temporal.warn('a poll failed', { sdkComponent: 'core' });
  temporal.info('not of interest');

  assert.deepEqual(
    lines.map(({ level, msg }) => [level, msg]),
    [
      [50, 'Workflow failed'],
      [40, 'a poll failed'],
    ],
  );
  assert.match(JSON.stringify(lines[0]?.['err']), /no such campaign/);
});

test('of lines that repeat each other thirty a minute are written, then their number', () => {
  const { log, lines, endMinute } = logged();
  const fail = (times: number) => {
    for (let time = 0; time < times; time++) log.error({ err: new Error(`poll ${time} failed`) }, 'a poll failed');
  };

  fail(1_000);
  log.error({ err: new Error('elsewhere') }, 'a poll failed');
  log.info('another line');

  assert.equal(lines.length, 32);
  endMinute();
  assert.deepEqual(
    [lines[32]?.['level'], lines[32]?.['held'], lines[32]?.['msg']],
    [50, 970, '970 more lines of the last minute were held back: a poll failed'],
  );

  fail(31);
  assert.equal(lines.length, 63);
  endMinute();
  assert.equal(lines[63]?.['held'], 1);
});

test('a process that ends before it has begun, and a warning of Node, are lines of JSON too', () => {
  const source = `
    import { createLogger } from './platform/log.ts';
    import { logFatalErrors } from './platform/lifecycle.ts';
    const log = createLogger('test');
    logFatalErrors(log);
    process.emitWarning('take care');
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error('a setting is missing');`;

  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', source],
    { cwd: new URL('..', import.meta.url).pathname, encoding: 'utf8' },
  );

  const lines = stdout.trim().split('\n');
  const levels = lines.map((line) => (JSON.parse(line) as { level: number }).level);
  assert.deepEqual([stderr, status, levels], ['', 1, [40, 60]]);
  assert.match(stdout, /take care.*a setting is missing/s);
});

test('a log that cannot be written ends nothing', () => {
  const source = `
    import { createLogger } from './platform/log.ts';
    const log = createLogger('test');
    for (let line = 0; line < 5; line++) log.info({ line }, 'on a full disk');
    process.stderr.write('it goes on');`;

  const { stderr, status } = spawnSync(
    '/bin/sh',
    ['-c', '"$0" --no-warnings --input-type=module --eval "$1" > /dev/full', process.execPath, source],
    { cwd: new URL('..', import.meta.url).pathname, encoding: 'utf8' },
  );

  assert.deepEqual([stderr, status], ['it goes on', 0]);
});
