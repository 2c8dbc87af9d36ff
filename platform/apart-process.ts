import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ahead } from './apart.ts';

/* The process of one piece of work at a time: see apart.ts. It ends with whoever started it. */

const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), module: z.url(), input: z.unknown() }),
  z.object({ kind: z.literal('bytes'), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('wanted') }),
]);

/** What a module of work exports. */
const Work = z.object({
  work: z.custom<(input: unknown, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<unknown>>(
    (value) => typeof value === 'function',
  ),
});

// Where the machine's memory ends, this process is ended before any that others need.
try {
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // no Linux
}
process.on('disconnect', () => process.exit(0));
// Who started this one decides when it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const say = (message: object): void => void process.send?.(message, undefined, undefined, () => undefined);

let chunks: Uint8Array[] = [];
let [over, credit] = [false, ahead];
let changed = (): void => undefined;
const change = () => new Promise<void>((resolve) => (changed = resolve));

async function* bytesOf(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const chunk = chunks.shift();
    if (chunk !== undefined) {
      yield chunk;
      say({ kind: 'taken' });
    } else if (over) return;
    else await change();
  }
}

const run = async (module: string, input: unknown): Promise<void> => {
  const { work } = Work.parse(await import(module));
  for await (const value of work(input, bytesOf())) {
    while (credit === 0) await change();
    credit--;
    say({ kind: 'item', value });
  }
};

process.on('message', (message) => {
  const said = Said.parse(message);
  if (said.kind === 'bytes') chunks.push(said.bytes);
  else if (said.kind === 'end') over = true;
  else if (said.kind === 'wanted') credit++;
  else {
    [chunks, over, credit] = [[], false, ahead];
    run(said.module, said.input).then(
      () => say({ kind: 'done' }),
      (error: unknown) => {
        const text = error instanceof Error ? error.message : String(error);
        const { code } = z
          .object({ code: z.string().catch('') })
          .catch({ code: '' })
          .parse(error);
        say({ kind: 'threw', message: text, code });
      },
    );
    return;
  }
  changed();
});
