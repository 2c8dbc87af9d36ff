import type { Finding } from '../../../domain/check.ts';
import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import { finding } from '../../../language/checks/finding.ts';
import { bandsOf, likeness, signatureOf } from '../../../language/minhash.ts';
import type { Db } from '../../../platform/sql.ts';
import { insertSignature, sharingBands } from '../rows/signature.ts';

/** From this share of shingles in common on two examples are nearly the same. */
const nearly = 0.8;

/**
 * Keeps what an example looks like, and says which one of its campaign that was drafted before is nearly the same: the most alike.
 * Of two that are drafted at the same moment neither may see the other.
 */
export const nearDuplicate = async (
  tx: Db,
  key: { campaignId: string; exampleId: string },
  content: Content,
): Promise<Finding[]> => {
  const [first, ...rest] = fieldsOf(content);
  const hashes = signatureOf([first, ...rest].map((one) => one?.text ?? '').join('\n'));
  if (hashes === null || first === undefined) return [];
  const bands = bandsOf(hashes, key.campaignId);
  const [nearest] = (await sharingBands(tx, key, bands))
    .map((other) => ({ exampleId: other.exampleId, share: likeness(hashes, other.hashes) }))
    .filter(({ share }) => share >= nearly)
    .toSorted((a, b) => b.share - a.share);
  await insertSignature(tx, key, hashes, bands);
  if (!nearest) return [];
  const values = { example: nearest.exampleId, percent: String(Math.round(nearest.share * 100)) };
  return [finding(first, 'info', 'duplicate.near', { start: 0, end: 0 }, values)];
};
