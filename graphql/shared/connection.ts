import { withoutNulls } from './without-nulls.ts';

/** What every list takes. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The page of a contract's list that was asked for. */
export const pageOf = ({ first, after }: PageArguments) => withoutNulls({ first, after });

/** A page as GraphQL shows it. `end` is the cursor after which the next page begins, null on the last. */
export const connection = <T>(nodes: readonly (T | null)[], end: string | null) => ({
  nodes: nodes.filter((node) => node !== null),
  pageInfo: { hasNextPage: end !== null, endCursor: end },
});

/** The page of the ids' nodes; one that went away between the two reads is left out. */
export const pageOfNodes = async <T>(
  loader: { load(id: string): Promise<T | null> },
  page: { items: readonly string[]; end: string | null },
) => connection(await Promise.all(page.items.map((id) => loader.load(id))), page.end);
