import { storable } from '../../../domain/text.ts';
import { createMapper } from './columns.ts';
import { BadRow, withAnswer, rowsOfRow } from './formats.ts';
import { keyMismatch } from './formats/joined.ts';
import { textOfNumbers } from './formats/json.ts';
import { OpenQuestion, createKeyEvidence } from './formats/keys.ts';
import { isMessageRow, startTree } from './formats/oasst.ts';
import type { GrowingTree } from './formats/oasst.ts';
import { isCells, notAnObject } from './formats/row.ts';
import type { Cells, KeyReadings, Row } from './formats/row.ts';
import type { Counting } from './formats/told.ts';
import { isWrittenOtherwise, jsonAsWritten } from './formats/written.ts';
import { notesOnLetters, whyNotKept } from './kept.ts';
import { WrongEncoding } from './lines.ts';
import type { Job } from '../rows/dataset.ts';
import type { Read } from './translations.ts';

/** What is known of a file before it is read. Without a format each row is read as the one that it shows. */
export interface Layout extends Pick<Job, 'kind' | 'columns'> {
  readonly format: Job['format'] | null;
  readonly answerFrom?: Job['answerFrom'];
  readonly encoding?: Job['encoding'];
}

/** Makes examples of rows, one row at a time: some of them only when later rows have been seen. */
export interface RowReader {
  /** Takes the next row; what can be told by now. @throws WrongEncoding where the file is refused whole */
  take(line: number, cells: () => unknown, where?: string): readonly Read[];
  /** Tells of a row that cannot even be taken. */
  fail(line: number, reason: string): readonly Read[];
  /** Tells what is left, once there are no more rows. @throws WrongEncoding */
  end(): readonly Read[];
}

/** So many rows wait for one that tells what the keys of the file are. */
const mostWaiting = 10_000;
const mostWaitingBytes = 32 * 1024 * 1024;

const tooDeep = 'The line holds lists or objects that are nested too deeply to be read.';

const bad = (line: number, reason: string): Read => ({ line, row: null, reason: storable(reason), part: 0, json: '' });

const beside = ({ metadata, unread }: Row): Pick<Row, 'metadata' | 'unread'> => ({ metadata, unread });

/** Names of numbers that are no text of any format. */
const neverText = /score|rating|rank|weight|index|prob/iu;

const holdsNumber = (value: unknown): boolean =>
  typeof value === 'number' ||
  (Array.isArray(value)
    ? value.some(holdsNumber)
    : isCells(value) && Object.entries(value).some(([name, held]) => !neverText.test(name) && holdsNumber(held)));

/** True where a number that JavaScript writes otherwise may be a text of the row's examples, or their id: it is none of those that are kept beside. */
const usesNumber = (value: Cells, rows: readonly Row[], text: string): boolean =>
  Object.entries(value).some(([name, held]) =>
    typeof held === 'number'
      ? !rows.every(({ metadata }) => Object.hasOwn(metadata, name)) && isWrittenOtherwise(text, name)
      : holdsNumber(held),
  );

