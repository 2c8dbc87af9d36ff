import type { Pool } from 'pg';
import { Refusal } from '../../../domain/refusal.ts';
import type { Term } from '../../../domain/term.ts';
import type { Apart } from '../../../platform/apart.ts';
import { uploadOf } from '../../../platform/files/upload.ts';
import { pageThatFits } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import { transaction } from '../../../platform/transaction.ts';
import type { Access } from '../access.ts';
import { importTerms, listTerms, removeTerms } from '../contract.ts';
import { readFileApart } from './file-reading.ts';
import * as store from '../rows/term.ts';

/** Terms that one campaign may have: they are held in memory while it drafts. */
const mostTerms = 20_000;
const mostBytes = 10_000_000;

/** The terms of campaigns, read again only where they changed. */
export type TermsOf = (campaignId: string) => Promise<readonly Term[]>;

export const createTermsOf = (pool: Pool): TermsOf => {
  const held = new Map<string, { revision: number; terms: readonly Term[] }>();
  return async (campaignId) => {
    const revision = await store.revisionOf(pool, campaignId);
    const known = held.get(campaignId);
    if (known?.revision === revision) return known.terms;
    const terms = revision === 0 ? [] : await store.allTerms(pool, campaignId);
    if (held.size > 50) held.clear();
    held.set(campaignId, { revision, terms });
    return terms;
  };
};

/** The termbase of a campaign: its coordinators keep it, its members read it. */
export const termRequests = (rim: ServiceContext & { readonly apart: Apart }, access: Access): Served[] => [
  serve(importTerms, async ({ campaignId, fileId, replace, encoding }, context) => {
    await access.assertCoordinator(campaignId, context);
    const bytes = await uploadOf(rim, fileId, mostBytes, { principal: context.principal, scope: campaignId });
    const { terms, bad, unused } = await readFileApart(rim.apart, { of: 'terms', encoding }, bytes);
    const total = await transaction(rim.pool, async (tx) => {
      await store.nextRevision(tx, campaignId);
      if (replace) await store.deleteTerms(tx, campaignId, null);
      await store.putTerms(tx, campaignId, terms);
      const count = await store.countTerms(tx, campaignId);
      if (count > mostTerms)
        throw new Refusal('invalid-input', `A campaign may have ${mostTerms} terms; these would be ${count}.`);
      return count;
    });
    await rim.files.delete('uploads', fileId);
    return {
      imported: terms.length,
      total,
      bad: bad.slice(0, 1_000),
      badLines: bad.length,
      unusedColumns: unused.slice(0, 100),
    };
  }),
  serve(removeTerms, async ({ campaignId, terms }, context) => {
    await access.assertCoordinator(campaignId, context);
    const removed = await transaction(rim.pool, async (tx) => {
      await store.nextRevision(tx, campaignId);
      return store.deleteTerms(tx, campaignId, terms);
    });
    return { removed };
  }),
  serve(listTerms, async ({ campaignId, first, after }, context) => {
    await access.assertMember(campaignId, context);
    const terms = await store.termsAfter(rim.pool, campaignId, after ?? '', first + 1);
    const items = terms.slice(0, first);
    const end = terms.length > first ? (items.at(-1)?.term ?? null) : null;
    return pageThatFits({ items, end }, ({ term }) => term);
  }),
];
