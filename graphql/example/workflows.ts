/**
 * The workflows of the attempts at an example. The id is the one that workflows/example/start.ts gives: a promise to operators,
 * who look for it in Temporal. `ui` is the address of its web UI; empty where none may be named.
 */
export const workflowsOf = (exampleId: string, attempts: number, ui: string) =>
  Array.from({ length: attempts }, (_, index) => {
    const workflowId = `example/${exampleId}/${index + 1}`;
    const url = `${ui.replace(/\/$/, '')}/namespaces/endonym/workflows/${encodeURIComponent(workflowId)}`;
    return { attempt: index + 1, workflowId, temporalUrl: ui === '' ? null : url };
  });
