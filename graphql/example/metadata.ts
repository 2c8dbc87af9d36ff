import type { Metadata } from '../../services/catalogue/contract.ts';

/** What a row says beside its texts, a field each, its value as JSON. */
export const metadataFields = (metadata: Metadata): { name: string; value: string }[] =>
  Object.entries(metadata).map(([name, value]) => ({ name, value: JSON.stringify(value) }));
