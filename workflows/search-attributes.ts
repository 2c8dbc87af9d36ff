import { SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';

/* Typed search attributes by which operators list and batch workflows in Temporal's UI and command line. */

/** Id of the campaign. */
export const campaign = defineSearchAttributeKey('campaign', SearchAttributeType.KEYWORD);
/** Where the example is: `adapting`, `in-review`, `adopted`, `dropped`, `needs-people`, `cancelled`. */
export const state = defineSearchAttributeKey('state', SearchAttributeType.KEYWORD);
/** Which attempt at the example. */
export const attempt = defineSearchAttributeKey('attempt', SearchAttributeType.INT);
