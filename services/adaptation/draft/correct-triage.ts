import { Refusal } from '../../../domain/refusal.ts';
import { assertSame } from '../../../domain/same-command.ts';
import type { Triage } from '../../../domain/triage.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Outbox } from '../../../platform/outbox.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import { transaction } from '../../../platform/transaction.ts';
import type { Access } from '../access.ts';
import { TriageCorrected, correctTriage } from '../contract.ts';
import { draftsByExamples } from '../rows/draft.ts';
import type { TimedDraft } from '../rows/draft.ts';
import { correctionById, insertCorrection, lastCorrections } from '../rows/triage.ts';

/** The drafts with what people say of their examples in place of the rules. */
export const corrected = async ({ keyed }: ServiceContext, drafts: readonly TimedDraft[]): Promise<TimedDraft[]> => {
  if (drafts.length === 0) return [];
  const corrections = await lastCorrections(keyed, [...new Set(drafts.map(({ exampleId }) => exampleId))]);
  const byExample = new Map(corrections.map((one) => [one.exampleId, one.triage]));
  return drafts.map((draft) => ({ ...draft, triage: byExample.get(draft.exampleId) ?? draft.triage }));
};

/** Keeps what a coordinator or adjudicator says of an example. Sent again with one id it answers what was kept. */
export const correctHandler = (rim: ServiceContext, access: Access, outbox: Outbox) =>
  serve(correctTriage, async ({ id, exampleId, reason, ...wish }, context) => {
    const { principal } = context;
    const [draft] = (await draftsByExamples(rim.pool, [exampleId])).toReversed();
    const known = await correctionById(rim.pool, id);
    if (!draft || principal.kind === 'service') throw new Refusal('not-found', 'There is no draft of this example.');
    await access.assertRole(draft.campaignId, ['coordinator', 'adjudicator'], context);
    if (known)
      assertSame(
        'correction',
        { ...known.triage, ...known },
        { ...wish, exampleId, reason, correctedBy: principal.id },
      );
    if (known) return { exampleId, triage: known.triage };
    const { campaignId } = draft;
    // What the machine said and proposed stays to be read: a person says what the example is, not what was proposed.
    const { proposals = [], rules = null, model = null } = draft.triage ?? {};
    const triage: Triage = { ...wish, proposals, by: 'person', reason, rules, model };
    await transaction(rim.pool, async (tx) => {
      const correction = { id, exampleId, campaignId, triage, reason, correctedBy: principal.id };
      if (await insertCorrection(tx, correction))
        await outbox.append(tx, TriageCorrected, exampleId, { campaignId, exampleId });
    });
    return { exampleId, triage };
  });
