import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { readConfig } from './config.ts';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

/** Sets variables of the environment; undefined takes one away. */
const environment = (variables: Record<string, string | undefined>): void => {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
};

test('every variable that is missing or wrong is named, and no other', () => {
  environment({ POSTGRES_URL: undefined, NATS_URL: 'nats://127.0.0.1:4222', HTTP_PORT: 'eighty', LOG_LEVEL: 'loud' });

  assert.throws(
    () => readConfig(['POSTGRES_URL', 'NATS_URL', 'HTTP_PORT', 'LOG_LEVEL']),
    ({ message }: Error) => {
      assert.match(message, /missing or wrong/);
      assert.deepEqual(
        [...message.matchAll(/^ {2}(\w+): \S/gm)].map(([, name]) => name),
        ['POSTGRES_URL', 'HTTP_PORT', 'LOG_LEVEL'],
      );
      return true;
    },
  );
});

test('a value that is refused is not repeated: it may be a secret', () => {
  environment({ POSTGRES_URL: 'postgres secret word' });

  assert.throws(
    () => readConfig(['POSTGRES_URL']),
    ({ message }: Error) => !message.includes('secret word'),
  );
});

test('only the variables that are asked for are read', () => {
  environment({ POSTGRES_URL: undefined, HTTP_PORT: 'eighty', NATS_URL: 'nats://127.0.0.1:4222' });

  const config = readConfig(['NATS_URL']);

  assert.deepEqual(config, { NATS_URL: 'nats://127.0.0.1:4222' });
});

test('a variable that is not set has its default, and numbers arrive as numbers', () => {
  environment({ HTTP_PORT: undefined, DRAIN_TIMEOUT_MS: '250', TEMPORAL_UI_URL: undefined });

  const config = readConfig(['HTTP_PORT', 'DRAIN_TIMEOUT_MS', 'TEMPORAL_UI_URL']);

  assert.deepEqual(config, { HTTP_PORT: 4000, DRAIN_TIMEOUT_MS: 250, TEMPORAL_UI_URL: '' });
});

test('a time to stop in that is no time is refused', () => {
  for (const value of ['0', '-1', '1.5', 'soon', '']) {
    environment({ DRAIN_TIMEOUT_MS: value });

    assert.throws(() => readConfig(['DRAIN_TIMEOUT_MS']), /DRAIN_TIMEOUT_MS/, value);
  }
});
