import { createHmac } from 'node:crypto';

/** How a contributor is known outside this service: the same within a campaign, another in the next. `salt` never leaves. */
export const pseudonymOf = (salt: string, contributorId: string): string =>
  `r-${createHmac('sha256', salt).update(contributorId).digest('hex').slice(0, 12)}`;
