import { setImmediate } from 'node:timers/promises';
import { serve } from '../../../platform/nats/request.ts';
import { assertMember } from '../access.ts';
import { anchoringOf, likenessOf } from '../rules/anchoring.ts';
import type { Likeness } from '../rules/anchoring.ts';
import { measureAnchoring } from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import { textsBesideUnseen } from '../rows/anchoring.ts';

/** Attempts that are measured, the latest: enough for an interval of a few points, and a reply within its time. */
const attemptsMeasured = 100;

export const anchoringHandler = (rim: ReviewContext) =>
  serve(measureAnchoring, async ({ campaignId }, { principal }) => {
    await assertMember(rim.pool, campaignId, principal);
    const texts = await textsBesideUnseen(rim.pool, campaignId, attemptsMeasured);
    const ids = [...new Set(texts.map(({ exampleId }) => exampleId))];
    const drafts = ids.length === 0 ? [] : await rim.draftsOf(ids);
    const draftOf = new Map(drafts.map((draft) => [`${draft.exampleId} ${draft.attempt}`, draft]));
    const measured: Likeness[] = [];
    for (const text of texts) {
      const draft = draftOf.get(`${text.exampleId} ${text.attempt}`);
      if (draft !== undefined) measured.push(likenessOf(text, draft.fields));
      // Others are served between two texts, which may be long.
      await setImmediate();
    }
    return anchoringOf(measured);
  });
