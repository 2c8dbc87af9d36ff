import type { Compared } from '../rows/outcome.ts';
import { fieldsOf } from '../../../domain/example.ts';
import { callBatch } from '../../../platform/nats/batch.ts';
import type { Bus } from '../../../platform/nats/bus.ts';
import { call } from '../../../platform/nats/request.ts';
import { draftsByExamples } from '../../adaptation/contract.ts';
import { resolutionsByIds, sampleResolutions } from '../../catalogue/contract.ts';

/** Examples whose texts are read at once. */
const atOnce = 100;

/** True where there is something to prefer: each field has a literal text, and one differs by more than white space. */
export const differs = ({ literal, resolved }: Pick<Compared, 'literal' | 'resolved'>): boolean => {
  const texts = new Map(literal.map(({ field, text }) => [field, text.trim()]));
  return (
    resolved.every(({ field }) => (texts.get(field) ?? '') !== '') &&
    resolved.some(({ field, text }) => texts.get(field) !== text.trim())
  );
};

/** Up to `count` adopted examples of a campaign whose two texts differ, drawn by `seed`: the same seed draws the same. */
export const sampleOver =
  (bus: Bus) =>
  async (campaignId: string, seed: string, count: number): Promise<Compared[]> => {
    const context = { principal: { kind: 'service', name: 'review' } as const };
    // Many drafts stand as they are literally, so that more are drawn than are needed.
    const { items } = await call(bus, sampleResolutions, { campaignId, seed, count: count * 4 + 50 }, context);
    const found: Compared[] = [];
    for (let from = 0; from < items.length && found.length < count; from += atOnce) {
      const some = items.slice(from, from + atOnce);
      const [resolutions, drafts] = await Promise.all([
        callBatch(
          bus,
          resolutionsByIds,
          some.map((item) => item.resolutionId),
          context,
        ),
        callBatch(
          bus,
          draftsByExamples,
          some.map((item) => item.exampleId),
          context,
        ),
      ]);
      for (const { exampleId, resolutionId } of some) {
        const resolution = resolutions.find((one) => one.id === resolutionId);
        const draft = drafts.find((one) => one.exampleId === exampleId && one.attempt === resolution?.attempt);
        if (resolution?.content === undefined || resolution.content === null || draft === undefined) continue;
        const literal = draft.fields.map((field) => ({ field: field.field, text: field.literal }));
        const resolved = fieldsOf(resolution.content).filter(({ text }) => text !== '');
        const kept = new Set(resolved.map(({ field }) => field));
        const both = { literal: literal.filter(({ field }) => kept.has(field)), resolved };
        if (differs(both)) found.push({ exampleId, attempt: resolution.attempt, ...both });
      }
    }
    return found.slice(0, count);
  };
