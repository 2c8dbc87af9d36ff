import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { shardsFor, shardsIn, temporalConfig, temporalDynamicConfig } from './temporal-config.ts';

const production = new URL('../../temporal/production.yaml', import.meta.url);
const Settings = z.record(z.string(), z.tuple([z.object({ value: z.unknown(), constraints: z.object({}) })]));

test('campaigns take turns, and no use of a search attribute reads the database, on the embedded server and on one’s own', async () => {
  for (const settings of [temporalDynamicConfig, parse(await readFile(production, 'utf8'))]) {
    const { 'matching.enableFairness': fairness, ...others } = Settings.parse(settings);
    assert.deepEqual(fairness, [{ value: true, constraints: {} }]);
    assert.equal('system.forceSearchAttributesCacheRefreshOnRead' in others, false);
  }
});

test('a server of one’s own is not held to the memory of the embedded one', async () => {
  const own = Settings.parse(parse(await readFile(production, 'utf8')));
  assert.deepEqual(
    Object.keys(own).filter((name) => name.startsWith('history.')),
    [],
  );
});

test('a folder keeps the history shards of its first start', () => {
  const config = temporalConfig(new URL('postgres://a:b@127.0.0.1:5432/postgres'), {}, 'dynamic.yaml', 7);
  assert.equal(shardsIn(stringify(config)), 7);
  assert.equal(shardsIn(''), undefined);
  assert.equal(shardsIn('half a: ['), undefined);
  assert.deepEqual([1, 2, 3, 64].map(shardsFor), [4, 4, 32, 32]);
});
