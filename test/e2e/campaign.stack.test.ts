import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import {
  CancelCampaignDocument,
  ClaimSeatDocument,
  DatasetDocument,
  ExampleStoryDocument,
  ExamplesDocument,
  FollowProgressDocument,
  ImportDatasetDocument,
  PauseCampaignDocument,
  ResumeCampaignDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import type { DatasetFormat } from '../../graphql/generated/operations.ts';
import { planCampaign, progressOf, release, startCampaign } from '../../infra/demo/campaign.ts';
import { storiesOf } from '../../infra/demo/report.ts';
import { story } from '../../cli/story/story.ts';
import { newId } from '../../platform/id.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import { giveRole, imported, inviteReviewers, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { unhurried } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const sampleLines = async (name: string, count: number): Promise<string> => {
  const text = await readFile(new URL(`../../samples/${name}.jsonl`, import.meta.url), 'utf8');
  return `${text.split('\n').slice(0, count).join('\n')}\n`;
};

/** What a few of the samples' keys cannot tell by themselves. */
const fromZero = { answerFrom: 'ZERO' } as const;

/** Imports a file and waits for its end. */
const importBytes = async (campaignId: string, bytes: string | Uint8Array, format: DatasetFormat, more = {}) => {
  const { operator } = running;
  const input = { ...imported(campaignId, await upload(operator, bytes), `file.${format}`, format), ...more };
  const { importDataset } = await operator.client.run(ImportDatasetDocument, { input });
  if ('code' in importDataset) return importDataset;
  return until('the import', 300, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTING' ? null : dataset;
  });
};

const downloadBytes = async (path: string): Promise<Buffer> => {
  const { url, token } = running.operator;
  const answer = await fetch(new URL(path, url), { headers: { authorization: `Bearer ${token}` } });
  assert.equal(answer.status, 200, path);
  return Buffer.from(await answer.arrayBuffer());
};
const download = async (path: string): Promise<string> => (await downloadBytes(path)).toString();

test('an example of each kind goes the whole way, and its release is the same byte for byte', async () => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, 'whole way', 'ca-ES');
  const formats = {
    instruction: 'ALPACA',
    chat: 'MESSAGES',
    preference: 'PREFERENCE',
    evaluation: 'MULTIPLE_CHOICE',
  } as const;
  for (const [name, format] of Object.entries(formats)) {
    const more = format === 'MULTIPLE_CHOICE' ? fromZero : {};
    const dataset = await importBytes(campaignId, await sampleLines(name, 2), format, more);
    assert.ok(!('code' in dataset), format);
    assert.deepEqual([dataset.state, dataset.examples, dataset.refusal], ['IMPORTED', 2, null], format);
  }
  const reviewers = await inviteReviewers(running, campaignId, 9);
  reviewers.begin();
  await startCampaign(operator, campaignId);
  const followed = operator.client.subscribe(FollowProgressDocument, { campaignId });
  const first = await followed.next();

  await until('every example at its end', 300, async () => {
    const progress = await progressOf(operator, campaignId);
    return progress?.states.every(
      ({ state, examples }) => examples === 0 || state === 'ADOPTED' || state === 'DROPPED',
    );
  });
  await reviewers.stop();
  await followed.return(undefined);

  assert.equal(first.value?.campaignProgress.examples, 8);
  const stories = await storiesOf(operator, campaignId);
  for (const example of stories) {
    assert.equal(example.drafts.length, 1);
    assert.ok(example.drafts[0]?.fields.every(({ literal, source }) => literal !== '' && source !== null));
    assert.ok(example.rounds.length >= 1 && example.rounds.every(({ closedAt }) => closedAt !== null));
    assert.ok(example.judgments.length >= 2);
    assert.equal(example.decisions.at(-1)?.kind, 'SETTLE');
    assert.equal(example.resolutions.length, 1);
    assert.ok(example.why.length > 20);
  }
  const [one, two] = [await release(operator, campaignId), await release(operator, campaignId)];
  const { example: released } = await operator.client.run(ExampleStoryDocument, { id: stories[0]?.id ?? '' });
  assert.deepEqual(
    released?.releases.map(({ version, state }) => `${version} ${state}`),
    ['1 BUILT', '2 BUILT'],
  );
  const digests = ({ files }: typeof one) => files.map(({ path, sha256 }) => `${path} ${sha256}`);
  assert.deepEqual(digests(one), digests(two));
  for (const file of one.files) {
    assert.equal(
      createHash('sha256')
        .update(await downloadBytes(file.url))
        .digest('hex'),
      file.sha256,
      file.path,
    );
  }
  const provenance = await download(one.files.find(({ path }) => path === 'provenance.jsonl')?.url ?? '');
  assert.equal(provenance.trim().split('\n').length, 8);
  const names = ['Aina', 'Bernat', 'Clara', 'Dídac'];
  assert.ok(
    names.every((name) => !provenance.includes(`${name} 1`)),
    'no name leaves the review service',
  );
  assert.match(await download(one.files.find(({ path }) => path === 'README.md')?.url ?? ''), /simulated/i);
});

