import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { stringify } from 'yaml';
import { startChild } from '../processes/child.ts';
import type { Child, Launching } from '../processes/child.ts';
import { checkout, environmentWith, setting } from '../environment.ts';
import { Problem } from '../problem.ts';
import { shardsFor, shardsIn, temporalConfig, temporalDynamicConfig, temporalPorts } from './temporal-config.ts';

const run = promisify(execFile);
const databases = { temporal: 'postgresql/v12/temporal', temporal_visibility: 'postgresql/v12/visibility' };

/** Does `work` with a connection to one of Temporal's databases. */
const connected = async <T>(server: URL, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: Object.assign(new URL(server), { pathname: `/${database}` }).href });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
};

const hasSchema = async (server: URL, database: string): Promise<boolean> => {
  try {
    const { rows } = await connected(server, database, (client) =>
      client.query(`select to_regclass('public.schema_version') as found`),
    );
    return rows[0]?.found !== null;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '3D000') return false; // no such database yet
    throw error;
  }
};

/** Brings Temporal's two databases to the schema of this version; each step can be repeated after a crash. */
const migrate = async (sqlTool: string, server: URL): Promise<void> => {
  for (const [database, schema] of Object.entries(databases)) {
    const tool = (...args: string[]) =>
      run(
        sqlTool,
        [
          '--plugin',
          'postgres12',
          '--ep',
          server.hostname,
          '--port',
          server.port,
          '--user',
          server.username,
          '--db',
          database,
          ...args,
        ],
        {
          env: environmentWith({ SQL_PASSWORD: decodeURIComponent(server.password) }),
        },
      );
    try {
      if (!(await hasSchema(server, database))) {
        await tool('create');
        await tool('setup-schema', '-v', '0.0');
      }
      await tool('update-schema', '-s', schema);
    } catch (error) {
      throw new Problem(
        `Temporal's schema in the database ${database} could not be brought up to date:\n${String(error)}`,
        { cause: error },
      );
    }
  }
  const tuning = await readFile(join(checkout, 'infra', 'temporal', 'queue-tables.sql'), 'utf8');
  await connected(server, 'temporal', (client) => client.query(tuning));
};

/** How many history shards the folder's server has, or will have from its first start on. @throws Problem where the setting is no number of shards */
const chooseShards = async (config: string): Promise<number> => {
  const before = shardsIn(await readFile(config, 'utf8').catch(() => ''));
  if (before !== undefined) return before;
  const wished = Number(setting('ENDONYM_TEMPORAL_SHARDS') ?? shardsFor(availableParallelism()));
  if (Number.isInteger(wished) && wished >= 1 && wished <= 4_096) return wished;
  throw new Problem(`ENDONYM_TEMPORAL_SHARDS must be a number from 1 to 4,096; 4 to 32 are usual on one machine.`);
};

const serves = async (address: string): Promise<boolean> => {
  const connection = await Connection.connect({ address, connectTimeout: 2000 });
  try {
    const { status } = await connection.healthService.check({
      service: 'temporal.api.workflowservice.v1.WorkflowService',
    });
    return status === 1;
  } finally {
    await connection.close();
  }
};

/** Starts Temporal's frontend, history, matching and worker in one process, on the stack's own PostgreSQL. */
export const startTemporal = async (
  folder: string,
  binaries: { server: string; sqlTool: string },
  postgresUrl: string,
  ports: Record<string, number>,
  launching?: Launching,
): Promise<Child> => {
  const server = new URL(postgresUrl);
  await migrate(binaries.sqlTool, server);
  const own = join(folder, 'temporal');
  await mkdir(own, { recursive: true });
  const dynamic = join(own, 'dynamic-config.yaml');
  await writeFile(dynamic, stringify(temporalDynamicConfig));
  const config = join(own, 'config.yaml');
  await writeFile(config, stringify(temporalConfig(server, ports, dynamic, await chooseShards(config))), {
    mode: 0o600,
  });
  const address = `127.0.0.1:${ports.temporal}`;
  return startChild(
    {
      name: 'temporal',
      command: binaries.server,
      args: ['--config-file', config, '--allow-no-auth', 'start'],
      cwd: own,
      env: { GOMEMLIMIT: '512MiB' },
      ready: () => serves(address),
      readyWithinMs: 120_000,
      ports: temporalPorts.map((name) => ports[name] ?? 0),
      yields: true,
    },
    folder,
    launching,
  );
};
