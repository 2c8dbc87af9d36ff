import type { Entry } from '../rules/entry.ts';
import { evaluationRows } from './evaluation.ts';
import { messagesRows } from './messages.ts';
import { adaptationRows, preferenceRows } from './preference.ts';
import { provenanceRows } from './provenance.ts';
import { lineOf } from '../rules/layout.ts';

const renderers: Record<string, (entry: Entry) => readonly object[]> = {
  'data/evaluation.jsonl': evaluationRows,
  'data/messages.jsonl': messagesRows,
  'data/preference-adaptation.jsonl': adaptationRows,
  'data/preference.jsonl': preferenceRows,
  'provenance.jsonl': provenanceRows,
};

/** The row files of a release, in order of path. */
export const rowFiles: readonly string[] = Object.keys(renderers);

/** A row file's lines for these examples, and how many there are. The same entries give the same bytes. */
export const renderRows = (path: string, entries: readonly Entry[]): { text: string; rows: number } => {
  const lines = entries.flatMap((entry) =>
    (renderers[path]?.(entry) ?? []).map((row) => lineOf(path, row, entry.layout)),
  );
  return { text: lines.join(''), rows: lines.length };
};
