/* What the worker hosts. A workflow's name is its aggregate's noun. */
export { campaign } from './campaign/workflow.ts';
export { example } from './example/workflow.ts';
export { release } from './release/workflow.ts';
