import { Refusal } from '../../../domain/refusal.ts';
import { WorkBroke } from '../../../platform/apart.ts';
import type { Apart } from '../../../platform/apart.ts';
import { WorkDone } from './file-work.ts';
import type { FileWork } from './file-work.ts';

const workModule = new URL('./file-work.ts', import.meta.url);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * What a file of terms or units holds, read in a process of its own: nobody of this one waits for it.
 * @throws Refusal `unreadable-file` for what is no such file, or is more than that process can take
 */
export const readFileApart = async (
  apart: Apart,
  input: FileWork,
  bytes: Uint8Array,
): Promise<Exclude<WorkDone, { refused: unknown }>> => {
  try {
    for await (const item of apart.run(workModule, input, once(bytes))) {
      const done = WorkDone.parse(item);
      if ('refused' in done) throw new Refusal(done.refused.code, done.refused.message);
      return done;
    }
  } catch (error) {
    if (error instanceof WorkBroke && !error.passes)
      throw new Refusal('unreadable-file', `The file cannot be read: ${error.message.slice(0, 300)}`);
    throw error;
  }
  throw new Error('The file was read, and nothing came of it.');
};
