import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import type { TemporalLinks } from '../../platform/temporal-links.ts';

/** The workflows of the attempts at an example. */
export const workflowsOf = (exampleId: string, attempts: number, temporal: TemporalLinks) =>
  Array.from({ length: attempts }, (_, index) => {
    const workflowId = exampleWorkflowId(exampleId, index + 1);
    return { attempt: index + 1, workflowId, temporalUrl: temporal.workflow(workflowId) };
  });
