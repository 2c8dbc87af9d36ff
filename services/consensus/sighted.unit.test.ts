import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide } from './rules/decide.ts';
import { accept, drop, edit, input } from './fixture.ts';

describe('a judgment without a draft', () => {
  const blind = { ...edit('Una nota de debò.'), sawDraft: false };

  test('does not overturn a draft that the others take as it is', () => {
    const seen = decide(input([accept, accept, accept]));
    const { outcome, evidence } = decide(input([accept, accept, accept, blind]));

    assert.deepEqual([outcome.kind, evidence.rule], ['settle', 'draft-stands']);
    assert.equal(evidence.posteriors.draftStands, seen.evidence.posteriors.draftStands);
  });

  test('is one of the texts where the draft falls, and settles it with who wrote the same from the draft', () => {
    const { outcome, evidence } = decide(input([edit('Una nota de debò.'), edit('Una nota de debò.'), blind]));

    assert.equal(evidence.rule, 'edit-majority');
    assert.equal(outcome.kind, 'settle');
    assert.equal(evidence.candidates[0]?.supporters.length, 3);
  });

  test('counts as any other on whether the example fits', () => {
    const drops = decide(input([drop, drop, { ...drop, sawDraft: false }]));

    assert.equal(drops.outcome.kind, 'settle');
    assert.equal(drops.evidence.posteriors.usable, decide(input([drop, drop, drop])).evidence.posteriors.usable);
  });
});
