import { z } from 'zod';
import { createClient } from '../../graphql/client.ts';
import { ExampleStoryDocument } from '../../graphql/generated/operations.ts';
import { installationOf, problemOf } from '../installation.ts';
import { Problem } from '../../infra/stack/problem.ts';
import { renderStory } from './render.ts';

/** Columns where the output is no terminal. */
const defaultWidth = 120;

/**
 * The story of an example, as text or as JSON: what an operator sees or, where a name is given, what that person may see.
 * @throws Problem where there is no such example, or no installation is found
 */
export const story = async (
  exampleId: string | undefined,
  { folder, name, json = false }: { folder: string; name?: string | undefined; json?: boolean | undefined },
): Promise<string> => {
  const id = z.uuid().safeParse(exampleId?.toLowerCase());
  if (!id.success) {
    const given = exampleId === undefined ? 'Name an example by its id' : `"${exampleId}" is no id of an example`;
    throw new Problem(
      `${given}: a UUID such as 8dce05b3-5079-859a-8d5c-981cba9146c6, as \`examples\` of a campaign lists them.`,
    );
  }
  const installation = installationOf(folder);
  const url = installation.apiUrl();
  const token = await installation.token({ name: name ?? 'operator', operator: name === undefined });
  const asked = createClient({ url, token }).run(ExampleStoryDocument, { id: id.data });
  const { example } = await asked.catch((error: unknown) => {
    throw problemOf(error, url);
  });
  if (!example) {
    const seen = name === undefined ? 'on this stack' : `that ${name} may see`;
    throw new Problem(`There is no example ${id.data} ${seen}.`);
  }
  if (json) return `${JSON.stringify(example, null, 2)}\n`;
  const width = process.stdout.columns ?? defaultWidth;
  return renderStory(example, { width, now: new Date().toISOString(), graphqlUrl: url });
};
