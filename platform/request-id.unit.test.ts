import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { logOptions } from './log.ts';
import { requestIdFrom, runWithRequestId } from './request-id.ts';

test('every line that is written for a request carries its id, and none that is not', async () => {
  const lines: { msg: string; requestId?: string }[] = [];
  const log = pino(logOptions('test', 'info'), { write: (line: string) => void lines.push(JSON.parse(line)) });
  const answer = async (name: string) => {
    await new Promise((resolve) => setImmediate(resolve));
    log.info(name);
  };

  await Promise.all([
    runWithRequestId('request-one', () => answer('one')),
    runWithRequestId('request-two', () => answer('two')),
    answer('none'),
  ]);

  const ids = Object.fromEntries(lines.map(({ msg, requestId }) => [msg, requestId]));
  assert.deepEqual(ids, { one: 'request-one', two: 'request-two', none: undefined });
});

test('an id that a caller gave is taken where a log can hold it as it is, and made anew otherwise', () => {
  for (const given of ['phone-0123456789', '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b8a', 'a'.repeat(128)])
    assert.equal(requestIdFrom(given), given);
  for (const given of [
    undefined,
    '',
    'short',
    'a b c d e f g h',
    '"},{"level":60',
    'x\ny-0123456',
    'a'.repeat(129),
    ['a', 'b'],
  ])
    assert.match(requestIdFrom(given), /^[0-9a-f-]{36}$/);
});
