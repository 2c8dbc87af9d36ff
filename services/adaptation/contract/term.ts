import { z } from 'zod';
import { Term } from '../../../domain/term.ts';
import { Key } from '../../../domain/text.ts';
import { defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';
import { FileEncoding } from '../../catalogue/contract.ts';

/**
 * Imports a campaign's termbase from an uploaded CSV (term, translation, case, doNotTranslate, register, note). Terms that are there
 * already become what the file says; `replace` removes those that it does not name. Drafts and checks heed it from then on.
 * Coordinators and operators.
 */
export const importTerms = defineRequest('adaptation.import-terms', {
  request: z.object({
    campaignId: z.uuid(),
    fileId: z.uuid(),
    replace: z.boolean().default(false),
    /** Null: UTF-8, or UTF-16 with its mark. */
    encoding: FileEncoding.nullable().default(null),
  }),
  reply: z.object({
    imported: z.int(),
    /** Terms that the campaign has now. */
    total: z.int(),
    /** The first thousand lines that are no terms. */
    bad: z.array(z.object({ line: z.int(), reason: z.string() })),
    badLines: z.int(),
    /** Columns of the file that nobody reads, at most a hundred. */
    unusedColumns: z.array(z.string()).default([]),
  }),
  timeoutMs: 20_000,
});

/** Removes terms by their English. Coordinators and operators. */
export const removeTerms = defineRequest('adaptation.remove-terms', {
  request: z.object({ campaignId: z.uuid(), terms: z.array(Key(200)).min(1).max(1_000) }),
  reply: z.object({ removed: z.int() }),
});

/** The termbase in the order of its terms. Members of the campaign, operators and services. */
export const listTerms = defineRequest('adaptation.list-terms', {
  request: pageAfter(Key(200)).extend({ campaignId: z.uuid() }),
  reply: pageOf(Term),
});
