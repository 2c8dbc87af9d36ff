import type { ReviewerReliability } from '../../services/consensus/contract.ts';
import type { ReviewerQuality } from '../../services/review/contract.ts';

/** A reviewer as review and consensus know them. */
export type ReviewerQualityModel = ReviewerQuality & { readonly reliability: ReviewerReliability | null };
