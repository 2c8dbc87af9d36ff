import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mostTextBytes } from '../../domain/bounds.ts';
import {
  CampaignToneDocument,
  CheckTextsDocument,
  CorrectTriageDocument,
  DraftToneDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { newId } from '../../platform/id.ts';
import { startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { seatOf, translatedCampaign } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const check = async (name: string, seatId: string, text: string, language?: string) => {
  const variables = { seatId, texts: [{ field: 'output', text }], ...(language === undefined ? {} : { language }) };
  return (await (await running.person(name)).run(CheckTextsDocument, variables)).checkTexts;
};

test('who writes in a seat is told what the checks find, in their language; only what blocks turns a judgment down', async () => {
  const { campaignId } = await translatedCampaign(running, 'checks', { Jan: 'REVIEWER', Mar: 'REVIEWER' });
  const seat = await seatOf(running, 'Jan', campaignId);
  const warned = 'El blau, escriu-me a marta.puig@correu.cat.';
  const doubled = 'El blau és el el color que més agrada.';

  const found = (await check('Jan', seat.id, doubled, 'ca')) ?? [];

  assert.deepEqual(
    found.map(({ check, severity, message }) => [check, severity, message]),
    [['doubled', 'WARN', '«el» hi és dues vegades seguides.']],
  );
  assert.equal(doubled.slice(found[0]?.start, found[0]?.end), 'el el');
  const blocked = (await check('Jan', seat.id, warned)) ?? [];
  assert.deepEqual(
    blocked.map(({ check, severity }) => [check, severity]),
    [
      ['protected', 'BLOCK'],
      ['personal', 'WARN'],
    ],
  );
  const numbered = 'El blau, el 1987.';
  const acts = [
    { kind: 'LOCALISE' as const, field: 'output', start: 12, end: 16, from: 'un any', to: '1987', reason: 'A year.' },
  ];
  const withActs = { seatId: seat.id, texts: [{ field: 'output', text: numbered }], acts };
  const jan = await running.person('Jan');
  assert.deepEqual(
    (await check('Jan', seat.id, numbered))?.map(({ check }) => check),
    ['numbers'],
  );
  assert.deepEqual((await jan.run(CheckTextsDocument, withActs)).checkTexts, [], 'an act says why');
  await assert.rejects(check('Jan', seat.id, 'a'.repeat(mostTextBytes + 1)), /at most 196,608 characters/);
  assert.equal(await check('Mar', seat.id, doubled), null, 'it is not her seat');
  await assert.rejects(
    check('Jan', seat.id, doubled).then(async () => {
      const variables = { seatId: seat.id, texts: [{ field: 'other', text: 'x' }] };
      await (await running.person('Jan')).run(CheckTextsDocument, variables);
    }),
    /no field "other". Its fields: instruction, output/,
  );

  const submit = async (text: string) => {
    const opinion = { verdict: 'EDIT' as const, edited: [{ field: 'output', text }] };
    const input = { id: newId(), seatId: seat.id, opinion };
    const { submitJudgment } = await (await running.person('Jan')).run(SubmitJudgmentDocument, { input });
    return 'standing' in submitJudgment ? submitJudgment.standing : submitJudgment.code;
  };
  assert.equal(await submit(warned), 'PROTECTED_TEXT_CHANGED');
  assert.equal(await submit(doubled), 'FILLED');
});

test('tone is measured before and after, and a coordinator corrects what rules say of an example', async () => {
  const people = { Ona: 'REVIEWER', Pol: 'REVIEWER', Rut: 'REVIEWER', Sol: 'COORDINATOR' } as const;
  const { campaignId } = await translatedCampaign(running, 'tone', people);
  const { exampleId } = await seatOf(running, 'Ona', campaignId);
  const { operator } = running;
  const draftOf = async () => {
    const { example } = await operator.client.run(DraftToneDocument, { id: exampleId });
    return example?.drafts[0] ?? assert.fail('no draft');
  };
  const toneOf = async (of: 'DRAFTED' | 'RESOLVED') => {
    const { campaign } = await operator.client.run(CampaignToneDocument, { id: campaignId, of });
    return campaign?.tone ?? assert.fail('no campaign');
  };

  const { tones, triage } = await draftOf();
  assert.deepEqual(
    tones.map(({ side, field, length }) => [side, field, length > 3]),
    [
      ['LITERAL', 'output', true],
      ['ADAPTED', 'output', true],
    ],
  );
  assert.deepEqual([triage?.label, triage?.by], ['CULTURE_AGNOSTIC', 'RULES']);
  assert.deepEqual(await toneOf('RESOLVED'), []);

  const input = {
    id: newId(),
    exampleId,
    label: 'CULTURE_SPECIFIC' as const,
    knowledge: ['CULTURAL' as const],
    regions: ['ES'],
    timeSensitive: true,
    reason: 'Colours have feasts here.',
  };
  const correct = async (name: string) =>
    (await (await running.person(name)).run(CorrectTriageDocument, { input })).correctTriage;
  const refused = await correct('Ona');
  assert.equal('code' in refused ? refused.code : null, 'NOT_ALLOWED');
  for (const name of ['Sol', 'Sol']) {
    const done = await correct(name);
    assert.equal('triage' in done ? done.triage.by : done.message, 'PERSON');
  }
  const after = (await draftOf()).triage;
  assert.deepEqual(
    [after?.label, after?.knowledge, after?.regions, after?.timeSensitive, after?.reason],
    ['CULTURE_SPECIFIC', ['CULTURAL'], ['ES'], true, input.reason],
  );

  for (const name of ['Ona', 'Pol', 'Rut']) {
    const seat = await seatOf(running, name, campaignId);
    const opinion = { verdict: 'EDIT' as const, edited: [{ field: 'output', text: 'El blau és genial! Fantàstic!' }] };
    await (
      await running.person(name)
    ).run(SubmitJudgmentDocument, { input: { id: newId(), seatId: seat.id, opinion } });
  }
  const means = await until('a resolved tone', 300, async () => {
    const found = await toneOf('RESOLVED');
    return found.some(({ side }) => side === 'RESOLVED') ? found : null;
  });
  const eager = (side: string) =>
    means.find((one) => one.side === side && one.measure === 'ENTHUSIASM') ?? assert.fail(side);
  assert.equal(eager('LITERAL').examples, 1);
  assert.ok(eager('RESOLVED').mean > eager('ADAPTED').mean);
  assert.equal(eager('RESOLVED').low, null, 'one example has no interval');
  await until('the tone of both drafts', 300, async () =>
    (await toneOf('DRAFTED')).some(({ side, examples }) => side === 'ADAPTED' && examples === 2),
  );
});
