import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../../domain/example.ts';
import type { Content } from '../../domain/example.ts';
import { checkout } from '../../infra/stack/environment.ts';
import type { Knowledge } from '../../language/checks/examined.ts';
import { adaptContent } from '../../services/adaptation/text/adapt-content.ts';
import type { Given } from '../../services/adaptation/text/adapt-content.ts';
import { knowledgeOf } from '../../services/adaptation/text/checks.ts';
import { packOf, readPacks } from '../../cultures/packs.ts';
import type { Translator } from '../../services/adaptation/provider/provider.ts';
import { rowsOf } from '../../services/catalogue/import/rows.ts';
import { machineLine, quantile } from './machine.ts';

/* The steps around a provider's call, without one: how many text fields a second one core takes through them. */

const samples = [
  ['instruction', 'alpaca'],
  ['chat', 'messages'],
  ['preference', 'preference'],
  ['evaluation', 'multiple-choice'],
] as const;
/** Turns that each way takes, one after the other, so that what else the machine does meets all of them. */
const turns = Number(process.env['TURNS'] ?? 7);
/** Times that the samples are gone through in a turn. */
const rounds = Number(process.env['ROUNDS'] ?? 10);

const readSamples = async (): Promise<Content[]> => {
  const contents: Content[] = [];
  for (const [name, format] of samples) {
    const bytes = createReadStream(join(checkout, 'samples', `${name}.jsonl`));
    for await (const { row } of rowsOf(bytes, { format, kind: 'jsonl', columns: {} }))
      if (row !== null) contents.push(row.content);
  }
  return contents;
};

/** A provider that costs nothing: every text comes back as it went. */
const echo: Translator = {
  provider: 'apertium',
  engine: 'echo',
  translate: async (texts) => texts.map((text) => ({ text, unknownWords: 0 })),
  close: async () => undefined,
};

interface Way {
  readonly name: string;
  readonly work: (content: Content) => Promise<unknown>;
  readonly perSecond: number[];
  readonly perCpuSecond: number[];
}

const wayOf = (name: string, work: Way['work']): Way => ({ name, work, perSecond: [], perCpuSecond: [] });

/** One turn of one way; fields a second, and a second of processor time. */
const turn = async (way: Way, contents: readonly Content[], fields: number): Promise<void> => {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < rounds; round++) for (const content of contents) await way.work(content);
  const { user, system } = process.cpuUsage(cpu);
  way.perSecond.push((fields * rounds * 1_000) / (performance.now() - started));
  way.perCpuSecond.push((fields * rounds * 1e6) / (user + system));
};

const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** Fields a second through the pipeline without a provider, against the floor of touching each text once. */
export const bench = async (): Promise<void> => {
  const pack = packOf('ca-ES', readPacks());
  const knowledge = await knowledgeOf('ca-ES', pack);
  const contents = await readSamples();
  const texts = contents.flatMap((content) => fieldsOf(content).map(({ text }) => text));
  const drafted =
    (translator: Translator | null, given: (content: Content) => Given, known: Knowledge | null) =>
    (content: Content) =>
      adaptContent(given(content), pack, translator, known);
  const english = (content: Content): Given => ({ source: content, translation: null });
  const translated = (content: Content): Given => ({ source: content, translation: content });

  const floor = wayOf('floor: each text as JSON and back, its words counted', async (content) => {
    const { length } = JSON.stringify(JSON.parse(JSON.stringify(content)));
    return fieldsOf(content).reduce(
      (sum, { text }) => sum + Array.from(text.matchAll(/[\p{L}\p{M}]+/gu)).length,
      length,
    );
  });
  const ways = [
    floor,
    wayOf('from English, a provider that costs nothing, blocking checks', drafted(echo, english, null)),
    wayOf('the same with every check', drafted(echo, english, knowledge)),
    wayOf('translated data, blocking checks', drafted(null, translated, null)),
    wayOf('the same with every check', drafted(null, translated, knowledge)),
  ];
  for (let warm = 0; warm < 2; warm++) for (const way of ways) await turn(way, contents, texts.length);
  for (const way of ways) [way.perSecond.length, way.perCpuSecond.length] = [0, 0];
  for (let at = 0; at < turns; at++) for (const way of ways) await turn(way, contents, texts.length);

  const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const rows = ways.map(
    ({ name, perSecond, perCpuSecond }) =>
      `  ${name.padEnd(62)} ${median(perSecond).toFixed(0).padStart(8)}/s ${median(perCpuSecond).toFixed(0).padStart(8)} a CPU second  ratio ${(median(perCpuSecond) / median(floor.perCpuSecond)).toFixed(4)}`,
  );
  process.stdout.write(
    `${machineLine()}\n${texts.length} fields of ${mean.toFixed(0)} characters on average, the samples, ${rounds} times a turn, median of ${turns} turns (2,000 fields/s are the aim):\n${rows.join('\n')}\n`,
  );
};
