import { factsOf } from '../../../domain/policy.ts';
import type { Policy } from '../../../domain/policy.ts';
import { sql } from '../../../platform/sql.ts';
import type { Fragment } from '../../../platform/sql.ts';

type NumberField = { [Name in keyof Policy]: Policy[Name] extends number ? Name : never }[keyof Policy];

/** A number of the policy of a campaign `c`, as SQL; its default where the campaign was stored before the field existed. */
export const policyNumber = (name: NumberField): Fragment =>
  sql`coalesce((c.policy->>${name}::text)::double precision, ${Number(factsOf(name).default)}::double precision)`;
