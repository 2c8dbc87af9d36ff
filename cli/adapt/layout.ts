import { AnswerFrom, DatasetFormat, FileEncoding, FileKind } from '../../services/catalogue/contract.ts';
import { unknownField } from '../../services/catalogue/import/columns.ts';
import type { Layout } from '../../services/catalogue/import/row-reader.ts';
import { Problem } from '../../infra/stack/problem.ts';

/** What the flags of a command say of a file. */
export interface LayoutFlags {
  readonly format?: string | undefined;
  readonly kind?: string | undefined;
  /** `input=context`, one for each field whose column has another name. */
  readonly column?: readonly string[] | undefined;
  readonly 'answer-from'?: string | undefined;
  readonly encoding?: string | undefined;
}

/** One of these names, however it is written. @throws Problem */
const oneOf = <T extends string>(flag: string, options: readonly T[], given: string | undefined): T | null => {
  if (given === undefined) return null;
  const name = given.toLowerCase().replaceAll('_', '-');
  const found = options.find((option) => option === name);
  if (found !== undefined) return found;
  throw new Problem(`--${flag} must be one of: ${options.join(', ')}.`);
};

/** How a file is read by what the flags say and, where they say no kind, by the end of its name. @throws Problem */
export const layoutOf = (flags: LayoutFlags, path = ''): Layout => {
  const format = oneOf('format', DatasetFormat.options, flags.format);
  const ending = /\.(csv|tsv|parquet)(?:\.gz)?$/iu.exec(path)?.[1]?.toLowerCase();
  const kind =
    oneOf('kind', FileKind.options, flags.kind) ??
    (ending === 'tsv' ? 'csv' : oneOf('kind', FileKind.options, ending)) ??
    'jsonl';
  const columns = Object.fromEntries(
    (flags.column ?? []).map((pair) => {
      const [field = '', column = ''] = pair.split(/=(.*)/su);
      if (field === '' || column === '') throw new Problem(`--column ${pair} wants the form FIELD=COLUMN.`);
      return [field, column];
    }),
  );
  const unknown = format === null ? null : unknownField(format, columns);
  if (unknown !== null) throw new Problem(unknown);
  const answerFrom = oneOf('answer-from', AnswerFrom.options, flags['answer-from']);
  return { format, kind, columns, answerFrom, encoding: oneOf('encoding', FileEncoding.options, flags.encoding) };
};