test('a reviewer is blind to the others until the example is resolved, and double and foreign submits change nothing', async () => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, 'blind', 'ca-ES', unhurried);
  const code = JSON.stringify({
    instruction: 'Show a loop.',
    output: 'Great question! Here:\n\n```python\nfor i in range(3):\n    print(i)\n```\n\nUse `print` and {{name}}.',
  });
  await importBytes(campaignId, `${code}\n`, 'ALPACA');
  await giveRole(operator, campaignId, 'Ona', ['REVIEWER']);
  await giveRole(operator, campaignId, 'Pol', ['REVIEWER']);
  await startCampaign(operator, campaignId);
  const [ona, pol] = [await running.person('Ona'), await running.person('Pol')];
  const seatOf = (client: typeof ona) =>
    until('a seat', 300, async () => {
      const { claimSeat } = await client.run(ClaimSeatDocument, { campaignId });
      return 'seat' in claimSeat ? claimSeat.seat : null;
    });
  const [hers, his] = [await seatOf(ona), await seatOf(pol)];
  assert.notEqual(hers.id, his.id);
  assert.equal((await seatOf(ona)).id, hers.id, 'claiming again answers the seat already held');

  const judge = (seatId: string, opinion: object, id = newId()) => ({
    input: { id, seatId, opinion: { verdict: 'ACCEPT' as const, ...opinion } },
  });
  const foreign = await ona.run(SubmitJudgmentDocument, judge(his.id, {}));
  assert.equal('code' in foreign.submitJudgment && foreign.submitJudgment.code, 'NOT_YOUR_SEAT');
  const output = hers.draft?.fields.find(({ field }) => field === 'output')?.adapted ?? '';
  const edited = [{ field: 'output', text: output.replace('print(i)', 'print(j)') }];
  const broken = await ona.run(SubmitJudgmentDocument, judge(hers.id, { verdict: 'EDIT', edited }));
  assert.equal('code' in broken.submitJudgment && broken.submitJudgment.code, 'PROTECTED_TEXT_CHANGED');
  const same = judge(hers.id, {});
  const [once, again] = [await ona.run(SubmitJudgmentDocument, same), await ona.run(SubmitJudgmentDocument, same)];
  assert.ok('judgmentId' in once.submitJudgment && 'judgmentId' in again.submitJudgment);
  assert.equal(once.submitJudgment.judgmentId, again.submitJudgment.judgmentId);

  const seen = await pol.run(ExampleStoryDocument, { id: his.exampleId });
  assert.deepEqual(seen.example?.judgments, []);
  assert.ok(seen.example?.rounds.every(({ filled }) => filled === null));
  assert.equal(seen.example?.leases.length, 1, 'of two leases the one that is his');
  const whole = await operator.client.run(ExampleStoryDocument, { id: his.exampleId });
  assert.equal(whole.example?.judgments.length, 1);
  assert.equal(whole.example?.leases.length, 2);
  assert.equal(whole.example?.workflows[0]?.workflowId, exampleWorkflowId(his.exampleId, 1));

  const { folder } = running.system.stack;
  const told = await story(his.exampleId, { folder });
  const toPol = await story(his.exampleId, { folder, name: 'Pol' });
  assert.match(told, /^The example of line 1 is in review\. Round 1 asks 3 people .*, 1 of them have answered\.\n/);
  assert.match(told, /imported with .*\n.*attempt 1 drafted by apertium.*\n(.*\n)*.*round 1\.1 opened: 3 seats/);
  assert.match(told, /accepted the draft\n/);
  assert.equal(told.match(/claimed a seat/g)?.length, 2);
  assert.equal(toPol.match(/claimed a seat/g)?.length, 1);
  assert.doesNotMatch(toPol, /accepted|answered/);
  assert.equal(JSON.parse(await story(his.exampleId, { folder, json: true })).id, his.exampleId);
  await assert.rejects(story('7', { folder }), {
    name: 'Problem',
    message: /"7" is no id of an example: a UUID such as/,
  });
  await assert.rejects(story(newId(), { folder }), { message: /^There is no example .* on this stack\.$/ });
  await assert.rejects(story(his.exampleId, { folder, name: 'Nobody' }), { message: /that Nobody may see/ });
  await assert.rejects(story(his.exampleId, { folder: `${folder}/none` }), {
    message: /^No stack runs on .*endonym up, name its --folder, or set ENDONYM_URL/,
  });
});

