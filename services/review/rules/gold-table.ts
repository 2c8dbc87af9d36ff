import { columnKey, columnPlace, readCsv } from '../../../language/csv/read-csv.ts';
import { Refusal } from '../../../domain/refusal.ts';

/** A line that says something of an example: what it says, or why it says nothing. */
export type GoldRow =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly reason: string };

const single = ['exampleId', 'draft', 'fault', 'note', 'mustNotContain'] as const;
const lists = ['texts', 'acceptable'] as const;

/** The columns `texts.output`, `acceptable.turns.1` …: which text of which list they hold. */
const textColumns = (names: readonly string[]) =>
  names.flatMap((name, place) => {
    const key = columnKey(name);
    const list = lists.find((one) => key.startsWith(`${one}.`));
    return list === undefined ? [] : [{ list, field: key.slice(list.length + 1), place }];
  });

/**
 * Gold as a table: the columns exampleId, draft, fault, note, mustNotContain (one text), and `texts.FIELD` and `acceptable.FIELD` for each
 * text. An empty cell says nothing.
 * @throws Refusal `unreadable-file` for a column that is none of these, so that a misspelt name is not passed over
 */
export const goldRowsOf = async (bytes: AsyncIterable<Uint8Array>): Promise<GoldRow[]> => {
  const { names, rows } = await readCsv(bytes);
  const places = new Map(single.map((name) => [name, columnPlace(names, name)]));
  const texts = textColumns(names);
  const known = new Set([...places.values(), ...texts.map(({ place }) => place)]);
  const unknown = names.filter((_, place) => !known.has(place));
  if (unknown.length > 0 || places.get('exampleId') === -1 || places.get('draft') === -1) {
    const seen = unknown.length > 0 ? `has the column ${JSON.stringify(unknown[0]?.slice(0, 60))}` : 'lacks a column';
    throw new Refusal(
      'unreadable-file',
      `The file ${seen}. As CSV it has the columns exampleId and draft, and may have fault, note, mustNotContain, texts.FIELD and acceptable.FIELD; as JSON Lines it may say more.`,
    );
  }
  const read: GoldRow[] = [];
  for await (const batch of rows) {
    for (const { line, cells, fault } of batch) {
      if (fault !== '') {
        read.push({ line, reason: fault });
        continue;
      }
      const of = (name: (typeof single)[number]): string => (cells[places.get(name) ?? -1] ?? '').trim();
      const listed = (list: (typeof lists)[number]) =>
        texts.flatMap(({ list: of, field, place }) =>
          of === list && (cells[place] ?? '') !== '' ? [{ field, text: cells[place] ?? '' }] : [],
        );
      read.push({
        line,
        value: {
          exampleId: of('exampleId').toLowerCase(),
          draft: of('draft').toLowerCase(),
          ...(of('fault') === '' ? {} : { fault: of('fault').toLowerCase() }),
          note: of('note'),
          mustNotContain: of('mustNotContain') === '' ? [] : [of('mustNotContain')],
          texts: listed('texts'),
          acceptable: listed('acceptable'),
        },
      });
    }
  }
  return read;
};
