import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { z } from 'zod';
import { planCampaign } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { giveRole, startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

/* Files and uploads that stop nobody: neither the installation nor another campaign. */

let running: Running;
/** Campaigns of two coordinators who have nothing to do with each other. */
const own = { campaign: '', token: '' };
const other = { campaign: '', token: '' };

before(async () => {
  running = await startRunning(false);
  for (const [side, name] of [
    [own, 'Ada'],
    [other, 'Bea'],
  ] as const) {
    side.campaign = await planCampaign(running.operator, name, 'ca-ES', {});
    await giveRole(running.operator, side.campaign, name, ['COORDINATOR']);
    side.token = await running.token(name);
  }
});
after(() => running.stop());

type Body = string | Uint8Array;
const put = async (
  { token }: { token: string },
  id: string,
  body: Body,
  more: { query?: string; headers?: object } = {},
) => {
  const answer = await fetch(`${running.system.graphqlUrl}/files/${id}${more.query ?? ''}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, ...more.headers },
    body: body as BodyInit,
  });
  const told = z
    .looseObject({ code: z.string().optional(), message: z.string().optional() })
    .parse(await answer.json());
  return { status: answer.status, ...told };
};

const Told = z.looseObject({
  state: z.string().optional(),
  code: z.string().optional(),
  refusal: z.string().nullish(),
  examples: z.int().optional(),
  badLines: z.int().optional(),
});
const ask = async ({ token }: { token: string }, query: string, variables: object): Promise<z.output<typeof Told>> => {
  const answer = await fetch(`${running.system.graphqlUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = z
    .object({ data: z.record(z.string(), Told.nullable()).nullish(), errors: z.unknown().optional() })
    .parse(await answer.json());
  assert.equal(errors, undefined, JSON.stringify(errors));
  return Object.values(data ?? {})[0] ?? assert.fail('nothing');
};

const importOf = async (side: typeof own, fileId: string, more: object = {}) => {
  const id = newId();
  const input = { id, campaignId: side.campaign, name: 'file', format: 'ALPACA', fileId, licence: 'x', ...more };
  const told = await ask(
    side,
    'mutation ($input: ImportDatasetInput!) { importDataset(input: $input) { ... on Dataset { state } ... on Refused { code message } } }',
    { input },
  );
  return { id, code: told.code };
};
const datasetOf = (side: typeof own, id: string) =>
  ask(side, 'query ($id: UUID!) { dataset(id: $id) { state refusal examples badLines } }', { id });
const ended = async (side: typeof own, id: string) => {
  await until('the end of an import', 300, async () => (await datasetOf(side, id)).state !== 'IMPORTING');
  return datasetOf(side, id);
};
const uploaded = async (side: typeof own, body: Body): Promise<string> => {
  const id = newId();
  assert.equal((await put(side, id, body)).status, 200);
  return id;
};
const row = (text: string) => `${JSON.stringify({ instruction: text, input: '', output: 'Done.' })}\n`;
const caseOf = (name: string) => readFileSync(new URL(`../cases/in/${name}`, import.meta.url));

test('files that no database or reader takes end with a sentence, and a good file of another campaign is imported beside them', async () => {
  const data = Array.from({ length: 20_000 }, () => 'Say hello.');
  const columnData = ['instruction', 'output'].map((name) => ({ name, data, type: 'STRING' as const }));
  const bomb = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: data.length }));
  const cases: [Body, object][] = [
    [caseOf('i46_nul.jsonl'), {}],
    [caseOf('i47_surrogate.jsonl'), {}],
    [caseOf('i48_nul_id.jsonl'), {}],
    [caseOf('t20_nul.csv'), { kind: 'CSV' }],
    [caseOf('p13_nul.parquet'), { kind: 'PARQUET' }],
    [caseOf('p05_lz4.parquet'), { kind: 'PARQUET' }],
    [bomb, { kind: 'PARQUET' }],
  ];
  const bad: string[] = [];
  for (const [file, more] of cases) bad.push((await importOf(own, await uploaded(own, file), more)).id);
  const [english, catalan] = [await uploaded(own, caseOf('j5_en.jsonl')), await uploaded(own, caseOf('j5_ca.jsonl'))];
  bad.push((await importOf(own, english, { translationFileId: catalan })).id);

  const good = await importOf(other, await uploaded(other, row('Say it well.')));
  const goodEnded = await ended(other, good.id);
  const outcomes = [];
  for (const id of bad) outcomes.push(await ended(own, id));

  assert.deepEqual([goodEnded.state, goodEnded.examples], ['IMPORTED', 1]);
  for (const [index, { state, refusal, examples = 0, badLines = 0 }] of outcomes.entries()) {
    assert.ok(state === 'IMPORTED' ? examples > 0 : (refusal ?? '').length > 20, `case ${index}`);
    if (index < 5) assert.ok(badLines > 0 || examples > 0, `case ${index}`);
  }
  assert.match(outcomes[5]?.refusal ?? '', /LZ4_RAW/u);
  assert.match(outcomes[6]?.refusal ?? '', /says that it holds 20000 rows/u);
});

