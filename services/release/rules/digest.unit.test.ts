import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { Digest, addBytes, emptyDigest, sha256Of } from './digest.ts';

test('a digest that is stored and taken up again at any byte is the SHA-256 of all the bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (parts) => {
      const stored = (digest: Digest) => Digest.parse(JSON.parse(JSON.stringify(digest)));
      const digest = parts.reduce((sofar, bytes) => addBytes(stored(sofar), bytes), emptyDigest);

      assert.equal(sha256Of(digest), createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
      assert.equal(digest.bytes, Buffer.concat(parts).length);
    }),
  );
});
