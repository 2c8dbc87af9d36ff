import { z } from 'zod';
import { IdCursor } from '../../../domain/cursor.ts';
import { MemoryAccount, MemoryMatch, MemoryUnit, longestSource } from '../../../domain/memory.ts';
import { Text } from '../../../domain/text.ts';
import { defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';
import { FileEncoding } from '../../catalogue/contract.ts';

/** What the first thousand bad units of a file are: the line of a CSV, or the number of the `<tu>` of a TMX, and what is wrong. */
const BadUnits = z.array(z.object({ line: z.int(), reason: z.string() }));

/**
 * Imports units into a campaign's translation memory from an uploaded file: a CSV with the columns source (English) and target, or a TMX.
 * Sent again with the same units it adds none. `replace` removes those that were imported before; what examples taught stays.
 * Coordinators and operators.
 */
export const importMemory = defineRequest('adaptation.import-memory', {
  request: z.object({
    campaignId: z.uuid(),
    fileId: z.uuid(),
    format: z.enum(['csv', 'tmx']),
    replace: z.boolean().default(false),
    /** Of a CSV. Null: UTF-8, or UTF-16 with its mark. */
    encoding: FileEncoding.nullable().default(null),
  }),
  reply: z.object({
    /** Units of the file, and how many of them were new. */
    imported: z.int(),
    added: z.int(),
    /** Units that the campaign has now. */
    total: z.int(),
    bad: BadUnits,
    badUnits: z.int(),
    /** Columns of a CSV that nobody reads, at most a hundred. */
    unusedColumns: z.array(z.string()).default([]),
  }),
  timeoutMs: 60_000,
});

/** Removes units from a campaign's memory, whatever they are of. Coordinators and operators. */
export const removeMemory = defineRequest('adaptation.remove-memory', {
  request: z.object({ campaignId: z.uuid(), ids: z.array(z.uuid()).min(1).max(1_000) }),
  reply: z.object({ removed: z.int() }),
});

/** The units of a memory, oldest first; a page may be smaller than asked for. Members of the campaign, operators and services. */
export const listMemory = defineRequest('adaptation.list-memory', {
  request: pageAfter(IdCursor).extend({ campaignId: z.uuid() }),
  reply: pageOf(MemoryUnit),
});

/** Units whose English is the text, or like it, the likest first. Members of the campaign, operators and services. */
export const matchMemory = defineRequest('adaptation.match-memory', {
  request: z.object({
    campaignId: z.uuid(),
    text: Text(longestSource, 1),
    atLeast: z.number().min(30).max(100).default(50),
    first: z.int().min(1).max(20).default(5),
  }),
  reply: z.object({ matches: z.array(MemoryMatch) }),
});

/** What a memory holds and what came of it. Members of the campaign, operators and services. */
export const memoryAccount = defineRequest('adaptation.memory-account', {
  request: z.object({ campaignId: z.uuid() }),
  reply: MemoryAccount,
});

/** The next piece of a memory as a TMX; the last is that whose `end` is null. Members of the campaign, operators and services. */
export const memoryAsTmx = defineRequest('adaptation.memory-as-tmx', {
  request: z.object({ campaignId: z.uuid(), after: z.uuid().nullable().default(null) }),
  reply: z.object({ text: z.string(), end: z.uuid().nullable() }),
});
