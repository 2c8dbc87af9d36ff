import type { Pool } from 'pg';
import type { Judgment } from '../../domain/judgment.ts';
import type { Entry, FrozenCampaign, ReleasedDataset } from './rules/entry.ts';
import type { Neighbours } from './neighbours.ts';
import { published } from './unpublished.ts';
import { itemsBetween, pinJudgments } from './rows/part.ts';
import type { Item } from './rows/part.ts';
import type { ReleaseRow } from './rows/release.ts';

/** A frozen item whose data is no longer there. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

const byTime = (a: Judgment, b: Judgment): number => {
  const [left, right] = [a, b].map((one) => `${one.submittedAt} ${one.id}`);
  return a.attempt - b.attempt || a.round - b.round || ((left ?? '') < (right ?? '') ? -1 : 1);
};

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Missing(`${what} is no longer there.`);
  return value;
};

/** What of a release its rows are rendered by. */
type Frozen = Pick<ReleaseRow, 'layout' | 'campaign'>;

/** These datasets as they were when the release was frozen; those that it did not know then, as they are. */
export const datasetsOf = async (
  neighbours: Neighbours,
  campaign: FrozenCampaign | null,
  ids: readonly string[],
): Promise<ReleasedDataset[]> => {
  const wanted = new Set(ids);
  const frozen = (campaign?.datasets ?? []).filter(({ id }) => wanted.has(id));
  const known = new Set(frozen.map(({ id }) => id));
  const others = [...wanted].filter((id) => !known.has(id));
  return others.length === 0 ? frozen : [...frozen, ...(await neighbours.datasets(others))];
};

const entriesOf = async (
  neighbours: Neighbours,
  items: readonly Item[],
  { layout, campaign }: Frozen,
): Promise<Entry[]> => {
  const ids = items.map(({ exampleId }) => exampleId);
  const [examples, resolutions, drafts, judgments, decisions] = await Promise.all([
    neighbours.examples(ids),
    neighbours.resolutions(items.map(({ resolutionId }) => resolutionId)),
    neighbours.drafts(ids),
    neighbours.judgments(ids),
    neighbours.decisions(ids),
  ]);
  const datasets = await datasetsOf(
    neighbours,
    campaign,
    examples.map(({ datasetId }) => datasetId),
  );
  const example = new Map(examples.map((one) => [one.id, one]));
  const resolution = new Map(resolutions.map((one) => [one.id, one]));
  const dataset = new Map(datasets.map((one) => [one.id, one]));
  const of = <T extends { exampleId: string }>(all: readonly T[]) => Map.groupBy(all, ({ exampleId }) => exampleId);
  const [draft, judgment, decision] = [of(drafts), of(judgments), of(decisions)];
  return items.map((item) => {
    const id = item.exampleId;
    const settled = found(resolution.get(item.resolutionId), `Resolution ${item.resolutionId}`);
    const known = found(example.get(id), `Example ${id}`);
    const upTo = ({ attempt }: { attempt: number }) => attempt <= settled.attempt;
    return {
      layout,
      example: known,
      dataset: found(dataset.get(known.datasetId), `Dataset ${known.datasetId}`),
      resolution: settled,
      drafts: (draft.get(id) ?? []).filter(upTo).sort((a, b) => a.attempt - b.attempt),
      judgments: (judgment.get(id) ?? []).filter(upTo).sort(byTime),
      decisions: (decision.get(id) ?? []).filter(upTo).sort((a, b) => a.attempt - b.attempt || a.round - b.round),
    };
  });
};

/**
 * Everything about a range of a release's items. The judgments of each are pinned the first time, so that late work changes neither
 * a repeat nor a rebuild, and two at once render the same bytes.
 * @throws Missing where the data of a frozen item is gone
 */
export const gather = async (
  pool: Pool,
  neighbours: Neighbours,
  release: Frozen & { readonly id: string },
  range: { from: number; to: number },
): Promise<Entry[]> => {
  const releaseId = release.id;
  const items = await itemsBetween(pool, releaseId, range.from, range.to);
  if (items.length === 0) return [];
  const found = await entriesOf(neighbours, items, release);
  const hidden = new Set(await neighbours.unpublished(found[0]?.example.campaignId ?? ''));
  const entries = found.map((entry) => published(entry, hidden));
  const open = items.flatMap(({ ordinal, judgmentIds }, index) =>
    judgmentIds === null ? [{ ordinal, ids: (entries[index]?.judgments ?? []).map(({ id }) => id) }] : [],
  );
  if (open.length > 0) await pinJudgments(pool, releaseId, range, open);
  const pinned = open.length > 0 ? await itemsBetween(pool, releaseId, range.from, range.to) : items;
  return entries.map((entry, index) => {
    const kept = new Set(pinned[index]?.judgmentIds);
    return { ...entry, judgments: entry.judgments.filter(({ id }) => kept.has(id)) };
  });
};