/** Reads rows of a file as its format. What they hold beside is counted in `told`. */
export const createRowReader = (layout: Layout, told: Counting): RowReader => {
  const mapper = createMapper(layout.columns, layout.kind !== 'jsonl');
  const keys = createKeyEvidence();
  let waiting: Read[] = [];
  let waitingBytes = 0;
  let tree: GrowingTree | null = null;

  const asked = (error: unknown): unknown =>
    error instanceof OpenQuestion ? new WrongEncoding(error.line, error.message) : error;

  const good = (line: number, row: Row, part: number): Read => {
    const json = JSON.stringify(row.content);
    const why =
      whyNotKept(row.content, json) ??
      (row.source === null ? null : whyNotKept(row.source, JSON.stringify(row.source)));
    if (why !== null) return bad(line, why);
    const letters = notesOnLetters(json);
    const notes = letters.length === 0 ? row.notes : [...row.notes, ...letters];
    const differs = row.source === null ? null : keyMismatch(row.source, row.content);
    if (differs !== null) return bad(line, `The translation ${differs}`);
    if (row.unread.length > 0 || notes.length > 0) told.add(line, row.unread, notes);
    return { line, row, reason: '', part, json };
  };

  /** The row with its key read, where the evidence tells how. */
  const settled = (row: Row, index: (readings: KeyReadings) => number | null): Row | null => {
    const own = row.readings === null ? null : index(row.readings);
    const beside = row.sourceReadings === null ? null : index(row.sourceReadings);
    if ((row.readings !== null && own === null) || (row.sourceReadings !== null && beside === null)) return null;
    return withAnswer(row, own, beside);
  };

  const readOf = (line: number, row: Row, part: number): Read => {
    if (row.readings === null && row.sourceReadings === null) return good(line, row, part);
    const known = settled(row, (readings) => keys.read(readings, line));
    return known === null ? { line, row, reason: '', part, json: '' } : good(line, known, part);
  };

  const isOpen = ({ row, json }: Read): boolean => row !== null && json === '';

  /** Those of the rows that wait which can be told by now, in their order. */
  const released = (): readonly Read[] => {
    let count = 0;
    for (const [at, read] of waiting.entries()) {
      if (read.row !== null && isOpen(read)) {
        const known = settled(read.row, (readings) => keys.settle(readings));
        if (known === null) break;
        waiting[at] = good(read.line, known, read.part);
      }
      count = at + 1;
    }
    const ready = waiting.slice(0, count);
    waiting = waiting.slice(count);
    return ready;
  };

  const pass = (reads: readonly Read[]): readonly Read[] => {
    if (waiting.length === 0 && !reads.some(isOpen)) return reads;
    waiting.push(...reads);
    for (const { row } of reads) if (row !== null) waitingBytes += JSON.stringify(row.content).length;
    const ready = released();
    if (waiting.length === 0) waitingBytes = 0;
    if (waiting.length > mostWaiting || waitingBytes > mostWaitingBytes) throw keys.question();
    return ready;
  };

  const grown = (): Read[] => {
    const done = tree;
    tree = null;
    if (done === null) return [];
    try {
      return done.rows().map((row, part) => readOf(done.line, row, part));
    } catch (error) {
      if (error instanceof BadRow) return [bad(done.line, error.message)];
      throw error;
    }
  };

  /** A message of a tree: what was read of the tree before it, where it begins another. */
  const message = (line: number, cells: Parameters<typeof startTree>[0]): Read[] => {
    if (tree?.grow(cells) === true) return [];
    const before = grown();
    try {
      tree = startTree(cells, line);
      return before;
    } catch (error) {
      if (error instanceof BadRow) return [...before, bad(line, error.message)];
      throw error;
    }
  };

  /** The examples of a row. Where a number is a text of them it is as the file writes it: 1.10, where JavaScript writes 1.1. */
  const examplesOf = (cells: Cells, value: Cells): readonly Row[] => {
    const read = (row: Cells): Row[] => rowsOfRow(layout.format, row, layout.answerFrom ?? null);
    const text = textOfNumbers(value);
    if (text === undefined) return read(cells);
    const readAsWritten = (): Row[] => {
      const row = jsonAsWritten(text);
      return isCells(row) ? read(mapper.rowFrom(row)) : [];
    };
    let rows: readonly Row[];
    try {
      rows = read(cells);
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      // A key may be the text of a choice as it is written alone.
      const again = readAsWritten();
      if (again.length > 0 && again.every(({ content }) => content.kind === 'evaluation')) return again;
      throw error;
    }
    if (!usesNumber(value, rows, text)) return rows;
    return readAsWritten().map((row, part) => ({ ...row, ...beside(rows[part] ?? row) }));
  };

  const readsOf = (line: number, value: unknown): readonly Read[] => {
    if (!isCells(value)) throw new BadRow(notAnObject(value));
    told.see?.(value);
    const cells = mapper.rowFrom(value);
    if ((layout.format ?? 'oasst') === 'oasst' && isMessageRow(cells)) return message(line, cells);
    return examplesOf(cells, value).map((row, part) => readOf(line, row, part));
  };

  const attempt = (work: () => readonly Read[]): readonly Read[] => {
    try {
      return pass(work());
    } catch (error) {
      throw asked(error);
    }
  };

  return {
    take: (line, cells, where = '') =>
      attempt(() => {
        try {
          return readsOf(line, cells());
        } catch (error) {
          // What nests so deep that its reading runs out of stack is one bad line, and no reason to turn down the file.
          const reason = error instanceof BadRow ? error.message : error instanceof RangeError ? tooDeep : null;
          if (reason === null) throw error;
          return [bad(line, where === '' ? reason : `${reason} ${where}`)];
        }
      }),
    fail: (line, reason) => attempt(() => [bad(line, reason)]),
    end: () =>
      attempt(() => {
        const missing = mapper.missingColumn();
        if (missing !== null) throw new WrongEncoding(0, missing);
        const ready = pass(grown());
        if (waiting.length > 0) throw keys.question();
        return ready;
      }),
  };
};
