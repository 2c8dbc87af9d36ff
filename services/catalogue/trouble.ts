import { serve } from '../../platform/nats/request.ts';
import type { Served } from '../../platform/nats/request.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { assertService } from './access.ts';
import * as contract from './contract.ts';
import * as store from './rows/trouble.ts';

/** Workflows that do not go on: told by the worker, read with the example and with the campaign's progress. */
export const troubleRequests = ({ pool }: Pick<ServiceContext, 'pool'>): Served[] => [
  serve(contract.noteTrouble, async (trouble, { principal }) => {
    assertService(principal);
    await store.keepTrouble(pool, trouble);
    return {};
  }),

  serve(contract.forgetTrouble, async ({ workflowId }, { principal }) => {
    assertService(principal);
    await store.dropTrouble(pool, workflowId);
    return {};
  }),
];
