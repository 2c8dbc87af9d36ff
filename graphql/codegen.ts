import type { CodegenConfig } from '@graphql-codegen/cli';
import { mappers } from './generated/nouns.ts';
import { enumValues } from './sdl.ts';

const header = '/* Written by `npm run codegen` from the SDL and graphql/operations. Do not edit. */';
const scalars = { UUID: 'string', DateTime: 'string' };

/** Types of the resolvers, typed documents for clients, and the whole schema in one file for integrators. */
const config: CodegenConfig = {
  schema: ['graphql/*/schema.graphql'],
  generates: {
    'graphql/schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: false, sort: true } },
    'graphql/generated/resolvers.ts': {
      plugins: [{ add: { content: header } }, 'typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#ApiContext',
        enumsAsTypes: true,
        enumValues,
        useTypeImports: true,
        strictScalars: true,
        scalars,
        inputMaybeValue: 'T | null | undefined',
        resolverTypeWrapperSignature: 'Promise<T> | T',
        mappers: {
          // Without these the plugin types an enum with mapped values as null (typescript-resolvers 6.1.0).
          ...Object.fromEntries(Object.keys(enumValues).map((name) => [name, name])),
          ...mappers,
        },
      },
    },
    'graphql/generated/operations.ts': {
      documents: ['graphql/operations/*.graphql'],
      plugins: [{ add: { content: header } }, 'typescript-operations', 'typed-document-node'],
      config: {
        enumsAsTypes: true,
        enumType: 'string-literal',
        useTypeImports: true,
        strictScalars: true,
        scalars,
        skipTypename: false,
      },
    },
    // The same operations as text: for clients that bundle nothing, such as k6.
    'graphql/generated/texts.ts': {
      documents: ['graphql/operations/loadtest.graphql'],
      plugins: [
        { add: { content: `${header}\nimport type * as Types from './operations.ts';` } },
        'typed-document-node',
      ],
      config: { documentMode: 'string', importOperationTypesFrom: 'Types', useTypeImports: true },
    },
  },
};

export default config;
