import { BREAK, GraphQLError, parse, visit } from 'graphql';
import type { DocumentNode, ParseOptions, Source } from 'graphql';
import { LRUCache } from 'lru-cache';

/* What is read of a document, and what is kept of those that were read. */

/** Our longest document has 1,060. The characters of a document are bounded at the door (body.ts). */
const tokens = 5_000;
/** Nodes within nodes: each level of a query is two or three of them. graphql-js looks at values by recursion. */
const deepest = 150;
/** The whole schema as a tool asks for it takes a quarter of a second; thirty times under other names, half a minute. */
const introspections = 2;

const wrong = (message: string) => new GraphQLError(message, { extensions: { code: 'invalid-input' } });
const tooDeep = () => wrong('This document is nested too deeply.');

const assertModest = (document: DocumentNode): void => {
  let depth = 0;
  let deep = false;
  let asked = 0;
  visit(document, {
    enter: (node) => {
      depth += 1;
      deep = depth > deepest;
      if (node.kind === 'Field' && node.name.value === '__schema') asked += 1;
      return deep ? BREAK : undefined;
    },
    leave: () => {
      depth -= 1;
    },
  });
  if (deep) throw tooDeep();
  if (asked > introspections) throw wrong(`An operation may ask for \`__schema\` ${introspections} times.`);
};

/** A document of at most so many tokens and so deep. @throws GraphQLError */
export const parseModestly = (source: string | Source, options?: ParseOptions): DocumentNode => {
  try {
    const document = parse(source, { ...options, maxTokens: tokens });
    assertModest(document);
    return document;
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
};

/**
 * What documents were parsed to, bounded by bytes: the densest of 50,000 characters takes 200 bytes of heap for each, with what is kept of
 * its validation and its cost.
 */
const cacheOf = <T extends object>(maxSize: number, bytesPerCharacter: number) =>
  new LRUCache<string, T>({ maxSize, sizeCalculation: (_, text) => 2_000 + bytesPerCharacter * text.length });

/** Caches for the documents and the syntax errors of a process. */
export const createDocumentCaches = () => ({
  documentCache: cacheOf<DocumentNode>(32 * 1024 ** 2, 200),
  errorCache: cacheOf<Error>(2 * 1024 ** 2, 4),
});
