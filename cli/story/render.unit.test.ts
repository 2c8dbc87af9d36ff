import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Story } from './events.ts';
import { renderStory } from './render.ts';

const at = (clock: string): string => `2026-03-01T${clock}.000Z`;
const fields = (output: string) => [
  { field: 'instruction', text: 'Write a thank-you note.', role: null },
  { field: 'output', text: output, role: null },
];
const lease = {
  attempt: 1,
  round: 1,
  purpose: 'JUDGE',
  seatId: 's',
  endedAt: null,
  endedBy: null,
  expiresAt: null,
} as const;
const judgment = {
  carriedInto: [],
  attempt: 1, round: 1, purpose: 'JUDGE', seatId: 's', variant: null, standing: 'FILLED', guidelineVersion: 1, ratings: [], acts: [],
  spans: [], edited: [], kindCheck: {}, flags: [], choice: null, reason: '', comment: '', activeMs: 0,
} as const; // prettier-ignore

/** An example as the API tells it, with these parts. */
const story = (parts: object): Story =>
  ({
    id: '8dce05b3-5079-859a-8d5c-981cba9146c6',
    campaignId: '0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b01',
    line: 3,
    externalId: 'note-3',
    kind: 'INSTRUCTION',
    state: 'IN_REVIEW',
    attempt: 1,
    why: 'Round 1 asks 2 people to judge the draft, 1 of them have answered.',
    dataset: { id: 'd', name: 'notes', licence: 'CC0-1.0', importedAt: at('09:00:00') },
    source: { kind: 'INSTRUCTION', answer: null, fields: fields('Great question! Thank you so much for the lovely gift.') },
    translation: null,
    drafts: [
      {
        attempt: 1, draftedAt: at('09:01:00'), provider: 'APERTIUM', engine: 'apertium 3.9', needsHuman: false, findings: [],
        fields: [
          { field: 'instruction', source: '', literal: '', adapted: 'Escriu una nota de gràcies.', unknownWords: 0 },
          { field: 'output', source: '', literal: '', adapted: 'Moltes gràcies pel regal.', unknownWords: 0 },
        ],
        acts: [
          { kind: 'RETONE', field: 'output', start: 0, end: 0, from: 'Gran pregunta! ', to: '', reason: 'Nobody praises a question here.' },
        ],
        triage: {
          label: 'CULTURE_SPECIFIC', knowledge: ['CULTURAL'], regions: ['US'], timeSensitive: true, by: 'MODEL', reason: null,
          proposals: [{ kind: 'REPLACE_PREMISE', field: 'instruction', reason: 'Nobody here keeps it.' }],
          rules: { label: 'CULTURE_AGNOSTIC', knowledge: [], regions: [], timeSensitive: false },
          model: { label: 'CULTURE_SPECIFIC', knowledge: ['CULTURAL'], regions: ['US'], timeSensitive: true, reason: 'A feast.' },
        },
      },
    ],
    rounds: [
      { id: 'r', attempt: 1, round: 1, purpose: 'JUDGE', seats: 2, filled: 1, held: 1, openedAt: at('09:02:00'), closedAt: null, closedBy: null },
    ],
    leases: [],
    judgments: [],
    decisions: [],
    resolutions: [],
    strandings: [],
    trouble: null,
    reopenings: [],
    releases: [],
    workflows: [{ attempt: 1, workflowId: 'example/8dce05b3-5079-859a-8d5c-981cba9146c6/1', temporalUrl: null }],
    ...parts,
  }) as unknown as Story; // prettier-ignore

const options = { width: 110, now: at('10:00:00'), graphqlUrl: 'http://127.0.0.1:4000/graphql' };

const links = `
GraphQL   http://127.0.0.1:4000/graphql  example(id: "8dce05b3-5079-859a-8d5c-981cba9146c6"), campaign(id: "0198c1d2-7b1e-7c3a-9a51-2f6d1c1e4b01")
workflow  example/8dce05b3-5079-859a-8d5c-981cba9146c6/1
`;

