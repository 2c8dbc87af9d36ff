import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  longestUnsent,
  maxExampleBytes,
  mostCandidateBytes,
  mostOpinionBytes,
  mostResultBytes,
  mostTextBytes,
} from '../domain/bounds.ts';
import { longestGuideline } from '../services/catalogue/contract.ts';
import { replyBytes } from '../platform/nats/batch.ts';

/** Bytes that one message on the bus may have: NATS's own default, which every server config of ours keeps. */
const messageBytes = 1_048_576;
/** What stands around an item in a message: ids, names of fields, headers. */
const around = 16 * 1024;

test('what one layer takes in the next can hold, and what is stored can be read back', () => {
  const ascending = [maxExampleBytes, mostTextBytes, mostOpinionBytes, replyBytes - around, messageBytes - around];
  assert.deepEqual(
    ascending,
    ascending.toSorted((a, b) => a - b),
  );

  assert.equal(mostResultBytes(0), maxExampleBytes);
  assert.equal(mostResultBytes(maxExampleBytes), Math.ceil(maxExampleBytes * 1.25));
  assert.equal(mostResultBytes(10 * maxExampleBytes), mostTextBytes);
});

test('a decision with its candidates, and an unsent text as JSON in JSON, fit into a message', () => {
  // A confirm round offers three texts; any other decision holds one whole text, and candidates up to their bound.
  assert.ok(3 * mostOpinionBytes + around < messageBytes);
  assert.ok(mostCandidateBytes + mostOpinionBytes + around < messageBytes);
  // Two bytes a quotation mark, three a letter of most scripts.
  assert.ok(longestUnsent * 3 + around < messageBytes);
  assert.ok(longestGuideline * 6 + around < messageBytes);
});
