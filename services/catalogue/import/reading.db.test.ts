import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { freshDatabase } from '../../../test/harness/database.ts';
import type { Principal } from '../../../platform/principal.ts';
import * as contract from '../contract.ts';
import { dropped, houseOn, instructions, operator, person, workflow } from '../fixture.ts';

/* Who reads what, and page by page. Two campaigns; Mireia reviews in ours. */

const at = houseOn(await freshDatabase(['catalogue']));
const { pool } = at;
let ours: string;
let theirs: string;
let datasetId: string;
let examples: string[];
let mireia: Principal;
const stranger = person();

before(async () => {
  [ours, theirs] = [await at.campaign('start'), await at.campaign('start')];
  datasetId = await at.accept(ours, at.upload(`{\n{\n{\n${instructions('One.', 'Two.', 'Three.', 'Four.', 'Five.')}`));
  await at.importAccepted(datasetId);
  examples = (await at.ask(contract.listExamples, { campaignId: ours }, operator)).items;
  await at.ask(contract.nextExamples, { campaignId: ours, count: 3 }, workflow);
  for (const exampleId of await inState('in-review'))
    await at.ask(contract.settle, { exampleId, attempt: 1, decisionId: at.decision(exampleId, dropped) }, workflow);
  mireia = at.member(ours, 'reviewer');
});

const inState = async (state: 'in-review' | 'waiting' | 'dropped', who: Principal = operator) =>
  (await at.ask(contract.listExamples, { campaignId: ours, state }, who)).items;

/** How many each read finds for somebody; `hidden` where it says that there is no such thing. */
const sight = async (who: Principal) => {
  const counted = async (read: Promise<{ found: unknown[] } | { items: unknown[] }>) => {
    const reply = await read.catch((error: { code?: string }) => error.code);
    return typeof reply === 'object' ? ('found' in reply ? reply.found : reply.items).length : reply;
  };
  const resolution = await pool.query('select resolution_id as id from catalogue.resolution');
  const resolutionIds = resolution.rows.map((row: { id: string }) => row.id);
  return {
    campaigns: await counted(at.ask(contract.campaignsByIds, { ids: [ours] }, who)),
    datasets: await counted(at.ask(contract.datasetsByIds, { ids: [datasetId] }, who)),
    examples: await counted(at.ask(contract.examplesByIds, { ids: examples }, who)),
    resolutions: await counted(at.ask(contract.resolutionsByIds, { ids: resolutionIds }, who)),
    resolutionsOf: await counted(at.ask(contract.resolutionsByExamples, { ids: examples }, who)),
    listDatasets: await counted(at.ask(contract.listDatasets, { campaignId: ours }, who)),
    listBadLines: await counted(at.ask(contract.listBadLines, { datasetId }, who)),
    listExamples: await counted(at.ask(contract.listExamples, { campaignId: ours }, who)),
    listResolutions: await counted(at.ask(contract.listResolutions, { campaignId: ours }, who)),
  };
};

const whole = {
  campaigns: 1,
  datasets: 1,
  examples: 5,
  resolutions: 3,
  resolutionsOf: 3,
  listDatasets: 1,
  listBadLines: 3,
  listExamples: 5,
  listResolutions: 3,
};

test('whoever has a part in a campaign, operators and services read all of it', async () => {
  for (const who of [mireia, at.member(ours, 'coordinator'), operator, workflow])
    assert.deepEqual(await sight(who), whole, who.name);
});

test('for anybody else there is no such campaign, dataset, example or resolution', async () => {
  const nothing = {
    campaigns: 0,
    datasets: 0,
    examples: 0,
    resolutions: 0,
    resolutionsOf: 0,
    listDatasets: 'not-found',
    listBadLines: 'not-found',
    listExamples: 'not-found',
    listResolutions: 'not-found',
  };

  for (const who of [stranger, at.member(theirs, 'coordinator')]) assert.deepEqual(await sight(who), nothing);
  await assert.rejects(at.ask(contract.progress, { campaignId: ours }, stranger), { code: 'not-found' });
});

test('each lists the campaigns that are theirs, newest first', async () => {
  const list = async (who: Principal) => (await at.ask(contract.listCampaigns, {}, who)).items;

  assert.deepEqual(await list(mireia), [ours]);
  assert.deepEqual(await list(stranger), []);
  assert.deepEqual(await list(operator), [theirs, ours]);
});

test('examples are not seen while their dataset is being imported', async () => {
  const [id = ''] = await at.examples(ours, 1);
  await pool.query(`update catalogue.example set state = 'staged' where example_id = $1`, [id]);

  assert.deepEqual(await at.states([id]), ['hidden']);
  assert.ok(!(await at.ask(contract.listExamples, { campaignId: ours }, operator)).items.includes(id));
  assert.equal((await at.ask(contract.progress, { campaignId: ours }, mireia)).examples, 5);
});

test('a list comes page by page, each item once and the last page without an end', async () => {
  const pages = async (read: (after: string | null) => Promise<{ items: unknown[]; end: string | null }>) => {
    const seen: unknown[][] = [];
    for (let after: string | null = null; ;) {
      const { items, end } = await read(after);
      seen.push(items);
      if (end === null) return seen;
      after = end;
    }
  };
  const list = { campaignId: ours, first: 2 };

  const byPage = await pages((after) => at.ask(contract.listExamples, { ...list, after }, mireia));
  const bad = await pages((after) => at.ask(contract.listBadLines, { datasetId, first: 2, after }, mireia));
  const resolved = await pages((after) => at.ask(contract.listResolutions, { ...list, after }, mireia));

  assert.deepEqual(
    byPage.map((items) => items.length),
    [2, 2, 1],
  );
  assert.deepEqual(byPage.flat(), examples);
  assert.deepEqual(
    bad.map((items) => items.length),
    [2, 1],
  );
  assert.equal(new Set(bad.flat().map((line) => JSON.stringify(line))).size, 3);
  assert.equal(resolved.flat().length, 3);
});

test('examples are listed by their state, and progress counts them by state and kind', async () => {
  const [settled, waiting] = [await inState('dropped', mireia), await inState('waiting', mireia)];

  const progress = await at.ask(contract.progress, { campaignId: ours }, mireia);

  assert.deepEqual([...settled, ...waiting].toSorted(), examples.toSorted());
  assert.deepEqual(progress.states, [
    { state: 'dropped', examples: 3 },
    { state: 'waiting', examples: 2 },
  ]);
  assert.deepEqual(progress.kinds, [{ kind: 'instruction', examples: 5, resolved: 3 }]);
});

test('a cursor that is none of the list’s is refused as invalid input', async () => {
  const campaign = { campaignId: ours };

  for (const after of ['nonsense', '1', '1:', ':file.jsonl', '-1:file.jsonl', '99999999999:file.jsonl', '']) {
    const refused = { code: 'invalid-input', message: /Give the `endCursor`/ };
    await assert.rejects(at.ask(contract.listCampaigns, { after }, operator), refused);
    await assert.rejects(at.ask(contract.listDatasets, { ...campaign, after }, operator), refused);
    await assert.rejects(at.ask(contract.listExamples, { ...campaign, after }, operator), refused);
    await assert.rejects(at.ask(contract.listResolutions, { ...campaign, after }, operator), refused);
    await assert.rejects(at.ask(contract.listBadLines, { datasetId, after }, operator), refused);
  }
});
