import { createInterface } from 'node:readline';
import { createPool } from '../../platform/sql.ts';
import { buildNextPart, freezeRelease } from '../../services/release/contract.ts';
import { testBus } from '../harness/bus.ts';
import { madeUpNeighbours, releaseService } from '../harness/releases.ts';

/*
 * Builds a release step by step, until it is built or this process is killed: after each step it prints a line, and begins the next once
 * it reads one.
 */

const [databaseUrl = '', releaseId = '', count = '0'] = process.argv.slice(2);
const pool = createPool(databaseUrl, 'endonym-test', 2);
const bus = await testBus();
const ask = releaseService(pool, bus, madeUpNeighbours(Number(count)));
const answers = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = async (line: string) => {
  process.stdout.write(`${line}\n`);
  await answers.next();
};

while (!(await ask(freezeRelease, { releaseId })).done) await say('frozen');
while (!(await ask(buildNextPart, { releaseId })).done) await say('built');
process.stdin.destroy();
await bus.nats.close();
await pool.end();
