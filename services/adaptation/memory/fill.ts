import type { Act } from '../../../domain/act.ts';
import { MemoryUse } from '../../../domain/memory.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import type { Hit } from '../text/hit.ts';
import { usesByExamples } from '../rows/memory.ts';
import type { NewUse } from '../rows/memory.ts';
import type { Fill } from './recall.ts';

const reasonOf = ({ unit: { exampleId } }: Fill): string =>
  exampleId === null ? 'Translation memory: imported' : `Translation memory: as settled in example ${exampleId}`;

/** A stretch that the memory fills as a place that no translator and no rule sees. */
export const fillHit = (fill: Fill): Hit => ({
  start: fill.start,
  end: fill.end,
  text: fill.text,
  literal: fill.unit.target,
  adapted: fill.unit.target,
  act: 'keep',
  reason: reasonOf(fill),
  flagged: false,
  apart: true,
  memory: { unitId: fill.unit.id, exampleId: fill.unit.exampleId },
});

/** What the memory had for a draft, as it came to stand in it: a fill that no act tells of is only shown. */
export const usesIn = (uses: readonly NewUse[], acts: readonly Act[]): NewUse[] => {
  const standing = new Set(acts.flatMap(({ field, memory }) => (memory ? [`${field} ${memory.unitId}`] : [])));
  return uses.map((use) => ({ ...use, filled: use.filled && standing.has(`${use.field} ${use.unitId}`) }));
};

/** The drafts with what the memory had for them: what was only shown and is no longer in it is left out. */
export const withMemory = async <D extends { readonly exampleId: string; readonly attempt: number }>(
  { keyed }: ServiceContext,
  drafts: readonly D[],
): Promise<(D & { memory: MemoryUse[] })[]> => {
  if (drafts.length === 0) return [];
  const uses = await usesByExamples(keyed, [...new Set(drafts.map(({ exampleId }) => exampleId))]);
  const byDraft = Map.groupBy(uses, ({ ofExample, ofAttempt }) => `${ofExample} ${ofAttempt}`);
  return drafts.map((draft) => {
    const own = byDraft.get(`${draft.exampleId} ${draft.attempt}`) ?? [];
    return { ...draft, memory: own.map((use) => MemoryUse.parse(use)) };
  });
};
