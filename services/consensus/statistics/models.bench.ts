import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelOf, methods } from './aggregate.ts';
import { krippendorffAlpha } from './alpha.ts';
import { createVotes } from './votes.ts';

/* Speed and accuracy of the batch models on 100,000 tasks with five votes each; beside Crowd-Kit and krippendorff on the same votes where
   python has them (PYTHONPATH may say where). Run: node services/consensus/statistics/models.bench.ts */

const [tasks, workers, labels] = [100_000, 1_000, 4];
let state = 42;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 0x1_0000_0000;
};

const votes = createVotes(Array.from({ length: labels }, (_, label) => String(label)));
const skill = Array.from({ length: workers }, () => 0.4 + 0.5 * random());
const truth = Array.from({ length: tasks }, () => Math.floor(random() * labels));
const lines = ['task,worker,label'];
for (const [task, label] of truth.entries()) {
  for (let seat = 0; seat < 5; seat++) {
    const worker = Math.floor(random() * workers);
    const said = random() < (skill[worker] ?? 0) ? label : Math.floor(random() * labels);
    votes.add({ task: String(task), worker: String(worker), label: String(said) });
    lines.push(`${task},${worker},${said}`);
  }
}
const ballots = votes.build();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

for (const method of ['one-coin', 'dawid-skene'] as const) {
  const from = performance.now();
  const model = methods[method](ballots, 0);
  const seconds = (performance.now() - from) / 1_000;
  const right = truth.filter((label, task) => labelOf(ballots, model, task).label === label).length;
  say(
    `ours ${method}: ${seconds.toFixed(3)} s, accuracy ${(right / tasks).toFixed(4)}, ${model.iterations} iterations`,
  );
}
const from = performance.now();
const nominal = krippendorffAlpha(ballots, 'nominal');
const between = performance.now();
const ordinal = krippendorffAlpha(ballots, 'ordinal');
const took = ((between - from) / 1_000).toFixed(3);
say(`ours alpha of ${ballots.label.length} votes: ${took} s, ${JSON.stringify({ nominal, ordinal })}`);

const baseline = `
import sys, time
import pandas as pd
from crowdkit.aggregation import DawidSkene, OneCoinDawidSkene
df = pd.read_csv(sys.argv[1]); truth = pd.read_csv(sys.argv[2], header=None)[0]
for name, model in (("one-coin", OneCoinDawidSkene(n_iter=100, tol=1e-6)), ("dawid-skene", DawidSkene(n_iter=100, tol=1e-6))):
    t = time.perf_counter(); found = model.fit_predict(df); s = time.perf_counter() - t
    print(f"crowd-kit {name}: {s:.3f} s, accuracy {(found.sort_index().to_numpy() == truth.to_numpy()).mean():.4f}")
import krippendorff
counts = pd.crosstab(df.task, df.label).to_numpy()
for level in ("nominal", "ordinal"):
    print(f"krippendorff {level}: {krippendorff.alpha(value_counts=counts, level_of_measurement=level):.6f}")
`;
const folder = mkdtempSync(join(tmpdir(), 'endonym-bench-'));
writeFileSync(join(folder, 'votes.csv'), `${lines.join('\n')}\n`);
writeFileSync(join(folder, 'truth.csv'), `${truth.join('\n')}\n`);
const python = spawnSync('python3', ['-c', baseline, join(folder, 'votes.csv'), join(folder, 'truth.csv')], {
  encoding: 'utf8',
});
say(python.status === 0 ? python.stdout.trim() : 'no baseline: python3 with crowd-kit and krippendorff was not found');
rmSync(folder, { recursive: true, force: true });
