import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  CheckTextsDocument,
  DatasetDocument,
  ImportDatasetDocument,
  ImportTermsDocument,
  RemoveTermsDocument,
  TermsDocument,
} from '../../graphql/generated/operations.ts';
import { planCampaign, startCampaign } from '../../infra/demo/campaign.ts';
import { giveRole, imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { seatOf, unhurried } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

test('terms are imported, listed, asked for in what people write, and removed', async () => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, 'terms', 'ca-ES', unhurried);
  const csv = 'term,translation,doNotTranslate\nlibrary,biblioteca,\nbank,banc,\nbroken,,\nGitHub,,yes\n';
  const input = { campaignId, fileId: await upload(operator, csv) };

  const { importTerms } = await operator.client.run(ImportTermsDocument, { input });
  const { terms } = await operator.client.run(TermsDocument, { campaignId, first: 2 });
  const next = await operator.client.run(TermsDocument, { campaignId, after: terms.pageInfo.endCursor });

  assert.ok('imported' in importTerms);
  assert.deepEqual(
    [importTerms.imported, importTerms.total, importTerms.bad],
    [3, 3, [{ line: 4, reason: '"translation" is empty.' }]],
  );
  assert.deepEqual(
    [...terms.nodes, ...next.terms.nodes].map(({ term, translation }) => [term, translation]),
    [
      ['GitHub', 'GitHub'],
      ['bank', 'banc'],
      ['library', 'biblioteca'],
    ],
  );

  const line = { instruction: 'Where is the library?', output: 'The library is near the bank.' };
  const translation = { instruction: 'On és la biblioteca?', output: 'La biblioteca és a prop del banc.' };
  const fileId = await upload(operator, `${JSON.stringify({ ...translation, source: line })}\n`);
  const dataset = { ...imported(campaignId, fileId, 'pair', 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input: dataset });
  await until('the import', 300, async () => {
    const read = await operator.client.run(DatasetDocument, { id: dataset.id });
    return read.dataset?.state === 'IMPORTED';
  });
  await giveRole(operator, campaignId, 'Jan', ['REVIEWER']);
  await startCampaign(operator, campaignId);
  const seat = await seatOf(running, 'Jan', campaignId);
  const findings = async () => {
    const texts = [{ field: 'output', text: 'La llibreria és a prop del banc.' }];
    const { checkTexts } = await (await running.person('Jan')).run(CheckTextsDocument, { seatId: seat.id, texts });
    return (checkTexts ?? []).filter(({ check }) => check === 'term').map(({ message }) => message);
  };

  assert.match((await findings()).join(), /biblioteca/u);
  const { removeTerms } = await operator.client.run(RemoveTermsDocument, {
    input: { campaignId, terms: ['library', 'nothing'] },
  });
  assert.deepEqual(removeTerms, { removed: 1 });
  assert.deepEqual(await findings(), []);
});
