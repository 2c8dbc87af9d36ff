import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fieldsOf } from '../domain/example.ts';
import type { Preview } from '../services/catalogue/contract.ts';
import { nameOf } from '../services/catalogue/import/formats/recognise.ts';
import { excerpt } from '../services/catalogue/import/formats/row.ts';
import { lookedAt } from '../services/catalogue/preview/looking.ts';
import { previewOf } from '../services/catalogue/preview/preview.ts';
import { layoutOf } from './adapt/layout.ts';
import type { LayoutFlags } from './adapt/layout.ts';
import { Problem, codeOf } from '../infra/stack/problem.ts';

const uses = { field: 'is read', metadata: 'is kept beside', unused: 'is NOT READ' } as const;

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;

/** What an import would make of a file, as lines for a terminal. */
export const linesOf = (preview: Preview): string[] => {
  const { said, kindWhy, format, formatWhy, encoding, delimiter, columns, rows, question, faults } = preview;
  const table = delimiter === null ? '' : ` Cells are parted by ${delimiter === '\t' ? 'tabs' : `“${delimiter}”`}.`;
  return [
    said,
    `${kindWhy}${encoding === null ? '' : ` Encoding: ${encoding}.`}${table}`,
    `Format: ${format === null ? 'none' : nameOf(format)}. ${formatWhy}`,
    ...(question === null ? [] : ['', `QUESTION: ${question}`]),
    '',
    'Columns:',
    ...columns.map(
      ({ name, use, field, sample }) =>
        `  ${name} ${uses[use]}${field === null || field === name ? '' : ` as ${field}`}: ${sample}`,
    ),
    '',
    `${count(preview.goodRows, 'row')} would come in, ${count(preview.badRows, 'row')} would be bad. The first:`,
    ...rows.flatMap(({ line, externalId, content, source }) => [
      `  line ${line}${externalId === null ? '' : ` (${externalId})`}: ${content.kind}${source === null ? '' : ', with its English'}`,
      ...fieldsOf(content).map(({ field, text }) => `    ${field}: ${excerpt(text)}`),
      ...(content.kind === 'evaluation' ? [`    right: ${excerpt(content.choices[content.answer])}`] : []),
    ]),
    ...(preview.unusedFields.length === 0 ? [] : ['', 'Not read:']),
    ...preview.unusedFields.map(({ name, rows: held, sample }) => `  ${name} of ${count(held, 'row')}: ${sample}`),
    ...(preview.notes.length === 0 ? [] : ['', 'Worth knowing:']),
    ...preview.notes.map(
      ({ note, rows: about, line }) => `  ${count(about, 'row')}, the first on line ${line}: ${note}`,
    ),
    ...(faults.length === 0 ? [] : ['', 'First faults:']),
    ...faults.map(({ line, reason }) => `  line ${line}: ${reason}`),
  ];
};

/** Says what an import would make of a file. Answers the exit status: 1 where a question is open or no row would come in. */
export const look = async (
  path: string | undefined,
  flags: LayoutFlags & { readonly json?: boolean | undefined },
): Promise<number> => {
  if (path === undefined) throw new Problem('Name the file: ./endonym look FILE');
  const { size } = await stat(path).catch((error: unknown) => {
    throw new Problem(`${path} cannot be read (${codeOf(error)}).`, { cause: error });
  });
  if (size === 0) throw new Problem(`${path} is empty.`);
  const layout = layoutOf(flags, path);
  const kind = flags.kind === undefined ? null : layout.kind;
  const looked = await lookedAt(size, ({ start, end }) => createReadStream(path, { start, end: end - 1 }));
  const preview = await previewOf(looked, { ...layout, kind });
  process.stdout.write(
    flags.json === true ? `${JSON.stringify(preview, null, 2)}\n` : `${linesOf(preview).join('\n')}\n`,
  );
  return preview.question !== null || preview.goodRows === 0 ? 1 : 0;
};
