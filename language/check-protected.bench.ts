import { checkProtected } from './check-protected.ts';
import { protectedTexts } from './protect.ts';

const dense =
  'Open `config.yaml`, set {{name}} to $x_1$ and mail ops@example.org or see https://example.org/a?b=1. <b>Not</b> %s, $5.\n';
const prose =
  'The machine proposes and people decide, so that whoever reads the text takes it for one that was written at home.\n';
const code = '\n```js\nconst a = 1;\n```\n';

const measure = (name: string, text: string): void => {
  const before = protectedTexts(text);
  const times: number[] = [];
  for (let run = 0; run < 3_000; run++) {
    const start = performance.now();
    checkProtected('output', before, text);
    if (run >= 1_000) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  console.log(
    `checkProtected, ${name}, ${text.length} characters, ${before.length} spans: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  );
};

measure('an answer', `${`${prose.repeat(5)}${dense}`.repeat(2)}${code}`);
measure('a long answer', `${`${prose.repeat(5)}${dense}`.repeat(12)}${code}`);
measure('nothing but spans', `${dense.repeat(60)}${code}`);
