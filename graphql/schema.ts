import { createSchema } from 'graphql-yoga';
import type { ApiContext } from './context.ts';
import { resolvers } from './generated/nouns.ts';
import { enumValues, typeDefs } from './sdl.ts';

/** The whole schema: the SDL of every noun with its resolvers. */
export const schema = createSchema<ApiContext>({ typeDefs: [...typeDefs], resolvers: [enumValues, ...resolvers] });
