/** The domain's spelling of a GraphQL enum value: `IN_REVIEW` is `in-review`. */
export const domainValue = (name: string): string => name.toLowerCase().replaceAll('_', '-');
