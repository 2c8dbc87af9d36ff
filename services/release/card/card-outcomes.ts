import type { Layout } from '../rules/layout.ts';
import { table } from './markdown.ts';
import { under } from '../rules/tally.ts';
import type { Tally } from '../rules/tally.ts';

/** Which adopted texts are in no file of their kind, and why. */
const withheldReasons = (tally: Tally): string[] => {
  const reasons = under(tally, 'withheld-why').map(([name, count]) => {
    const at = name.indexOf('.');
    return [name.slice(0, at), name.slice(at + 1), count];
  });
  if (reasons.length === 0) return ['No adopted text is withheld from the file of its kind.'];
  return [
    'Withheld: the text was adopted and is in `provenance.jsonl` only (its column `withheld` says why), because nobody should learn from it as it is, or because its label (a later turn follows, chosen beats rejected, the key is the one right answer) is not known to hold any more.',
    table(['kind', 'why it is withheld', 'examples'], reasons),
  ];
};

/** What became of the examples by kind, and which adopted texts are withheld. */
export const outcomes = (tally: Tally, layout: Layout): string => {
  const counts = new Map(under(tally, 'outcome'));
  const kinds = [...new Set([...counts.keys()].map((name) => name.slice(0, name.indexOf('.'))))];
  const withheld = new Map(under(tally, 'withheld'));
  const rows = table(
    ['kind', 'adopted', 'of these withheld', 'dropped'],
    kinds.map((kind) => [
      kind,
      counts.get(`${kind}.adopted`) ?? 0,
      withheld.get(kind) ?? 0,
      counts.get(`${kind}.dropped`) ?? 0,
    ]),
  );
  if (layout > 1) return [rows, ...withheldReasons(tally)].join('\n\n');
  return `${rows}\n\nWithheld: the text was adopted, but its label (a later turn follows, chosen beats rejected, the key is the one right answer) is not known to hold any more, so that it is in \`provenance.jsonl\` only; its column \`withheld\` says why.`;
};
