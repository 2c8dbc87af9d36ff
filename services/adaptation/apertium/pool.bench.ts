import { createApertium } from './pool.ts';

const sentences = [
  'The quick brown fox jumps over the lazy dog near the river bank.',
  'Please write a short note to the neighbours about the party on Saturday.',
  'When the temperature falls below zero, the water in the pipes can freeze.',
  'She explained why the library closes early and where to return the books.',
];
const apertium = createApertium('eng-cat');
const started = performance.now();
await apertium.translate(['Ready.']);
console.log(`first sentence, with the start of two pipelines: ${(performance.now() - started).toFixed(0)} ms`);

const times: number[] = [];
for (let run = 0; run < 300; run++) {
  const start = performance.now();
  await apertium.translate([sentences[run % sentences.length] ?? '']);
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(`one sentence: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);

const start = performance.now();
await apertium.translate(Array.from({ length: 1_000 }, (_, index) => sentences[index % sentences.length] ?? ''));
console.log(`1,000 sentences at once: ${((performance.now() - start) / 1_000).toFixed(2)} s`);
await apertium.close();
