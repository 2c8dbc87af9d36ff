import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { events, replayNotes, replayReport, servicesOf, sinceOf } from './events.ts';
import { installationOf } from '../installation.ts';
import { Problem } from '../../infra/stack/problem.ts';

const now = Date.parse('2026-11-24T22:00:00Z');

test('--since is an instant with its zone, or minutes, hours or days ago', () => {
  const expected = {
    '2026-11-24T21:00:00Z': '2026-11-24T21:00:00.000Z',
    '2026-11-24T21:00:00.5+02:00': '2026-11-24T19:00:00.500Z',
    '90m': '2026-11-24T20:30:00.000Z',
    '6h': '2026-11-24T16:00:00.000Z',
    '3d': '2026-11-21T22:00:00.000Z',
  };

  for (const [text, instant] of Object.entries(expected)) assert.equal(sinceOf(text, now).toISOString(), instant);
});

test('a --since that is missing, no instant, without a zone or in the future is refused with a good example', () => {
  const bad = [undefined, '', 'yesterday', '24.11.2026', '2026-11-24', '2026-11-24T21:00:00', '2026-13-01T00:00:00Z', '6', '-6h', '2w', '2026-11-24T22:00:01Z']; // prettier-ignore

  for (const text of bad) {
    const refused = (error: unknown) =>
      error instanceof Problem &&
      error.message.includes('--since 2026-11-24T21:00:00Z') &&
      error.message.includes('6h');
    assert.throws(() => sinceOf(text, now), refused, text);
  }
});

test('one service or all are chosen by name, and an unknown name is told those that there are', () => {
  assert.deepEqual(servicesOf('review'), ['review']);
  assert.deepEqual(servicesOf(undefined), ['catalogue', 'adaptation', 'review', 'consensus', 'release']);
  assert.throws(() => servicesOf('reviews'), /no service "reviews". Services: catalogue, adaptation, review/);
});

test('the report has a line a service and one for all, and says what the stream refused', () => {
  const replayed = new Map([
    ['catalogue', { published: 2, refused: 0 }],
    ['review', { published: 1200, refused: 3 }],
  ]);

  assert.deepEqual(
    replayReport(replayed)
      .split('\n')
      .map((line) => line.trim().replaceAll(/ +/g, ' ')),
    ['catalogue 2 published', 'review 1200 published', 'together 1202 published'],
  );
  assert.match(replayNotes(replayed), /^The stream refused 3: \.\/endonym events dead list/m);
  assert.equal(replayNotes(new Map([['review', { published: 1, refused: 0 }]])), '');
});

test('a room, or a type of it, that there is not is told those that there are, before anything is reached', async () => {
  const nowhere = installationOf('/nowhere', {});
  const again = (to: string, type?: string) => events('/nowhere', 'replay', { since: '1h', to, type }, [], nowhere);

  await assert.rejects(again('signal'), /no room "signal"\. Rooms: signals, review, adaptation/);
  await assert.rejects(
    again('catalogue', 'round.closed.v1'),
    /catalogue takes no round\.closed\.v1\. It takes: decision/,
  );
});

test('without an installation, or without an action, the command says what to do', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-events-'));
  const nowhere = installationOf(folder, {});

  await assert.rejects(
    events(folder, 'replay', { since: '1h' }, [], nowhere),
    /No stack runs on .*, and NATS_URL is not set.*\.\/endonym up/,
  );
  await assert.rejects(events(folder, 'dead', {}, ['list'], nowhere), /NATS_URL is not set/);
  await assert.rejects(events(folder, undefined, { since: '1h' }), /\.\/endonym events replay --since/);

  await rm(folder, { recursive: true });
});
