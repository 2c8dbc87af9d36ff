import { z } from 'zod';

/** Who asks. A `person` acts by the roles they hold in a campaign; an `operator` runs the installation; a `service` is one of ours. */
export const Principal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id: z.uuid(), name: z.string() }),
  z.object({ kind: z.literal('operator'), id: z.uuid(), name: z.string() }),
  z.object({ kind: z.literal('service'), name: z.string() }),
]);
export type Principal = z.infer<typeof Principal>;
