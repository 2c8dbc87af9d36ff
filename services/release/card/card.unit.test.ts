import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { renderCard } from './card.ts';
import { dataset, entryOf, frozen, judgment } from '../fixture.ts';
import { presentLayout } from '../rules/layout.ts';
import { renderManifest } from '../rules/manifest.ts';
import { renderRows, rowFiles } from '../formats/render.ts';
import { addTallies, tallyOf } from '../rules/tally.ts';

const entries = Array.from({ length: 10 }, (_, number) => entryOf(number));
const rows = rowFiles.map((path) => ({ path, rows: renderRows(path, entries).rows }));
const tally = tallyOf(entries, rows);
const datasets = [...new Map(entries.map((entry) => [entry.dataset.id, entry.dataset])).values()];
const layout = presentLayout;
const yamlOf = (card: string) => parse(card.split('---\n')[1] ?? '') as Record<string, unknown>;

test('a release whose judgments are simulated says so in bold and in its metadata', () => {
  const card = renderCard({ campaign: frozen, simulated: true, layout, tally, datasets });

  assert.match(card, /\*\*The judgments in this release are simulated/);
  assert.deepEqual(yamlOf(card)['annotations_creators'], ['machine-generated']);
  assert.doesNotMatch(renderCard({ campaign: frozen, simulated: false, layout, tally, datasets }), /simulated/);
});

test('the card counts outcomes by kind, agreement and each dataset with its licence', () => {
  const card = renderCard({ campaign: frozen, simulated: false, layout, tally, datasets });

  assert.match(card, /\| instruction \| 2 \| 0 \| 1 \|/);
  assert.match(card, /In 10 of the 10 judge rounds .*100\.0 %/);
  assert.match(card, /\| preguntes \\\| més \| CC-BY-4\.0 \|/);
  assert.deepEqual(yamlOf(card)['license'], ['apache-2.0', 'cc-by-4.0']);
});

