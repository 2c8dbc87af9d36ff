import { z } from 'zod';
import { Key, Prose } from '../../../domain/text.ts';
import { defineRequest } from '../../../platform/contract.ts';

/** A workflow that does not go on: since when, and why. */
const Trouble = z.object({
  /** The step that fails, such as `decide`. */
  step: z.string(),
  /** Whether the step was refused for good, so that the workflow waits for the signal `retry`; else it is tried again by itself. */
  waitsForRetry: z.boolean(),
  /** What the last try said. */
  error: z.string(),
  since: z.iso.datetime(),
  lastAt: z.iso.datetime(),
});

/** The same for those of a campaign whose workflows fail in one step. */
export const Troubles = Trouble.extend({
  workflows: z.int(),
  /** The first few of the examples among them. */
  exampleIds: z.array(z.uuid()),
});
export type Troubles = z.infer<typeof Troubles>;

/** Why the present attempt at an example does not go on. */
export const ExampleTrouble = Trouble.extend({ tries: z.int() });
export type ExampleTrouble = z.infer<typeof ExampleTrouble>;

/** A step of a workflow fails. Of a campaign's own workflow, and of a release's, `example` is null; where only the example is known `campaignId` is. */
export const noteTrouble = defineRequest('catalogue.note-trouble', {
  request: z.object({
    workflowId: Key(200, 1),
    campaignId: z.uuid().nullable(),
    example: z.object({ exampleId: z.uuid(), attempt: z.int() }).nullable(),
    step: Key(100, 1),
    tries: z.int().min(1),
    waitsForRetry: z.boolean(),
    error: Prose(2_000),
  }),
  reply: z.object({}),
  timeoutMs: 2_000,
});

/** The workflow goes on. */
export const forgetTrouble = defineRequest('catalogue.forget-trouble', {
  request: z.object({ workflowId: Key(200, 1) }),
  reply: z.object({}),
  timeoutMs: 2_000,
});
