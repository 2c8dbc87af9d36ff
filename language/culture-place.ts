import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';

type Path = readonly PropertyKey[];

/** A YAML text with the lines on which its fields stand. */
export interface PlacedYaml {
  /** What it says; undefined where it is no YAML. */
  readonly value: unknown;
  /** Where it is no YAML, and what is wrong there. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  /** The line of a field, of its nearest parent where it is missing; 1 at the least. */
  readonly lineOf: (path: Path) => number;
}

/** Where a path ends in a document, or as far as it can be followed: an offset. */
const offsetOf = (document: Document.Parsed, path: Path): number => {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const name of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
      if (!pair) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(name)];
      if (item === undefined) break;
      node = isPair(item) ? item.value : item;
      if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
};

/** Reads YAML so that each of its fields can be found again. */
export const placedYaml = (yaml: string): PlacedYaml => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const errors = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }));
  if (errors.length > 0) return { value: undefined, errors, lineOf: () => 1 };
  try {
    return { value: document.toJS(), errors, lineOf: (path) => lineAt(offsetOf(document, path)) };
  } catch (error) {
    // An alias without its anchor, or so many that the file would burst.
    const message = error instanceof Error ? error.message : 'It cannot be read.';
    return { value: undefined, errors: [{ line: 1, message }], lineOf: () => 1 };
  }
};
