import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { maxExampleBytes } from '../../../domain/bounds.ts';
import { Content, fieldsOf } from '../../../domain/example.ts';
import { DatasetFormat } from '../contract.ts';
import type { FileKind } from '../contract.ts';
import { createTold } from './formats/told.ts';
import { WrongEncoding } from './lines.ts';
import { rowsOf } from './rows.ts';

/** Mutations of each kind of file; by hand: RUNS=10000 node --test services/catalogue/import/rows.fuzz.unit.test.ts */
// oxlint-disable-next-line node/no-process-env -- a setting of this test alone
const numRuns = Number(process.env['RUNS'] ?? 500);

const folder = new URL('../../../test/cases/in/', import.meta.url);
const goodFiles: Readonly<Record<FileKind, (name: string) => boolean>> = {
  jsonl: (name) => /^[ij].*\.jsonl?$/u.test(name),
  csv: (name) => name.startsWith('t'),
  parquet: (name) => name.startsWith('p'),
};
const filesOf = (kind: FileKind): Buffer[] =>
  readdirSync(folder)
    .filter(goodFiles[kind])
    .map((name) => readFileSync(new URL(name, folder)));

/** Bytes that mean something to one of the readers, and any others. */
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  fc.constantFrom(...Array.from('\0\n\r",;\t|{}[]:\\', (one) => Uint8Array.from(Buffer.from(one)))),
  fc.constantFrom(
    ...['\\ud83d', '\\u0000', '}{', '"""', 'null', '1e999', '"role"', '__proto__'].map((one) =>
      Uint8Array.from(Buffer.from(one)),
    ),
  ),
);
const change = fc.record({ at: fc.nat(), drop: fc.nat(12), put: piece });
const changed = (bytes: Buffer, changes: readonly { at: number; drop: number; put: Uint8Array }[]): Buffer => {
  let now = bytes;
  for (const { at, drop, put } of changes) {
    const from = at % (now.length + 1);
    now = Buffer.concat([now.subarray(0, from), put, now.subarray(from + drop)]);
  }
  return now;
};

/** Lines that hold something, of a file whose rows are its lines. */
const linesOf = (bytes: Buffer): number[] =>
  bytes
    .toString('latin1')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));

for (const kind of ['jsonl', 'csv', 'parquet'] as const)
  test(`whatever becomes of the bytes of ${kind}, each row is in or told, and nothing else is thrown`, async () => {
    const files = filesOf(kind);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(null, ...DatasetFormat.options),
        fc.integer({ min: 1, max: 300 }),
        async (file, changes, format, size) => {
          const bytes = changed(file, changes);
          const pieces = async function* () {
            for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
          };
          const seen = new Set<number>();
          try {
            for await (const { line, row, reason, json } of rowsOf(
              pieces(),
              { format, kind, columns: {} },
              createTold(),
            )) {
              seen.add(line);
              if (row === null) assert.ok(reason !== '' && reason.isWellFormed() && !reason.includes('\0'));
              else {
                assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(Content.parse(row.content))));
                assert.ok(Buffer.byteLength(json) <= maxExampleBytes);
                for (const { text } of fieldsOf(row.content)) assert.ok(text.isWellFormed() && !text.includes('\0'));
                assert.ok([row.externalId ?? '', JSON.stringify(row.metadata)].every((text) => text.isWellFormed()));
              }
            }
          } catch (error) {
            assert.ok(error instanceof WrongEncoding, error instanceof Error ? error.stack : String(error));
            assert.ok(error.message !== '');
            return;
          }
          // A file of JSON Lines: no line of it is missing, but those of a tree, which are told by its first.
          const isLines =
            kind === 'jsonl' &&
            !/^\s*\[|^\s*\{\s*\n|\r/u.test(bytes.toString('latin1')) &&
            format !== 'oasst' &&
            format !== null;
          if (isLines && !seenAsObjects(bytes))
            for (const line of linesOf(bytes)) assert.ok(seen.has(line), `line ${line} of ${bytes.toString('latin1')}`);
        },
      ),
      { numRuns },
    );
  });

/** Files that are read as objects on several lines each. */
const seenAsObjects = (bytes: Buffer): boolean => /^[^\n]*,[ \t]*\n\s*"/u.test(bytes.toString('latin1').trimStart());
