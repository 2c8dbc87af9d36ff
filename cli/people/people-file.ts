import { writeFile } from 'node:fs/promises';
import { issueToken, subjectOf } from './token.ts';

/** Writes the file that scenarios read as PEOPLE: an operator, then so many others, each with a token of the folder's stack. */
export const writePeople = async (folder: string, file: string, count: number): Promise<void> => {
  const personOf = async (name: string, operator: boolean) => ({
    id: subjectOf(name),
    name,
    token: await issueToken({ folder, name, operator }),
  });
  const people = [await personOf('Load operator', true)];
  for (let number = 1; number <= count; number++) people.push(await personOf(`Load reviewer ${number}`, false));
  await writeFile(file, JSON.stringify(people), { mode: 0o600 });
};
