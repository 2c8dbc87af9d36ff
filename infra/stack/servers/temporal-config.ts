import { parseDocument } from 'yaml';
import { z } from 'zod';

/** The roles of Temporal's one process; each has a port for calls and one for membership. */
const roles = ['temporal', 'temporalHistory', 'temporalMatching', 'temporalWorker'];

/** The names of all its ports. */
export const temporalPorts = roles.flatMap((name) => [name, `${name}Membership`]);

const store = (server: URL, databaseName: string, maxConns: number) => ({
  sql: {
    pluginName: 'postgres12',
    databaseName,
    connectAddr: server.host,
    connectProtocol: 'tcp',
    user: server.username,
    password: decodeURIComponent(server.password),
    maxConns,
    maxIdleConns: maxConns,
    maxConnLifetime: '1h',
  },
});

/**
 * How many history shards a new server has, which can never be changed: each does one write after the other, some 3 ms to a local
 * database, so that 4 do 1,300 a second, more than two cores can ask for.
 */
export const shardsFor = (cores: number): number => (cores <= 2 ? 4 : 32);

const WithShards = z.object({ persistence: z.object({ numHistoryShards: z.int() }) });

/** The shards of the server that an earlier start configured so; undefined where none did, or its file is damaged: the server itself knows, and warns. */
export const shardsIn = (config: string): number | undefined => {
  const document = parseDocument(config);
  if (document.errors.length > 0) return undefined;
  return WithShards.safeParse(document.toJS()).data?.persistence.numHistoryShards;
};

/**
 * The server's configuration for one machine: each of its four roles keeps its own pool, so that 4 × 20 + 4 × 4 connections stay below
 * PostgreSQL's 200.
 */
export const temporalConfig = (
  server: URL,
  ports: Record<string, number>,
  dynamicConfig: string,
  numHistoryShards: number,
) => {
  const role = (name: string) => ({
    rpc: { grpcPort: ports[name], membershipPort: ports[`${name}Membership`], bindOnLocalHost: true },
  });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards,
      datastores: { default: store(server, 'temporal', 20), visibility: store(server, 'temporal_visibility', 4) },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: role('temporal'),
      history: role('temporalHistory'),
      matching: role('temporalMatching'),
      worker: role('temporalWorker'),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports.temporal}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    namespaceDefaults: { archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } } },
    dynamicConfigClient: { filepath: dynamicConfig, pollInterval: '10s' },
  };
};

const value = (setting: boolean | number) => [{ value: setting, constraints: {} }];

/** Settings that keep memory small, and let campaigns take turns. infra/temporal/production.yaml has those of a server of one's own. */
export const temporalDynamicConfig = {
  'history.hostLevelCacheMaxSize': value(4096),
  'history.eventsHostLevelCacheMaxSizeBytes': value(16 * 1024 * 1024),
  // Order between kinds of work and turns between campaigns hold within a partition.
  'matching.numTaskqueueReadPartitions': value(1),
  'matching.numTaskqueueWritePartitions': value(1),
  'matching.enableFairness': value(true),
};