test('an import is ended by cancelImport while it goes on, a data set renamed and deleted, and others may not', async () => {
  const fileId = await uploaded(own, Array.from({ length: 60_000 }, (_, at) => row(`Count to ${at}.`)).join(''));
  const { id } = await importOf(own, fileId);
  const change = (side: typeof own, name: string, more = '') =>
    ask(side, `mutation ($id: UUID!) { ${name}(id: $id${more}) { __typename ... on Refused { code } } }`, { id });

  const foreign = await change(other, 'cancelImport');
  const cancelled = await change(own, 'cancelImport');
  const renamed = await change(own, 'renameDataset', ', name: "Numbers"');
  const after = await datasetOf(own, id);
  const deleted = await change(own, 'deleteDataset');

  assert.equal(foreign.code, 'NOT_FOUND');
  assert.deepEqual([cancelled.code, renamed.code, deleted.code], [undefined, undefined, undefined]);
  assert.deepEqual([after.state, after.examples, after.refusal], ['REFUSED', 0, 'The import was cancelled.']);
});

test('an upload belongs to who sent it and to the campaign that it names, and what is whole is not replaced', async () => {
  const id = newId();
  const first = await put(own, id, row('Say A.'), { query: `?campaign=${own.campaign}` });
  const again = await put(own, id, row('Say A.'));
  const changed = await put(own, id, row('Say B.'));
  const stolen = await put(other, id, row('Say EVIL.'));

  assert.deepEqual([first.status, again.status, changed.status, stolen.status], [200, 200, 409, 409]);
  assert.deepEqual([changed.code, stolen.code], ['id-taken', 'id-taken']);
  assert.equal((await importOf(other, id)).code, 'NOT_ALLOWED');
  assert.equal((await put(own, newId(), row('x'), { query: `?campaign=${other.campaign}` })).status, 404);
  assert.equal((await put(own, newId(), row('x'), { query: '?campaign=mine' })).status, 400);

  await giveRole(running.operator, other.campaign, 'Ada', ['COORDINATOR']);
  await until(
    'her role',
    120,
    async () => (await put(own, newId(), row('x'), { query: `?campaign=${other.campaign}` })).status === 200,
  );
  assert.equal((await importOf({ ...other, token: own.token }, id)).code, 'NOT_ALLOWED');
  assert.equal((await importOf(own, id)).code, undefined);
});

test('a second upload that breaks off leaves the first whole, and two at once are one', async () => {
  const id = await uploaded(own, row('Say good.'));
  const url = new URL(running.system.graphqlUrl);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(url.port), url.hostname, () => {
      const head = `PUT /files/${id} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${own.token}\r\nContent-Length: 1000000\r\n\r\n`;
      socket.write(`${head}half`, () => socket.destroy());
    });
    socket.on('close', () => resolve()).on('error', () => undefined);
  });
  const head = await fetch(`${url.origin}/files/${id}`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${own.token}` },
  });
  const both = newId();
  const race = await Promise.all(['a', 'b'].map((text) => put(own, both, text.repeat(300_000))));

  assert.deepEqual([head.status, head.headers.get('content-length')], [200, String(row('Say good.').length)]);
  assert.equal((await ended(own, (await importOf(own, id)).id)).state, 'IMPORTED');
  assert.deepEqual(
    race.map(({ status }) => status).toSorted((left, right) => left - right),
    [200, 409],
  );
});

test('a part of a file, a packed body, a form and a path that is encoded wrongly are refused with a sentence', async () => {
  for (const headers of [
    { 'content-range': 'bytes 0-3/10' },
    { 'content-encoding': 'gzip' },
    { 'content-type': 'multipart/form-data; boundary=x' },
  ]) {
    const { status, message = '' } = await put(own, newId(), 'text', { headers });
    assert.ok(status === 400 && message.length > 20, JSON.stringify(headers));
  }
  const wrong = await fetch(`${running.system.graphqlUrl}/files/releases/${newId()}/%E0%A4%A`, {
    headers: { authorization: `Bearer ${own.token}` },
  });
  assert.equal(wrong.status, 400);
});

test('a TMX that takes long to read keeps nobody of its service waiting', async () => {
  const units = Array.from({ length: 12_000 }, (_, at) => {
    const seg = (word: string) => `<seg>${`${word} and another of ${at} `.repeat(10)}</seg>`;
    return `<tu><tuv xml:lang="en">${seg('word')}</tuv><tuv xml:lang="ca">${seg('mot')}</tuv></tu>`;
  });
  const fileId = await uploaded(own, `<tmx><body>${units.join('')}</body></tmx>`);
  let read = false;
  const reading = ask(
    own,
    'mutation ($input: ImportMemoryInput!) { importMemory(input: $input) { __typename ... on Refused { code message } } }',
    { input: { campaignId: own.campaign, fileId, format: 'TMX' } },
  ).finally(() => (read = true));

  let answered = 0;
  while (!read && answered < 20) {
    await ask(own, 'query ($id: UUID!) { memory(campaignId: $id, first: 1) { __typename } }', { id: own.campaign });
    if (!read) answered++;
  }
  await reading;

  assert.ok(answered >= 3, `${answered} answers came meanwhile`);
});

test('a preview of a file whose reading never ends is refused by what it uses, and others’ previews are answered meanwhile', async () => {
  const preview = (side: typeof own, fileId: string) =>
    ask(side, 'query ($input: PreviewImportInput!) { previewImport(input: $input) { state: kindWhy question } }', {
      input: { campaignId: side.campaign, fileId },
    });
  // Two columns; the first page of the first names its values by runs of no bits, of which there are less than none.
  const endless = await uploaded(own, readFileSync(new URL('endless-run.parquet', import.meta.url)));
  const good = await uploaded(other, row('Say it well.'));
  let over = false;
  const hostile = assert
    .rejects(preview(own, endless), /reckoned for 5 s without a result|stood still/u)
    .finally(() => (over = true));

  for (let answered = 0; answered < 3 && !over; answered++)
    assert.match((await preview(other, good)).state ?? '', /JSON/u);
  await hostile;
});
