import { z } from 'zod';
import { Refusal, refusalCodes } from '../../../domain/refusal.ts';
import type { Term } from '../../../domain/term.ts';
import type { BadRecord } from './csv.ts';
import { bandsFor } from '../memory/bands.ts';
import { readUnits } from '../memory/memory-file.ts';
import type { Pair } from '../memory/pairs.ts';
import { readTerms } from './file.ts';

/* What is done with a file of terms or units in a process of its own (platform/apart.ts): a TMX of 9 MB takes some seconds of processor. */

const encoding = z.enum(['utf-8', 'windows-1252']).nullable();
export const FileWork = z.discriminatedUnion('of', [
  z.object({ of: z.literal('terms'), encoding }),
  z.object({
    of: z.literal('units'),
    encoding,
    format: z.enum(['csv', 'tmx']),
    culture: z.string(),
    campaignId: z.string(),
  }),
]);
export type FileWork = z.infer<typeof FileWork>;

/** A unit of a file, with the keys by which it is found by its likeness. */
export interface UnitOfFile extends Pair {
  readonly bands: number[];
}

/** What a file holds, what of it is bad, and the columns that nobody reads; or why it is refused. */
export const WorkDone = z.union([
  z.object({ refused: z.object({ code: z.enum(refusalCodes), message: z.string() }) }),
  z.object({
    terms: z.custom<Term[]>(Array.isArray),
    units: z.custom<UnitOfFile[]>(Array.isArray),
    bad: z.custom<BadRecord[]>(Array.isArray),
    unused: z.array(z.string()),
  }),
]);
export type WorkDone = z.infer<typeof WorkDone>;

const read = async (input: FileWork, bytes: Uint8Array): Promise<WorkDone> => {
  if (input.of === 'terms') {
    const { terms, bad, unused } = await readTerms(bytes, input.encoding);
    return { terms, units: [], bad, unused: [...unused] };
  }
  const { pairs, bad, unused } = await readUnits(bytes, input, input.culture);
  const units = pairs.map((pair) => ({ ...pair, bands: bandsFor(pair.source, input.campaignId) }));
  return { terms: [], units, bad, unused: [...unused] };
};

/** The work of the process. */
export async function* work(input: unknown, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WorkDone> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  try {
    yield await read(FileWork.parse(input), Buffer.concat(parts));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield { refused: { code: error.code, message: error.message } };
  }
}