test('the card tells α of each question with its interval or why there is none, and what the model of all votes contradicts', () => {
  const row = { bucket: '', examples: 40, votes: 120, low: null, high: null, reason: null };
  const softLabels = [
    {
      question: 'tone',
      by: 'variant' as const,
      people: 19,
      labels: [
        { label: '4', votes: 60 },
        { label: '5', votes: 31 },
      ],
      groups: [
        {
          name: 'ca-ES',
          people: 12,
          votes: 58,
          labels: [
            { label: '4', votes: 40 },
            { label: '5', votes: null },
          ],
        },
        {
          name: null,
          people: 7,
          votes: 33,
          labels: [
            { label: '4', votes: 20 },
            { label: '5', votes: null },
          ],
        },
      ],
      reason: null,
    },
  ];
  const agreement = [
    { ...row, question: 'verdict', alpha: 0.6712, low: 0.6, high: 0.75 },
    { ...row, question: 'tone', alpha: null, reason: 'no task has two votes' },
    { ...row, question: 'truth', alpha: null, reason: 'no task has two votes', votes: 0 },
  ];
  const result = { method: 'one-coin' as const, why: 'It predicts best.', examples: 40, people: 9, votes: 120, votesPerPerson: 13, heldOut: [], logLikelihood: -80, iterations: 9, converged: true, priors: [], contradictions: 3 }; // prettier-ignore
  const withModels = (models: typeof frozen.models) =>
    renderCard({ campaign: { ...frozen, models }, simulated: false, layout, tally, datasets });

  const card = withModels({ result, failure: null, agreement, softLabels });

  assert.match(card, /\| verdict \| 0\.671 \| 0\.600 to 0\.750 \| 40 \| 120 \|/);
  assert.match(card, /\| tone \| undefined: no task has two votes \| – \|/);
  assert.doesNotMatch(card, /\| truth \|/);
  assert.match(
    card,
    /\| tone \| all \| 19 \| 4: 60, 5: 31 \|\n\| tone \| variant: ca-ES \| 12 \| 4: 40, 5: – \|\n\| tone \| variant: others \| 7 \| 4: 20, 5: – \|/,
  );
  assert.match(card, /120 verdicts of 9 people \(one-coin: .* for 3 of the examples/);
  assert.match(
    withModels({ result: null, failure: 'It broke.', agreement: [], softLabels: [] }),
    /could not be worked out: It broke\./,
  );
});

test('the card gives the win rate with what it rests on, and says where nobody measured it', () => {
  const outcome = { items: 20, answers: 40, resolved: 28, literal: 8, ties: 4, winRate: 0.75, low: 0.531, high: 0.888 };
  const card = (of: typeof frozen.outcome) =>
    renderCard({ campaign: { ...frozen, outcome: of }, simulated: false, layout, tally, datasets });

  assert.match(
    card(outcome),
    /Win rate of the resolved texts: 75\.0 %\*\* \(n = 20 texts, 95 % interval 53\.1 % to 88\.8 %/,
  );
  assert.match(card(null), /## Outcome check\n\nNot measured/);
});

test('the card prints each scale that was asked with the words of every point, and none where nobody had words for them', () => {
  const scale = {
    scale: 'tone' as const,
    name: 'To',
    question: 'Té el to que hi posaríem?',
    points: ['Ofèn.', 'Sona a funcionari | venedor.', 'Passa.', 'Gairebé.', "Com ho diria algú d'aquí."],
  };
  const card = (scales: typeof frozen.scales) =>
    renderCard({ campaign: { ...frozen, scales }, simulated: false, layout, tally, datasets });

  assert.match(
    card([scale]),
    /## Scales\n[^#]*\| tone \| To: Té el to que hi posaríem\? \| Ofèn\. \| Sona a funcionari \\\| venedor\. \| Passa\. \| Gairebé\. \| Com ho diria algú d'aquí\. \|\n/,
  );
  assert.doesNotMatch(card([]), /## Scales/);
});

test('the guideline is quoted, so that its headings are not the card’s, and an unsigned culture pack is named', () => {
  const card = renderCard({ campaign: frozen, simulated: false, layout, tally, datasets });

  assert.match(card, /\n> # Res de calcs\n/);
  assert.match(card, /No native speaker has signed off the culture pack/);
});

test('the metadata lists one configuration for each row file that there is, of its Parquet, and no other', () => {
  const card = renderCard({
    campaign: frozen,
    simulated: false,
    layout,
    tally: { 'rows.provenance.jsonl': 3 },
    datasets: [],
  });

  assert.deepEqual(yamlOf(card)['configs'], [
    { config_name: 'provenance', default: true, data_files: [{ split: 'train', path: 'provenance.parquet' }] },
  ]);
});

test('any names and licences give metadata that YAML reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, licence) => {
      const card = renderCard({
        campaign: { ...frozen, name },
        simulated: false,
        layout,
        tally,
        datasets: [dataset(name, licence)],
      });

      assert.equal(yamlOf(`${card.slice(0, card.indexOf('\n---\n') + 1)}---\n`)['pretty_name'], name);
    }),
    { numRuns: 50 },
  );
});

test('a round is unanimous by verdict among the judgments that counted, and one judgment alone agrees with nobody', () => {
  const entry = entryOf(0);
  const { id } = entry.example;
  const edit = { opinion: { verdict: 'edit' as const } };
  const counts = (...judgments: ReturnType<typeof judgment>[]) => {
    const { 'rounds.compared': compared, 'rounds.unanimous': unanimous } = tallyOf([{ ...entry, judgments }], []);
    return [compared, unanimous];
  };

  assert.deepEqual(counts(judgment(id, 1), judgment(id, 2)), [1, 1]);
  assert.deepEqual(counts(judgment(id, 1), judgment(id, 2, edit)), [1, 0]);
  assert.deepEqual(counts(judgment(id, 1), judgment(id, 2, { ...edit, standing: 'surplus' })), [0, 0]);
  assert.deepEqual(counts(judgment(id, 1)), [0, 0]);
});

test('the tally of all is the sum of the tallies of its parts', () => {
  const halves = addTallies(tallyOf(entries.slice(0, 4), []), tallyOf(entries.slice(4), []));

  assert.deepEqual(halves, tallyOf(entries, []));
});

test('the manifest lists files by path and is the same whatever their order', () => {
  const files = [
    { path: 'b', bytes: 2, sha256: 'b' },
    { path: 'a', bytes: 1, sha256: 'a' },
  ];

  assert.equal(renderManifest(frozen, files), renderManifest(frozen, files.toReversed()));
  assert.deepEqual(JSON.parse(renderManifest(frozen, files)).files, files.toReversed());
});
