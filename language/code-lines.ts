import type { ProtectedSpan } from './protect.ts';

/** What a line of a program looks like in the languages that data sets hold; prose seldom ends in `;` or `{`. */
const statement =
  /(?:[;{}]|\)\s*:|\]\s*[,:]?)\s*$|^\s*(?:def |class \w+[:({]|import [\w.{*]+|from [\w.]+ import |return\b|elif |else:|try:|except\b|for \w+ in .*:$|while .*:$|if .*:$|print\(|#include|using namespace|public |private |const \w+ =|let \w+ =|var \w+ =|function \w*\(|SELECT .* FROM|INSERT INTO|CREATE TABLE)|^\s*[\w.[\]]+\s*(?:[-+*/|]?=)\s*[\w"'([{-]|^\s*[\w.]+\(.*\)\s*$/u;
const indented = /^(?: {2,}|\t)\S/u;
const comment = /^\s*(?:#(?!#* \p{Lu}\p{L}+ \p{L})|\/\/|\/\*|\*\/|--)/u;

/**
 * Programs that stand in a text without a fence: runs of lines of which at least two are statements. They are kept from the
 * translator; unlike a fence they do not bind a reviewer, because looks can deceive.
 */
export const codeLines = (text: string): ProtectedSpan[] => {
  const spans: ProtectedSpan[] = [];
  let start = 0;
  let end = 0;
  let statements = 0;
  const close = () => {
    if (statements >= 2) spans.push({ kind: 'fence', start, end, text: text.slice(start, end) });
    statements = 0;
  };
  let at = 0;
  for (const line of text.split('\n')) {
    const isStatement = statement.test(line);
    if (isStatement || (statements > 0 && (indented.test(line) || comment.test(line)))) {
      if (statements === 0) start = at;
      end = at + line.length;
      if (isStatement) statements++;
    } else if (line.trim() !== '') close();
    at += line.length + 1;
  }
  close();
  return spans;
};
