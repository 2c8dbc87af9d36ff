import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { stringify } from 'yaml';
import { startChild } from './child.ts';
import type { Child, Launching } from './child.ts';
import { environmentWith } from './environment.ts';
import { Problem } from './problem.ts';
import { temporalConfig, temporalDynamicConfig, temporalPorts } from './temporal-config.ts';

const run = promisify(execFile);
const databases = { temporal: 'postgresql/v12/temporal', temporal_visibility: 'postgresql/v12/visibility' };

const hasSchema = async (server: URL, database: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: Object.assign(new URL(server), { pathname: `/${database}` }).href });
  try {
    await client.connect();
    return (await client.query(`select to_regclass('public.schema_version') as found`)).rows[0]?.found !== null;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '3D000') return false; // no such database yet
    throw error;
  } finally {
    await client.end();
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
  await writeFile(config, stringify(temporalConfig(server, ports, dynamic)), { mode: 0o600 });
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
