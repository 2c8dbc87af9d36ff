import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@nats-io/transport-node';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';
import { readConfig } from '../platform/config.ts';
import { migrate } from '../platform/migrate.ts';
import { ensureBuckets } from '../platform/files/nats.ts';
import { applyTopology } from '../platform/nats/topology.ts';
import { createPool, run } from '../platform/sql.ts';
import { topology } from './topology.ts';

const services = new URL('../services/', import.meta.url).pathname;
const { IndexedValueType } = proto.temporal.api.enums.v1;
const searchAttributes = {
  campaign: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  problem: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  // Workflows that a release before started keep it.
  state: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
};

/** Creates the database where it is missing; answers its address. */
const provisionDatabase = async (serverUrl: string, database: string): Promise<string> => {
  const admin = createPool(serverUrl, 'endonym-provision', 1);
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount === 0) {
    await admin.query(`create database "${database}"`).catch((error: unknown) => {
      // Two provisions at once: the other was first.
      if (!String(error).includes('already exists')) throw error;
    });
  }
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const provisionTables = async (url: string): Promise<void> => {
  const pool = createPool(url, 'endonym-provision', 1);
  const allowNewer = readConfig(['ALLOW_NEWER_DATABASE']).ALLOW_NEWER_DATABASE === 'yes';
  for (const service of (await readdir(services)).sort()) {
    const folder = join(services, service, 'migrations');
    if (await readdir(folder).catch(() => null)) await migrate(pool, service, folder, { allowNewer });
  }
  await run(pool)`/* provisioned */ select 1`;
  await pool.end();
};

const provisionStream = async (url: string): Promise<void> => {
  const { NATS_REPLICAS: replicas, NATS_STREAM_MAX_MB: streamMb } = readConfig(['NATS_REPLICAS', 'NATS_STREAM_MAX_MB']);
  const nats = await connect({ servers: url, name: 'endonym provision' });
  try {
    await applyTopology(nats, topology, { replicas, streamMb });
    await ensureBuckets(nats, replicas);
  } finally {
    await nats.close();
  }
};

/** gRPC status of something that is there already. */
const alreadyExists = 6;

/**
 * For how long Temporal keeps what is over.
 * @throws Error where the outboxes would keep events for longer: replayed, they would start again what Temporal has forgotten
 */
const retention = () => {
  const { TEMPORAL_RETENTION_DAYS: days, OUTBOX_KEEP_DAYS: kept } = readConfig([
    'TEMPORAL_RETENTION_DAYS',
    'OUTBOX_KEEP_DAYS',
  ]);
  if (days > kept) return msToTs(days * 86_400_000);
  throw new Error(
    `TEMPORAL_RETENTION_DAYS is ${days} and OUTBOX_KEEP_DAYS is ${kept}: Temporal must keep what is over for longer than the outboxes keep events.`,
  );
};

/** Makes Temporal's namespace with the search attributes, and waits until Temporal knows them. Again, it only brings the retention up to date. */
export const provisionNamespace = async (address: string, namespace: string): Promise<void> => {
  const workflowExecutionRetentionPeriod = retention();
  const connection = await Connection.connect({ address });
  const ignoreKnown = (error: unknown): void => {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === alreadyExists) return;
    throw error;
  };
  await connection.workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod })
    .catch(ignoreKnown);
  const { config } = await eventually(() => connection.workflowService.describeNamespace({ namespace }));
  if (!config?.workflowExecutionRetentionTtl?.seconds?.equals(workflowExecutionRetentionPeriod.seconds ?? 0))
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: workflowExecutionRetentionPeriod },
    });
  const known = await eventually(() => connection.operatorService.listSearchAttributes({ namespace }));
  const missing = Object.entries(searchAttributes).filter(([name]) => !(name in (known.customAttributes ?? {})));
  if (missing.length > 0) {
    await eventually(() =>
      connection.operatorService
        .addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) })
        .catch(ignoreKnown),
    );
    // The frontend takes them a moment after they are there: a workflow that was started with one before would be refused.
    const query = Object.keys(searchAttributes)
      .map((name) => `${name} is null`)
      .join(' and ');
    await eventually(() => connection.workflowService.countWorkflowExecutions({ namespace, query }));
  }
  await eventually(async () => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    for (const name of Object.keys(searchAttributes)) {
      if (!(name in (customAttributes ?? {})))
        throw new Error(`Temporal does not know the search attribute ${name} yet.`);
    }
  });
  await connection.close();
};

/** Tries again for 30 s: a namespace is known to all of Temporal's services a moment after it was made. */
const eventually = async <T>(work: () => Promise<T>): Promise<T> => {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};

/** Brings PostgreSQL and JetStream to what this version needs. Again, or by two at once, it changes nothing. Answers the database's address. */
export const provisionStores = async (options: {
  postgresUrl: string;
  natsUrl: string;
}): Promise<{ postgresUrl: string }> => {
  const postgresUrl = await provisionDatabase(options.postgresUrl, 'endonym');
  await provisionTables(postgresUrl);
  await provisionStream(options.natsUrl);
  return { postgresUrl };
};

/** Brings PostgreSQL, JetStream and Temporal to what this version needs. Again, or by two at once, it changes nothing. Answers the database's address. */
export const provision = async (options: {
  postgresUrl: string;
  natsUrl: string;
  temporalAddress: string;
  namespace: string;
}): Promise<{ postgresUrl: string }> => {
  const stores = await provisionStores(options);
  await provisionNamespace(options.temporalAddress, options.namespace);
  return stores;
};

if (import.meta.main) {
  const config = readConfig(['POSTGRES_URL', 'NATS_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE']);
  await provision({
    postgresUrl: config.POSTGRES_URL,
    natsUrl: config.NATS_URL,
    temporalAddress: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
  });
}
