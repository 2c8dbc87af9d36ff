import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleasePartsFragment } from '../../graphql/generated/operations.ts';
import { Problem } from '../stack/problem.ts';
import type { Operator } from './campaign.ts';

/** Writes the release's files below `folder`. @throws Problem for one that cannot be had */
export const download = async (operator: Operator, made: ReleasePartsFragment, folder: string): Promise<void> => {
  for (const file of made.files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    const url = new URL(file.url, operator.url);
    const answer = await fetch(url, { headers: { authorization: `Bearer ${operator.token}` } });
    if (!answer.ok || answer.body === null) throw new Problem(`${file.path} could not be downloaded: ${answer.status}`);
    await writeFile(path, answer.body);
  }
};
