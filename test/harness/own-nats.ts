import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalCodec } from '../../domain/refusal.ts';
import { resolveBinary } from '../../infra/stack/binaries/binaries.ts';
import { startNats } from '../../infra/stack/servers/nats.ts';
import { choosePorts } from '../../infra/stack/ports.ts';
import { createLogger } from '../../platform/log.ts';
import { ensureBuckets } from '../../platform/files/nats.ts';
import { openBus } from '../../platform/nats/bus.ts';
import type { Bus } from '../../platform/nats/bus.ts';

/** A NATS of a test's own, with our buckets, for who takes away from it what others on the test stack need. */
export const startOwnNats = async (): Promise<{ bus: Bus; stop(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-nats-'));
  const binary = await resolveBinary('nats', () => undefined);
  const { nats = 0, monitor = 0 } = await choosePorts(['nats', 'monitor'], {}, () => undefined);
  const server = await startNats(folder, binary, { nats, monitor });
  const log = createLogger('test', 'silent');
  const bus = await openBus({ url: `nats://127.0.0.1:${nats}`, name: 'test', refusals: refusalCodec, log });
  await ensureBuckets(bus.nats, 1);
  return {
    bus,
    stop: async () => {
      await bus.nats.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
