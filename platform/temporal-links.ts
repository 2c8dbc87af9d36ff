/** Addresses in Temporal's web UI; null where the installation has none to name. */
export interface TemporalLinks {
  workflow(workflowId: string): string | null;
  /** The workflows that a visibility query finds. */
  search(query: string): string | null;
}

/** Addresses in the web UI at `ui`, empty for none, of the workflows of a namespace. */
export const createTemporalLinks = (ui: string, namespace: string): TemporalLinks => {
  const workflows = `${ui.replace(/\/$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows`;
  const where = (rest: string): string | null => (ui === '' ? null : `${workflows}${rest}`);
  return {
    workflow: (workflowId) => where(`/${encodeURIComponent(workflowId)}`),
    search: (query) => where(`?query=${encodeURIComponent(query)}`),
  };
};

/** For who may see none. */
export const noLinks: TemporalLinks = createTemporalLinks('', '');
