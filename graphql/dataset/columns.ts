/** Columns by the field that each is named for; undefined where none is. */
export const columnsByField = (
  columns: readonly { field: string; column: string }[] | null | undefined,
): Record<string, string> | undefined =>
  columns ? Object.fromEntries(columns.map(({ field, column }) => [field, column])) : undefined;
