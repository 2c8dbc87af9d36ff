import { check } from 'k6';
import { Gauge, Trend } from 'k6/metrics';
import { importFile, lineOf, planCampaign, upload } from './prepare.ts';
import { setting } from './setting.ts';

/* One file of EXAMPLES lines: its upload, then its import, until the last line is in. */

const examples = setting('EXAMPLES', 100_000);

export const options = {
  scenarios: { once: { executor: 'per-vu-iterations', vus: 1, iterations: 1, maxDuration: '1h', gracefulStop: '1s' } },
  thresholds: { checks: ['rate==1'], imported_per_second: ['value>0'] },
};

const uploading = new Trend('upload_time', true);
const importing = new Trend('import_time', true);
const perSecond = new Gauge('imported_per_second');

export default async function (): Promise<void> {
  const text = Array.from({ length: examples }, (_, index) => lineOf(index + 1)).join('');
  const campaignId = await planCampaign('import', {});
  const began = Date.now();
  const fileId = await upload(text);
  const uploaded = Date.now();
  uploading.add(uploaded - began);
  const imported = await importFile(campaignId, fileId);
  const over = Date.now();
  importing.add(over - uploaded);
  perSecond.add((imported.examples * 1_000) / Math.max(1, over - uploaded));
  check(imported, { 'every line became an example': () => imported.examples === examples && imported.badLines === 0 });
}
