export { campaign } from '../../workflows/campaign/workflow.ts';

/** Stands for an example whose adaptation, people and decision take no time: over as soon as it is started. */
export async function example(): Promise<void> {}
