import { callBatch } from '../../platform/nats/batch.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { examplesByIds } from '../catalogue/contract.ts';

/** Those of the items whose example is still resolved by the attempt that they are of. */
export const standingOf = async <T extends { readonly exampleId: string; readonly attempt: number }>(
  bus: Bus,
  items: readonly T[],
): Promise<T[]> => {
  const ids = [...new Set(items.map(({ exampleId }) => exampleId))];
  const examples = await callBatch(bus, examplesByIds, ids, { principal: { kind: 'service', name: 'consensus' } });
  const known = new Map(examples.map((example) => [example.id, example]));
  return items.filter(({ exampleId, attempt }) => {
    const example = known.get(exampleId);
    return example?.attempt === attempt && (example.state === 'adopted' || example.state === 'dropped');
  });
};
