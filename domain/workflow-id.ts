/* The ids of workflows: a promise to operators, who look for them in Temporal. Nobody else writes one. */

/** The id of the workflow of one attempt at an example. */
export const exampleWorkflowId = (exampleId: string, attempt: number): string => `example/${exampleId}/${attempt}`;

/** The id of the workflow that feeds a campaign. */
export const campaignWorkflowId = (campaignId: string): string => `campaign/${campaignId}`;

/** The id of the workflow that builds a release. */
export const releaseWorkflowId = (releaseId: string): string => `release/${releaseId}`;

/** What a workflow is about, by its id; null for an id that is none of ours. */
export const readWorkflowId = (
  workflowId: string,
):
  | { readonly kind: 'example'; readonly exampleId: string; readonly attempt: number }
  | { readonly kind: 'campaign' | 'release'; readonly id: string }
  | null => {
  const [kind, id = '', attempt] = workflowId.split('/');
  if (kind === 'example') return { kind, exampleId: id, attempt: Number(attempt) };
  return kind === 'campaign' || kind === 'release' ? { kind, id } : null;
};
