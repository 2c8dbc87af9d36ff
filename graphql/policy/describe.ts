import { z } from 'zod';
import { CompletePolicy, factsOf, policyFields } from '../../domain/policy.ts';
import type { Policy } from '../../domain/policy.ts';

/* What is written from the policy's table: the SDL of `Policy` and `PolicyInput`, and the guide's table. `npm run codegen` writes both. */

type Name = keyof Policy;

/** GraphQL's types of what is not a number: as it is read, and as it is given. */
const composite: Partial<Record<Name, readonly [string, string]>> = {
  smallPool: ['SmallPool', 'SmallPool'],
  qualityGuard: ['QualityGuard', 'QualityGuard'],
  scales: ['[Scale!]', '[Scale!]'],
  providers: ['[ChainProvider!]', '[ChainProvider!]'],
  draftPriors: ['[DraftPrior!]', '[DraftPriorInput!]'],
  variantTargets: ['[VariantTarget!]', '[VariantTargetInput!]'],
};

const Bounds = z.object({
  type: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
});

const boundsOf = (name: Name) => Bounds.parse(z.toJSONSchema(CompletePolicy.shape[name], { unrepresentable: 'any' }));

const typesOf = (name: Name): readonly [string, string] => {
  const own = composite[name];
  if (own) return own;
  const scalar = boundsOf(name).type === 'integer' ? 'Int' : 'Float';
  return [scalar, scalar];
};

const figure = new Intl.NumberFormat('en');

/** What values a field takes, such as "1 to 9"; empty for one whose type says it. */
const rangeOf = (name: Name): string => {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minItems, maxItems } = boundsOf(name);
  if (exclusiveMinimum !== undefined && exclusiveMaximum !== undefined)
    return `above ${exclusiveMinimum} and below ${exclusiveMaximum}`;
  if (exclusiveMinimum !== undefined && maximum !== undefined)
    return `above ${exclusiveMinimum}, at most ${figure.format(maximum)}`;
  if (minimum !== undefined && maximum !== undefined) return `${figure.format(minimum)} to ${figure.format(maximum)}`;
  if (minItems !== undefined && maxItems !== undefined) return `${minItems} to ${maxItems} of them`;
  return '';
};

const enumName = (value: string): string => value.toUpperCase().replaceAll('-', '_');

/** A field's default as one writes it in GraphQL; "all seven" and "none" for lists. */
const defaultOf = (name: Name): string => {
  const value = factsOf(name).default;
  if (typeof value === 'number') return figure.format(value);
  if (typeof value === 'string') return enumName(value);
  if (Array.isArray(value)) return name === 'scales' ? 'all seven' : value.map(String).map(enumName).join(', ');
  return 'none';
};

const sentence = (text: string, indent = '  '): string => `${indent}"${text.replaceAll('"', '\\"')}."`;

/** The SDL of the type and of the input. */
export const policySdl = (): string => {
  const type = policyFields.flatMap((name) => [sentence(factsOf(name).says), `  ${name}: ${typesOf(name)[0]}!`]);
  const input = policyFields.flatMap((name) => {
    const range = rangeOf(name);
    const says = `${factsOf(name).says}${range === '' ? '' : `; ${range}`} [${defaultOf(name)}]`;
    return [sentence(says), `  ${name}: ${typesOf(name)[1]}`];
  });
  return `# Written by \`npm run codegen\` from domain/policy.ts. Do not edit.

"The numbers that a campaign is run by."
type Policy {
${type.join('\n')}
}

"The numbers to run a campaign by. What is left out has its default, in brackets, or in a change stays as it is."
input PolicyInput {
${input.join('\n')}
}
`;
};

/** The guide's table, as Markdown. */
export const policyTable = (): string => {
  const code = (name: Name) => {
    const value = defaultOf(name);
    return /^[A-Z]/u.test(value) ? `\`${value}\`` : value;
  };
  const lines = policyFields.map((name) => {
    const { says, more } = factsOf(name);
    const range = rangeOf(name);
    return `| \`${name}\` | ${code(name)} | ${range} | ${says}${more === undefined ? '' : `. ${more}`} |`;
  });
  return ['| field | default | range | what it does |', '| --- | --- | --- | --- |', ...lines].join('\n');
};
