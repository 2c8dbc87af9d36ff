import assert from 'node:assert/strict';
import { newId } from '../../platform/id.ts';
import { upload } from '../harness/system.ts';
import { until } from '../harness/until.ts';
import { post } from './world.ts';
import type { World } from './world.ts';

type Input = Readonly<Record<string, unknown>>;

/** A command with an id of its client's: what was sent first, and other contents under its id. */
interface Case {
  readonly token: string;
  readonly input: Input;
  readonly others: readonly Input[];
}

/** What of a campaign with something settled in it the commands are sent about. */
export interface Settled {
  readonly campaignId: string;
  readonly fresh: { readonly name: string; readonly token: string };
  readonly adopted: readonly string[];
  readonly judged: { readonly token: string; readonly input: Input };
}

const send = async (world: World, token: string, name: string, input: Input) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation($input:${type}!){${name}(input:$input){__typename ... on Refused{code message}}}`;
  const { data, text } = await post(world.running, token, document, { input });
  const answer = (data?.[name] ?? assert.fail(`${name}: ${text.slice(0, 300)}`)) as {
    __typename: string;
    code?: string;
  };
  return { typename: answer.__typename, code: answer.code ?? null, text };
};

const seatOfComparison = async (world: World, token: string, campaignId: string): Promise<string> =>
  until('a comparison', 300, async () => {
    const document = 'mutation($input:ClaimComparisonInput!){claimComparison(input:$input){... on ComparisonClaimed{comparison{seatId}}}}'; // prettier-ignore
    const { data } = await post(world.running, token, document, { input: { campaignId } });
    return (data as { claimComparison?: { comparison?: { seatId: string } } } | null)?.claimComparison?.comparison
      ?.seatId;
  });

/** Commands whose input has an id that its client chose, by mutation, in an order in which each can be carried out. */
export const withIds: Readonly<Record<string, (world: World, settled: Settled) => Promise<Case>>> = {
  createCampaign: async ({ operator }) => {
    const input = { id: newId(), name: 'Ordres', culture: 'ca-ES', guideline: 'Bé.', priority: 10 };
    const others = [
      { name: 'Altres' },
      { culture: 'es-ES' },
      { guideline: '' },
      { priority: 11 },
      { policy: { judgeSeats: 1 } },
    ];
    return { token: operator, input, others };
  },
  changeCampaign: async ({ operator, campaignId }) => ({
    token: operator,
    input: { id: newId(), campaignId, priority: 51 },
    others: [{ priority: 52 }, { guideline: { text: 'Nova.', compatible: true } }, { policy: { goldRate: 0.1 } }],
  }),
  importDataset: async ({ operator, campaignId, running }) => {
    const fileId = await upload(running.operator, '{"instruction":"Una ordre més.","output":"Feta."}\n');
    const input = {
      id: newId(),
      campaignId,
      name: 'Ordres',
      format: 'ALPACA',
      fileId,
      licence: 'CC0-1.0',
      source: 'Casa',
    };
    const others = [{ name: 'Unes altres' }, { licence: 'MIT' }, { source: '' }, { format: 'MESSAGES' }, { language: 'TRANSLATED' }, { onBadLine: 'REFUSE' }, { fileId: newId() }]; // prettier-ignore
    return { token: operator, input, others };
  },
  makeInvitation: async ({ operator, campaignId }) => ({
    token: operator,
    input: { id: newId(), campaignId, roles: ['REVIEWER'], uses: 2, days: 3 },
    others: [{ roles: ['STEWARD'] }, { uses: 3 }, { days: 4 }, { variants: ['ca-ES'] }],
  }),
  correctTriage: async ({ operator }, { adopted }) => {
    const what = { label: 'CULTURE_AGNOSTIC', knowledge: [], regions: [], timeSensitive: false };
    const input = { id: newId(), exampleId: adopted[0], ...what, reason: 'No en té.' };
    return { token: operator, input, others: [{ reason: 'En té.' }, { label: 'CULTURE_SPECIFIC' }, { timeSensitive: true }, { exampleId: adopted[1] }] }; // prettier-ignore
  },
  submitJudgment: async (_, { judged }) => ({
    ...judged,
    others: [
      { opinion: { verdict: 'ACCEPT' } },
      { opinion: { verdict: 'DROP', reason: 'No.' } },
      { opinion: { ...(judged.input['opinion'] as object), comment: 'Més.' } },
    ],
  }),
  giveConsent: async ({ operator, ...world }, { campaignId, fresh }) => {
    const purposes = ['REVIEW_WORK'];
    const texts = [
      { language: 'ca', text: 'Hi estàs d’acord?' },
      { language: 'en', text: 'Do you agree?' },
    ];
    await send({ operator, ...world }, operator, 'publishConsentText', { campaignId, version: 1, purposes, texts });
    const input = { id: newId(), campaignId, version: 1, language: 'ca', purposes };
    return { token: fresh.token, input, others: [{ language: 'en' }, { version: 2 }, { purposes: ['PUBLICATION'] }] };
  },
  startModelRun: async ({ operator }, { campaignId }) => ({
    token: operator,
    input: { id: newId(), campaignId, smoothing: 0.5 },
    others: [{ smoothing: 0.6 }, { method: 'MAJORITY' }],
  }),
  startOutcomeCheck: async ({ operator }, { campaignId }) => ({
    token: operator,
    input: { id: newId(), campaignId, sampleSize: 1 },
    others: [{ sampleSize: 2 }, { seatsPerItem: 2 }],
  }),
  submitComparison: async (world, { campaignId, fresh }) => {
    const seatId = await seatOfComparison(world, fresh.token, campaignId);
    const input = { id: newId(), seatId, answer: 'LEFT', comment: 'Millor.' };
    return { token: fresh.token, input, others: [{ answer: 'RIGHT' }, { answer: 'TIE' }, { comment: 'Pitjor.' }] };
  },
  makeRelease: async ({ operator }, { campaignId }) => ({
    token: operator,
    input: { id: newId(), campaignId, simulated: true },
    others: [{ simulated: false }],
  }),
  withdrawConsent: async (_, { campaignId, fresh }) => ({
    token: fresh.token,
    input: { id: newId(), campaignId, purposes: ['REVIEW_WORK'] },
    others: [{ purposes: ['PUBLICATION'] }],
  }),
  reopenExamples: async ({ operator }, { campaignId, adopted }) => ({
    token: operator,
    input: { id: newId(), campaignId, exampleIds: [adopted[0]], reason: 'Una altra ullada.' },
    others: [{ reason: 'Cap.' }, { exampleIds: [adopted[1]] }],
  }),
};

/** Every other mutation, and why there is no other content under its id. */
export const withoutIds: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['startCampaign', 'pauseCampaign', 'resumeCampaign', 'cancelCampaign', 'completeCampaign', 'keepSeat', 'revokeInvitation', 'retireGold', 'removeMemory', 'removeTerms', 'claimSeat', 'claimComparison', 'letQualifyAgain', 'cancelImport', 'deleteDataset'].map(
      (name) => [name, 'says nothing but what it is about'],
    ),
  ), // prettier-ignore
  appeal: 'has an id: services/review/quality/steps.db.test.ts, as it needs somebody who was paused',
  decideAppeal: 'is known by its appeal; another outcome or reason is wrong-state: the same test',
  saveUnsentJudgment:
    'is known by its seat and count: test/e2e/seat.stack.test.ts and services/review/work/unsent.db.test.ts',
  publishConsentText:
    'is known by its version, of which other words are wrong-state: services/review/people/consent.db.test.ts',
  setMember: 'replaces what was there',
  setMyProfile: 'replaces what was there',
  setGold: 'replaces what was there',
  revokeTokens: 'replaces what was there',
  renameDataset: 'replaces what was there',
  releaseSeat: 'replaces what was there',
  acceptInvitation: 'answers the part that its caller has',
  importGold: 'is of a file that cannot change, and adds what is not there yet',
  importMemory: 'is of a file that cannot change, and adds what is not there yet',
  importTerms: 'is of a file that cannot change, and adds what is not there yet',
};

/** Sends a command, the same again, and others under its id. */
export const walk = async (world: World, name: string, { token, input, others }: Case): Promise<void> => {
  const first = await send(world, token, name, input);
  assert.equal(first.code, null, `${name}: ${first.text}`);
  assert.deepEqual((await send(world, token, name, input)).typename, first.typename, `${name} again`);
  for (const other of others) {
    const { code, text } = await send(world, token, name, { ...input, ...other });
    assert.equal(code, 'ID_TAKEN', `${name} with ${JSON.stringify(other)}: ${text}`);
  }
};