test('pause gives out no new seat and lets a held one finish; cancel ends every example', async () => {
  const { operator } = running;
  const campaignId = await planCampaign(operator, 'control', 'ca-ES', unhurried);
  await importBytes(campaignId, await sampleLines('evaluation', 3), 'MULTIPLE_CHOICE', fromZero);
  await giveRole(operator, campaignId, 'Rut', ['REVIEWER']);
  await giveRole(operator, campaignId, 'Teo', ['REVIEWER']);
  await startCampaign(operator, campaignId);
  const [rut, teo] = [await running.person('Rut'), await running.person('Teo')];
  const claim = async (client: typeof rut) => (await client.run(ClaimSeatDocument, { campaignId })).claimSeat;
  const held = await until('a seat', 300, async () => {
    const claimed = await claim(rut);
    return 'seat' in claimed ? claimed.seat : null;
  });

  await operator.client.run(PauseCampaignDocument, { id: campaignId });
  const refused = await claim(teo);
  assert.ok('seat' in refused && refused.seat === null);
  assert.match(refused.reason ?? '', /paused/);
  const late = await rut.run(SubmitJudgmentDocument, {
    input: { id: newId(), seatId: held.id, opinion: { verdict: 'ACCEPT' } },
  });
  assert.equal('standing' in late.submitJudgment && late.submitJudgment.standing, 'FILLED');
  await operator.client.run(ResumeCampaignDocument, { id: campaignId });
  await until('a seat after resuming', 300, async () => {
    const claimed = await claim(teo);
    return 'seat' in claimed && claimed.seat !== null;
  });

  await operator.client.run(CancelCampaignDocument, { id: campaignId });
  const page = await operator.client.run(ExamplesDocument, { campaignId, first: 10 });
  assert.ok(page.campaign?.examples.nodes.every(({ state }) => state === 'CANCELLED'));
});

test('bad files are refused or reported by line and reason, and leave nothing half done', async () => {
  const campaignId = await planCampaign(running.operator, 'bad files', 'ca-ES');
  const good = JSON.stringify({ instruction: 'Name a colour.', input: '', output: 'Blue.' });
  const other = JSON.stringify({ instruction: 'Name a number.', input: '', output: 'Four.' });

  const mixed = await importBytes(
    campaignId,
    `${good}\n{"instruction": \n{"output": "x"}\n${'x'.repeat(5 << 20)}\n${good}\n`,
    'ALPACA',
  );
  assert.ok(!('code' in mixed));
  assert.deepEqual([mixed.state, mixed.examples, mixed.badLines], ['IMPORTED', 1, 4]);
  const { dataset } = await running.operator.client.run(DatasetDocument, { id: mixed.id });
  const reasons = dataset?.badLineList.nodes.map(({ line, reason }) => `${line} ${reason}`) ?? [];
  assert.match(reasons[0] ?? '', /^2 The line is not valid JSON/);
  assert.match(reasons[1] ?? '', /^3 "instruction"/);
  assert.match(reasons[2] ?? '', /^4 The line is longer/);
  assert.match(reasons[3] ?? '', /^5 The example is the same as line 1/);

  const strict = await importBytes(campaignId, `${other}\n{\n`, 'ALPACA', { onBadLine: 'REFUSE' });
  assert.ok(!('code' in strict) && strict.state === 'REFUSED' && strict.examples === 0);
  const latin = await importBytes(
    campaignId,
    Buffer.from(`${other.replace('Four', 'Qu\u00e9')}\n`, 'latin1'),
    'ALPACA',
  );
  assert.ok(!('code' in latin) && latin.state === 'REFUSED' && /UTF-8/.test(latin.refusal ?? ''));
  const empty = await importBytes(campaignId, '\n', 'ALPACA');
  assert.ok(!('code' in empty) && empty.state === 'REFUSED' && /empty/.test(empty.refusal ?? ''));
  const progress = await progressOf(running.operator, campaignId);
  assert.equal(progress?.examples, 1);

  const twice = `${other}\n`;
  await importBytes(campaignId, twice, 'ALPACA');
  const duplicate = await importBytes(campaignId, twice, 'ALPACA');
  assert.equal('code' in duplicate && duplicate.code, 'ALREADY_IMPORTED');
  await assert.rejects(planCampaign(running.operator, 'nowhere', 'xx-XX'), /UNKNOWN_CULTURE/);
});

test('the API refuses without a token, and with a forged one', async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${running.operator.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
  const [head, body] = running.operator.token.split('.');

  assert.equal((await ask({})).status, 401);
  assert.equal((await ask({ authorization: `Bearer ${head}.${body}.forged` })).status, 401);
  assert.equal((await ask({ authorization: `Bearer ${running.operator.token}` })).status, 200);
  const stranger = await running.person('Nobody');
  const campaignId = await planCampaign(running.operator, 'private', 'ca-ES');
  assert.equal((await stranger.run(ExamplesDocument, { campaignId })).campaign, null);
});
