import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CheckTextsDocument, SubmitJudgmentDocument } from '../../graphql/generated/operations.ts';
import { newId } from '../../platform/id.ts';
import { startRunning } from '../harness/system.ts';
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
