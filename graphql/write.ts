import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { policySdl, policyTable } from './policy/describe.ts';

/* Writes what derives from what stands once: the policy's SDL, its table in the guide, and the list of nouns. Part of `npm run codegen`. */

writeFileSync(new URL('policy/schema.graphql', import.meta.url), policySdl());

const guide = new URL('../docs/guides/run-a-campaign.md', import.meta.url);
const [start, end] = ['<!-- written by npm run codegen from domain/policy.ts -->\n', '<!-- end -->'];
const text = readFileSync(guide, 'utf8');
const [from, to] = [text.indexOf(start), text.indexOf(end)];
if (from < 0 || to < from) throw new Error('The guide run-a-campaign has no place for the table of the policy.');
writeFileSync(guide, `${text.slice(0, from)}${start}\n${policyTable()}\n\n${text.slice(to)}`);

/** The folders that have a file of this name, as lines that import it. */
const lists = (name: 'resolvers' | 'mappers') =>
  globSync(`*/${name}.ts`, { cwd: import.meta.dirname, exclude: ['generated/**'] })
    .map((path) => dirname(path))
    .toSorted()
    .map((noun, at) => ({
      from: `import { ${name} as ${name}${at} } from ${JSON.stringify(`../${noun}/${name}.ts`)};`,
      as: `${name}${at}`,
    }));
const [resolvers, mappers] = [lists('resolvers'), lists('mappers')];
writeFileSync(
  new URL('generated/nouns.ts', import.meta.url),
  [
    '/* Written by `npm run codegen` from the folders of the nouns. Do not edit. */',
    ...[...resolvers, ...mappers].map(({ from }) => from),
    '',
    `export const resolvers = [${resolvers.map((one) => one.as).join(', ')}];`,
    `export const mappers = { ${mappers.map((one) => `...${one.as}`).join(', ')} };`,
    '',
  ].join('\n'),
);
