import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import { visibleExamples } from '../review/contract.ts';

/** Those of the items, of at most 200 examples, whose example's decisions the caller may see: the rule of blindness is review's. */
export const visible = async <T extends { readonly exampleId: string }>(
  { bus }: { bus: Bus },
  items: T[],
  { principal, trace }: Context,
): Promise<T[]> => {
  if (principal.kind !== 'person' || items.length === 0) return items;
  const reply = await call(
    bus,
    visibleExamples,
    { contributorId: principal.id, exampleIds: [...new Set(items.map(({ exampleId }) => exampleId))] },
    { principal: { kind: 'service', name: 'consensus' }, trace },
  );
  return items.filter(({ exampleId }) => reply.visible.includes(exampleId));
};
