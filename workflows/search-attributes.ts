import { SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';

/* Typed search attributes by which operators list and batch workflows in Temporal's UI and command line. */

/** Id of the campaign. */
export const campaign = defineSearchAttributeKey('campaign', SearchAttributeType.KEYWORD);
/** Why the workflow waits for somebody: the step and the code of its refusal, such as `decide: not-found`. Not set where it goes on. */
export const problem = defineSearchAttributeKey('problem', SearchAttributeType.KEYWORD);
/** Where an example is: kept by workflows that a release before started. */
export const state = defineSearchAttributeKey('state', SearchAttributeType.KEYWORD);
