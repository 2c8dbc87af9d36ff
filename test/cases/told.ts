import { readFile } from 'node:fs/promises';
import { fieldsOf } from '../../domain/example.ts';
import type { AnswerFrom, DatasetFormat, FileEncoding, FileKind } from '../../services/catalogue/contract.ts';
import { createTold } from '../../services/catalogue/import/formats/told.ts';
import { WrongEncoding } from '../../services/catalogue/import/lines.ts';
import { rowsOf } from '../../services/catalogue/import/rows.ts';
import type { Read } from '../../services/catalogue/import/translations.ts';

/** How a file is asked to be read, beyond what its name says. */
export interface Asked {
  readonly format: DatasetFormat | null;
  readonly answerFrom?: AnswerFrom;
  readonly encoding?: FileEncoding;
  readonly columns?: Record<string, string>;
}

const folder = new URL('in/', import.meta.url).pathname;

const kindOf = (name: string): FileKind =>
  /\.[ct]sv$/u.test(name) ? 'csv' : name.endsWith('.parquet') ? 'parquet' : 'jsonl';

const short = (text: string, most: number): string =>
  (text.length > most ? `${text.slice(0, most)}…` : text).replaceAll('\n', '⏎').replaceAll('\r', '');

const lineOf = ({ line, part, row, reason }: Read): string => {
  const place = part === 0 ? `${line}` : `${line}.${part}`;
  if (row === null) return `${place} bad: ${short(reason, 110)}`;
  const { content, externalId, metadata } = row;
  const roles = content.kind === 'chat' ? content.turns : content.kind === 'preference' ? content.prompt : [];
  const who = roles.map(({ role }) => role.charAt(0)).join('');
  const texts = fieldsOf(content).map(({ text }) => short(text, 30));
  const key = content.kind === 'evaluation' ? ` key ${content.answer}` : '';
  const id = externalId === null ? '' : ` #${short(externalId, 24)}`;
  const beside = Object.keys(metadata).length === 0 ? '' : ` +${Object.keys(metadata).join(',')}`;
  const label = 'desirable' in content && content.desirable === false ? ' undesirable' : '';
  return `${place} ${content.kind}${who === '' ? '' : ` ${who}`}: ${texts.join(' | ')}${key}${label}${id}${beside}`;
};

/** What becomes of the bytes of a file, a line for each of its rows and for all that is told of it. */
export const becomesOf = async (
  bytes: Uint8Array,
  kind: FileKind,
  { format, columns = {}, ...more }: Asked,
): Promise<string[]> => {
  const pieces = async function* () {
    for (let from = 0; from < bytes.length; from += 31) yield bytes.subarray(from, from + 31);
  };
  const told = createTold();
  const lines: string[] = [];
  try {
    for await (const read of rowsOf(pieces(), { format, kind, columns, ...more }, told)) lines.push(lineOf(read));
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    return [`refused: ${short(error.message, 200)}`];
  }
  for (const { name: field, rows } of told.unusedFields) lines.push(`not read: ${field} of ${rows}`);
  for (const { note, rows } of told.notes) lines.push(`told of ${rows}: ${short(note, 60)}`);
  return lines;
};

/** What becomes of a file of `test/cases/in`. */
export const toldOf = async (name: string, asked: Asked): Promise<string[]> =>
  becomesOf(await readFile(`${folder}${name}`), kindOf(name), asked);
