import fc from 'fast-check';

/** Cases of a fuzz: few in CI, as many as ENDONYM_FUZZ says by hand. */
export const numRuns = Number(process.env['ENDONYM_FUZZ'] ?? 500);

/** What files of tables trip over: quotes, delimiters, line breaks, NUL and what begins a character of UTF-8. */
const troublesome = [...Buffer.from('",;|\n\r\t\0'), 0xc3, 0xe2, 0xf0, 0xff];

/** A good file in which a few bytes are others. */
export const mutated = (good: Uint8Array): fc.Arbitrary<Buffer> =>
  fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(...troublesome))), { maxLength: 6 })
    .map((changes) => {
      const bytes = Buffer.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
