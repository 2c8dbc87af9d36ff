import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ExampleStoryQuery, ProgressPartsFragment } from '../../graphql/generated/operations.ts';
import { report, threeOf } from './report.ts';

type Story = NonNullable<ExampleStoryQuery['example']>;

const story = (id: string, kind: string, resolved: string, outcome = 'ADOPTED'): Story =>
  ({
    id,
    kind,
    externalId: id,
    why: '',
    judgments: [],
    decisions: [],
    drafts: [{ fields: [{ field: 'output', source: 'Call 911.', literal: 'Truca al 911.' }] }],
    resolutions: [{ outcome, content: { fields: [{ field: 'output', text: resolved }] } }],
  }) as unknown as Story;

const idsOf = (stories: readonly Story[]) => threeOf(stories).map(({ id }) => id);

test('three examples of different kinds are shown, those first whose literal text did not stay', () => {
  const stories = [
    story('as-it-is', 'INSTRUCTION', 'Truca al 911.'),
    story('dropped', 'CHAT', '', 'DROPPED'),
    story('instruction', 'INSTRUCTION', 'Truca al 112.'),
    story('chat', 'CHAT', 'Truca al 112.'),
    story('evaluation', 'EVALUATION', 'Truca al 112.'),
  ];

  assert.deepEqual(idsOf(stories), ['instruction', 'chat', 'evaluation']);
});

test('three are shown also where all are of one kind and most stayed as they were translated', () => {
  const stories = ['a', 'b', 'c', 'd'].map((id) => story(id, 'INSTRUCTION', id === 'd' ? 'Al 112.' : 'Truca al 911.'));
  const progress = { states: [], filledSeats: [] } as unknown as ProgressPartsFragment;

  assert.deepEqual(idsOf(stories), ['d', 'a', 'b']);
  assert.match(
    report(progress, stories),
    /a · output\n {4}English {2}Call 911\.\n.*\n {4}resolved the literal text, as it is/,
  );
});
