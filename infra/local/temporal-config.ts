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
 * The server's configuration for one small machine: each of its four roles keeps its own pool, so that 4 × 20 + 4 × 4
 * connections stay below PostgreSQL's 200; four history shards are enough for two cores and can never be changed later.
 */
export const temporalConfig = (server: URL, ports: Record<string, number>, dynamicConfig: string) => {
  const role = (name: string) => ({
    rpc: { grpcPort: ports[name], membershipPort: ports[`${name}Membership`], bindOnLocalHost: true },
  });
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
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

/** Settings that keep memory small and let a new search attribute or namespace be seen at once. */
export const temporalDynamicConfig = {
  'system.forceSearchAttributesCacheRefreshOnRead': value(true),
  'history.hostLevelCacheMaxSize': value(4096),
  'history.eventsHostLevelCacheMaxSizeBytes': value(16 * 1024 * 1024),
  'matching.numTaskqueueReadPartitions': value(1),
  'matching.numTaskqueueWritePartitions': value(1),
};
