import type { FrozenCampaign } from './entry.ts';

/**
 * `manifest.json`: every file of the release but itself, by path, with its size and digest. It names no release id, version or
 * time, so that the same resolutions give the same bytes.
 */
export const renderManifest = (
  campaign: FrozenCampaign,
  files: readonly { path: string; bytes: number; sha256: string }[],
): string => {
  const manifest = {
    format: 1,
    generator: 'Endonym',
    campaign: {
      id: campaign.id,
      name: campaign.name,
      culture: campaign.culture,
      guidelineVersion: campaign.guidelineVersion,
    },
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
};
