import { z } from 'zod';
import { AnswerFrom, Columns, DatasetFormat, FileEncoding, FileKind } from '../contract.ts';
import type { Preview } from '../contract.ts';
import { previewOf } from './preview.ts';

/* What a preview does in a process of its own (platform/apart.ts): the bytes of an upload may do to it what they will. */

/** What is said of the file, and how the bytes given are its beginning and its end. */
export const PreviewWork = z.object({
  size: z.int(),
  headBytes: z.int(),
  layout: z.object({
    kind: FileKind.nullable(),
    format: DatasetFormat.nullable(),
    columns: Columns,
    answerFrom: AnswerFrom.nullable(),
    encoding: FileEncoding.nullable(),
  }),
});

/** The work of the process. */
export async function* work(input: unknown, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Preview> {
  const { size, headBytes, layout } = PreviewWork.parse(input);
  const whole: Uint8Array[] = [];
  for await (const chunk of bytes) whole.push(chunk);
  const all = Buffer.concat(whole);
  yield await previewOf({ size, head: all.subarray(0, headBytes), tail: all.subarray(headBytes) }, layout);
}