test('the story of a running example says first where it is and why, then what happened, line by line', () => {
  const running = story({
    leases: [
      { ...lease, author: 'r-1', claimedAt: at('09:03:00'), endedAt: at('09:04:00'), endedBy: 'RELEASED', reason: 'TOO_HARD', comment: 'Law.' },
      { ...lease, author: 'r-2', claimedAt: at('09:05:00'), endedAt: at('09:06:00'), endedBy: 'FILLED', reason: null, comment: null },
      { ...lease, author: 'r-3', claimedAt: at('09:07:00'), expiresAt: at('09:37:00'), reason: null, comment: null },
    ],
    judgments: [{ ...judgment, id: 'j', author: 'r-2', submittedAt: at('09:06:00'), verdict: 'EDIT', edited: [{ field: 'output', text: '' }], comment: 'Too\nstiff.' }],
  }); // prettier-ignore

  const text = renderStory(running, options);

  assert.equal(
    text,
    `The example note-3 is in review. Round 1 asks 2 people to judge the draft, 1 of them have answered.
8dce05b3-5079-859a-8d5c-981cba9146c6 · instruction

2026-03-01 09:00:00       imported with notes, line 3: licence CC0-1.0
2026-03-01 09:01:00       attempt 1 drafted by apertium, 1 act, 0 findings: apertium 3.9
2026-03-01 09:01:00         retone output: “Gran pregunta! ” → “”: Nobody praises a question here.
2026-03-01 09:01:00         triage by model: culture-specific · cultural · US · time-sensitive
2026-03-01 09:01:00         triage by rules alone: culture-agnostic
2026-03-01 09:01:00         triage by the model alone: culture-specific · cultural · US · time-sensitive: A f…
2026-03-01 09:01:00         proposed for instruction: replace-premise: Nobody here keeps it.
2026-03-01 09:02:00       round 1.1 opened: 2 seats to judge the draft
2026-03-01 09:03:00  r-1  claimed a seat of round 1.1
2026-03-01 09:04:00  r-1  gave back a seat of round 1.1: too-hard · Law.
2026-03-01 09:05:00  r-2  claimed a seat of round 1.1
2026-03-01 09:06:00  r-2  edited the draft (output): Too stiff.
2026-03-01 09:07:00  r-3  claimed a seat of round 1.1: ran out at 09:37:00

             English                          draft                            resolved
instruction  Write a thank-you note.          Escriu una nota de gràcies.      –
output       Great question! Thank you so m…  Moltes gràcies pel regal.        –
${links}`,
  );
});

test('a judgment that counts in a later attempt too says so', () => {
  const reopened = story({
    reopenings: [{ attempt: 1, reason: 'A new rule.', reopenedAt: at('09:30:00') }],
    judgments: [{ ...judgment, id: 'j', author: 'r-2', submittedAt: at('09:06:00'), verdict: 'ACCEPT', carriedInto: [2, 3] }],
  }); // prettier-ignore

  const text = renderStory(reopened, options);

  assert.match(text, /r-2 {2}accepted the draft, counts in attempt 2 and 3 too\n/);
  assert.match(text, /09:30:00 {7}opened again: attempt 1 is superseded: A new rule\.\n/);
});

test('a resolved example ends with its decisions, its resolution and the releases that hold it', () => {
  const decided = {
    id: 'x', attempt: 1, round: 1, decidedAt: at('09:10:00'), kind: 'SETTLE', outcome: 'ADOPTED', why: '2 of 2 took the draft as it is.',
    evidence: { rule: 'draft-stands', judgmentIds: ['a', 'b'], posteriors: { usable: 0.98, draftStands: 0.91, choice: null } },
  }; // prettier-ignore
  const resolved = story({
    state: 'ADOPTED',
    why: '2 of 2 took the draft as it is.',
    drafts: [],
    rounds: [
      { id: 'r', attempt: 1, round: 1, purpose: 'JUDGE', seats: 2, filled: 2, held: 0, openedAt: at('09:02:00'), closedAt: at('09:09:00'), closedBy: 'LAST_SEAT' },
    ],
    judgments: [{ ...judgment, id: 'b', author: 'r-2', submittedAt: at('09:09:00'), verdict: 'ACCEPT' }],
    decisions: [decided],
    resolutions: [
      { attempt: 1, outcome: 'ADOPTED', reason: null, guidelineVersion: 1, resolvedAt: at('09:11:00'), content: { fields: fields('Moltes gràcies.') } },
    ],
    releases: [{ releaseId: 'q', version: 2, state: 'BUILT', builtAt: at('09:30:00') }],
  }); // prettier-ignore

  const text = renderStory(resolved, { ...options, width: 170 });

  assert.equal(text.split('\n')[0], 'The example note-3 is adopted. 2 of 2 took the draft as it is.');
  assert.match(
    text,
    /r-2 {2}accepted the draft\n.*09:09:00 +round 1\.1 closed with 2 of 2 filled: its last seat was filled\n/,
    'the judgment in the last seat comes before the end that it brought about',
  );
  assert.match(
    text,
    /decided on round 1\.1: settle as adopted: 2 of 2 took the draft as it is\. · draft-stands on 2 judgments · usable 98 %, draft stands 91 %\n/,
  );
  assert.match(text, /attempt 1 resolved: adopted: guideline 1\n.*in release 2: built\n/);
  assert.match(text, /output .*–.*Moltes gràcies\.\n/);
});

test('no line of the time line or of the texts is longer than the terminal is wide', () => {
  const lines = renderStory(story({}), { ...options, width: 60 }).split('\n');

  assert.ok(lines.slice(3, -4).every((line) => Array.from(line).length <= 60));
  assert.ok(lines.some((line) => line.endsWith('…')));
});

test('a text cannot move the cursor of the terminal', () => {
  const judged = {
    ...judgment,
    id: 'j',
    author: 'r-2',
    submittedAt: at('09:06:00'),
    verdict: 'DROP',
    reason: 'a\u001b[2Jb\u202ec',
  };

  const text = renderStory(story({ judgments: [judged] }), options);

  assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  assert.match(text, /would drop the example: a \[2Jb c/);
});
