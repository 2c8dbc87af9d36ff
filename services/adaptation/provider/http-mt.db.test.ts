import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CallFailure } from '../../../domain/draft.ts';
import { cutOff, failing, openFarEnd, slow, translating } from '../../../test/harness/far-end.ts';
import type { FarEnd, Manner } from '../../../test/harness/far-end.ts';
import { retryAfterMs } from './http.ts';
import { ProviderFailure } from './failure.ts';
import { packOf, readPacks } from '../../../cultures/packs.ts';
import { createProviders } from './providers.ts';
import { nothingRecalled } from '../memory/recall.ts';

let farEnd: FarEnd;
before(async () => void (farEnd = await openFarEnd()));
after(() => farEnd.close());

const instruction = 'Tell {{name}} that the library is 5 miles away from the old town.';
const draft = async (timeoutMs = 60_000) => {
  const settings = { url: farEnd.url, apiKey: 'sk-secret', timeoutMs, concurrency: 1, characterPrice: 1e6 };
  const providers = createProviders({ apertium: { size: 1, timeoutMs: 1_000 }, openai: null, httpMt: settings });
  const source = { kind: 'instruction', instruction, input: '', output: '' } as const;
  const pack = packOf('ca-ES', readPacks());
  const task = { source, tag: 'ca-ES', pack, guideline: '', terms: [], memory: nothingRecalled, knowledge: null };
  return (providers.of('http-mt') ?? assert.fail('not configured')).draft(task);
};

test('a service sees masks in place of what nobody may change, and the rules adapt what it says', async () => {
  farEnd.behave(
    translating((text) => text.replace('Tell', 'Digues a').replace('that the library is', 'que la biblioteca és a')),
  );

  const { drafted, usage } = await draft();

  const [{ json } = assert.fail()] = farEnd.asked;
  assert.doesNotMatch(json.q.join(' '), /\{\{name\}\}|5 miles/u);
  assert.match(drafted.fields[0]?.adapted ?? '', /\{\{name\}\}.*8 km/u);
  assert.equal(usage.cost, json.q.join('').length);
});

const manners: [string, CallFailure, Manner][] = [
  ['slow', 'timeout', slow],
  ['busy', 'rate-limited', failing(429)],
  ['broken', 'server-error', failing(502)],
  ['cut off', 'connection', cutOff],
  ['of too few texts', 'invalid-answer', (_, response) => void response.end('{"translatedText":[]}')],
  ['an echo', 'echo', translating((text) => text)],
  ['without its masks', 'checks', translating(() => 'Digues-li que la biblioteca és lluny del nucli antic.')],
];
for (const [name, kind, manner] of manners)
  test(`an answer that is ${name} is a failure "${kind}" and no draft`, async () => {
    farEnd.behave(manner);

    await assert.rejects(draft(name === 'slow' ? 1_000 : 60_000), (error) => {
      assert.ok(error instanceof ProviderFailure, String(error));
      assert.equal(error.failure, kind);
      assert.doesNotMatch(error.message, /sk-secret|library/u);
      return true;
    });
  });

test('Retry-After is read as seconds and as a date, and is an hour at most', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');

  assert.equal(retryAfterMs('7', now), 7_000);
  assert.equal(retryAfterMs('Thu, 01 Jan 2026 00:00:30 GMT', now), 30_000);
  assert.equal(retryAfterMs('Thu, 01 Jan 1970 00:00:30 GMT', now), 0);
  assert.equal(retryAfterMs('999999999', now), 3_600_000);
  for (const nonsense of [null, '', 'soon']) assert.equal(retryAfterMs(nonsense, now), null);
});
