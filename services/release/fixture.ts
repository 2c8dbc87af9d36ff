import type { ActKind } from '../../domain/act.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Content } from '../../domain/example.ts';
import { fieldsOf } from '../../domain/example.ts';
import { Opinion } from '../../domain/judgment.ts';
import type { Judgment } from '../../domain/judgment.ts';
import { Policy } from '../../domain/policy.ts';
import { idOf } from '../../platform/id.ts';
import type { Dataset } from '../catalogue/contract.ts';
import type { Entry, FrozenCampaign } from './rules/entry.ts';
import { presentLayout } from './rules/layout.ts';

/* Made-up resolutions for the tests: the same numbers give the same entries. */

export const campaignId = idOf('campaign');

export const frozen: FrozenCampaign = {
  id: campaignId,
  name: 'Prova',
  culture: 'ca-ES',
  cultureName: 'català',
  cultureEnglishName: 'Catalan',
  signedOffBy: null,
  guidelineVersion: 2,
  guideline: 'Escriu com parles.\n\n# Res de calcs',
  policy: Policy.parse({}),
  scales: [],
  models: null,
  outcome: null,
  datasets: [],
};

export const dataset = (name: string, licence: string): Dataset => ({
  id: idOf(`dataset ${name}`),
  campaignId,
  name,
  format: 'messages',
  licence,
  source: 'written for this test',
  state: 'imported',
  sha256: 'ab'.repeat(32),
  examples: 9,
  badLines: 0,
  refusal: null,
  unusedFields: [],
  notes: [],
});

const datasets = [dataset('mostres', 'Apache-2.0'), dataset('preguntes | més', 'CC-BY-4.0')];

/** The resolved text of the example with this number; its kind goes round with the number. */
const contentOf = (number: number): Content => {
  const contents: Content[] = [
    { kind: 'instruction', instruction: `Explica el ${number}.`, input: '', output: `Fa ${number} quilòmetres.` },
    {
      kind: 'chat',
      turns: [
        { role: 'system', content: 'Ajuda.' },
        { role: 'user', content: `Hola, ${number}?` },
        { role: 'assistant', content: `Digues, ${number}.` },
      ],
    },
    {
      kind: 'preference',
      prompt: [{ role: 'user', content: `Què en penses, del ${number}?` }],
      chosen: `Que sí, ${number}.`,
      rejected: `Que no, ${number}.`,
    },
    { kind: 'evaluation', question: `Quant és ${number} i 1?`, choices: [`${number + 1}`, `${number + 2}`], answer: 0 },
  ];
  return contents[number % 4] ?? { kind: 'chat', turns: [{ role: 'user', content: 'Hola' }] };
};

/** A judgment of the example by the n-th reviewer. */
export const judgment = (
  exampleId: string,
  seat: number,
  over: Partial<Omit<Judgment, 'opinion'>> & { opinion?: Partial<Opinion> } = {},
): Judgment => ({
  id: idOf(`judgment ${exampleId} ${seat}`),
  exampleId,
  attempt: 1,
  round: 1,
  purpose: 'judge',
  seatId: idOf(`seat ${exampleId} ${seat}`),
  author: `reviewer-${seat}`,
  sawDraft: true,
  variant: 'ca-ES',
  standing: 'filled',
  guidelineVersion: 2,
  submittedAt: `2026-01-01T00:00:0${seat}.000Z`,
  carriedInto: [],
  ...over,
  opinion: Opinion.parse({ verdict: 'accept', ratings: [{ scale: 'tone', value: 4 }], ...over.opinion }),
});

/** The draft whose literal text is "(literal)" and then the adapted one, with a `retone` act on the answer. */
const draftOf = (exampleId: string, content: Content): Draft => {
  const fields = fieldsOf(content);
  return {
    exampleId,
    attempt: 1,
    provider: 'apertium',
    engine: 'eng-cat',
    needsHuman: false,
    fields: fields.map(({ field, text }) => ({
      field,
      source: `English of ${field}`,
      literal: `(literal) ${text}`,
      adapted: text,
      unknownWords: 1,
    })),
    acts: fields
      .filter(({ field }) => ['output', 'turns.2', 'chosen'].includes(field))
      .map(({ field }) => ({ kind: 'retone', field, start: 0, end: 3, from: 'Wow!', to: '', reason: 'no praise' })),
    findings: [],
    tones: [],
    triage: null,
  };
};

/** A resolved example with two judgments and one decision; every fifth is dropped. */
export const entryOf = (number: number, id = idOf(`example ${number}`)): Entry => {
  const content = contentOf(number);
  const dropped = number % 5 === 4;
  const decisionId = idOf(`decision ${number}`);
  const reason = 'Aquí no existeix.';
  const labels = {
    turnsFollow: content.kind === 'chat' ? true : null,
    chosenBetter: content.kind === 'preference' ? ('yes' as const) : null,
    keyHolds: content.kind === 'evaluation' ? true : null,
    ratings: [{ scale: 'tone', median: 4, low: 3.5, high: 5, answers: 2 }],
    undecided: [],
  };
  const verdict = dropped ? { verdict: 'drop' as const, reason } : {};
  return {
    layout: presentLayout,
    example: {
      id,
      campaignId,
      datasetId: datasets[number % 2]?.id ?? '',
      line: number + 1,
      externalId: number % 2 === 0 ? null : `x${number}`,
      kind: content.kind,
      state: dropped ? 'dropped' : 'adopted',
      attempt: 1,
      source: null,
      translation: null,
      metadata: number % 2 === 0 ? {} : { topic: 'mar', rank: number },
    },
    dataset: datasets[number % 2] ?? dataset('', ''),
    resolution: {
      id: idOf(`resolution ${number}`),
      exampleId: id,
      campaignId,
      attempt: 1,
      decisionId,
      outcome: dropped ? 'dropped' : 'adopted',
      content: dropped ? null : content,
      labels: dropped ? null : labels,
      reason: dropped ? reason : null,
      guidelineVersion: 2,
      resolvedAt: '2026-01-02T00:00:00.000Z',
    },
    drafts: [draftOf(id, content)],
    judgments: [judgment(id, 1, { opinion: verdict }), judgment(id, 2, { opinion: verdict })],
    decisions: [
      {
        id: decisionId,
        exampleId: id,
        attempt: 1,
        round: 1,
        decidedAt: '2026-01-02T00:00:00.000Z',
        outcome: dropped
          ? { kind: 'settle', outcome: 'dropped', reason }
          : { kind: 'settle', outcome: 'adopted', fields: fieldsOf(content), labels },
        evidence: {
          rule: dropped ? 'unfit' : 'draft-stands',
          why: 'Two said so.',
          guidelineVersion: 2,
          judgmentIds: [idOf(`judgment ${id} 1`), idOf(`judgment ${id} 2`)],
          carriedIds: [],
          givenBack: [],
          seatsUsed: 2,
          smallPool: null,
          priors: { drop: 0.2, draft: 0.5, measured: null },
          posteriors: { usable: 0.93, draftStands: 0.88, choice: null },
          rates: [{ author: 'reviewer-1', acceptsGood: 0.8, acceptsFaulty: 0.3 }],
          candidates: [{ id: 'draft', fields: [], supporters: ['draft'], utility: 61.5 }],
        },
      },
    ],
  };
};

/** An act of a kind on a field, as a reviewer names it. */
export const act = (kind: ActKind, field: string) => ({
  kind,
  field,
  start: 0,
  end: 1,
  from: 'a',
  to: 'b',
  reason: '',
});
