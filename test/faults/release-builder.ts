import { createPool } from '../../platform/sql.ts';
import { buildNextPart, freezeRelease } from '../../services/release/contract.ts';
import { testBus } from '../harness/bus.ts';
import { madeUpNeighbours, releaseService } from '../harness/releases.ts';

/* Builds a release step by step and prints a line after each, until it is built or this process is killed. */

const [databaseUrl = '', releaseId = '', count = '0'] = process.argv.slice(2);
const pool = createPool(databaseUrl, 'endonym-test', 2);
const bus = await testBus();
const ask = releaseService(pool, bus, madeUpNeighbours(Number(count)));
const say = (line: string) => process.stdout.write(`${line}\n`);

while (!(await ask(freezeRelease, { releaseId })).done) say('frozen');
while (!(await ask(buildNextPart, { releaseId })).done) say('built');
await bus.nats.close();
await pool.end();
