import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { checkProtected } from '../../../../language/check-protected.ts';
import { protectedTexts } from '../../../../language/protect.ts';
import { adaptContent } from '../../text/adapt-content.ts';
import { packOf, readPacks } from '../../../../cultures/packs.ts';
import { frameOf } from './codec.ts';
import { generatedTexts } from './generated-texts.ts';
import { pipelineOf } from './install.ts';
import { createApertium } from './pool.ts';

/* node services/adaptation/provider/apertium/pool.bench.ts: sentences a second by the pool and by a process for each, and 10,000 texts whole. */

const words =
  'the quick brown fox jumps over lazy dogs near river bank please write short note about neighbours party when temperature falls water in pipes can freeze she explained why library closes early and where to return books'.split(
    ' ',
  );
/** Different sentences of 64 characters on average. */
const sentences = Array.from({ length: 5_000 }, (_, index) => {
  const wanted = 48 + (index % 33);
  let sentence = 'The';
  for (let at = index; sentence.length < wanted - 3; at = (at * 31 + 7) % 10_007)
    sentence += ` ${words[at % words.length] ?? ''}`;
  return `${sentence}.`;
});
const mean = sentences.reduce((sum, { length }) => sum + length, 0) / sentences.length;
const report = (line: string): void => void process.stdout.write(`${line}\n`);

const apertium = createApertium('eng-cat');
const started = performance.now();
await apertium.translate(['Ready.']);
report(`first sentence, with the start of two pipelines: ${(performance.now() - started).toFixed(0)} ms`);

const times: number[] = [];
for (const sentence of sentences.slice(0, 300)) {
  const start = performance.now();
  await apertium.translate([sentence]);
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
report(`one sentence at a time: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);

const start = performance.now();
await apertium.translate(sentences);
const pooled = (sentences.length * 1_000) / (performance.now() - start);
report(`pool: ${pooled.toFixed(0)} sentences/s (${sentences.length} of ${mean.toFixed(0)} characters on average)`);

const pipeline = await pipelineOf('eng-cat');
const alone = async (sentence: string): Promise<void> => {
  const child = spawn('bash', ['--norc', '-p', '-c', pipeline, 'apertium', '-g', '']);
  child.stdin.end(frameOf(sentence, 'n1'));
  await text(child.stdout);
};
const few = sentences.slice(0, 20);
const startAlone = performance.now();
for (let from = 0; from < few.length; from += 2) await Promise.all(few.slice(from, from + 2).map(alone));
const single = (few.length * 1_000) / (performance.now() - startAlone);
report(
  `a process for each, two at a time: ${single.toFixed(1)} sentences/s; the pool is ${(pooled / single).toFixed(0)} times that`,
);

const pack = packOf('ca-ES', readPacks());
const texts = generatedTexts(10_000, 11);
let [spans, broken] = [0, 0];
const startTexts = performance.now();
for (let from = 0; from < texts.length; from += 500) {
  await Promise.all(
    texts.slice(from, from + 500).map(async (instruction) => {
      const source = { kind: 'instruction', instruction, input: '', output: '' } as const;
      const { fields } = await adaptContent({ source, translation: null }, pack, apertium);
      const kept = protectedTexts(instruction);
      spans += kept.length;
      broken += checkProtected('instruction', kept, fields[0]?.adapted ?? '').length;
    }),
  );
}
const seconds = (performance.now() - startTexts) / 1_000;
report(`${texts.length} generated texts with ${spans} protected spans in ${seconds.toFixed(0)} s: ${broken} broken`);
await apertium.close();
