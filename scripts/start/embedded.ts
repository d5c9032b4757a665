import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { createDemoIssuer, type DemoIssuer } from '../../gateway/demo-issuer/demo-issuer.js';
import type { GatewayOptions, RunningGateway } from '../../gateway/gateway.js';
import type { IdentityOptions } from '../../gateway/identity/identity.options.js';
import { generateSigningKey, publicHalf } from '../../gateway/identity/signing-key.js';
import { NewerDataError } from '../../subgraphs/kit/server/bring-up.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { diskStorage } from '../../subgraphs/kit/storage/disk-storage.js';
import { demoOperationsRoute } from '../demo/operations-route.js';
import { personas } from '../demo/personas.js';
import { Complaint } from './complaint.js';
import { configuredFiles } from './configured-files.js';
import type { DataFolder } from './data-folder.js';
import { AUDIENCE, DEMO_ISSUER } from './demo-identity.js';
import { followSupergraph } from './follow-supergraph.js';
import { type Hall, openHall } from './hall.js';
import type { MovableClock } from './movable-clock.js';
import { openGateway } from './open-gateway.js';
import { committedSupergraph, readSupergraph } from './supergraph-file.js';
import { refuseTrainingFolder, trainingTime } from './training-time.js';

export interface EmbeddedOptions {
  readonly data: DataFolder;
  /** What the gateway is configured with. */
  readonly configured: Pick<GatewayOptions, 'port' | 'host' | 'playground'> & Partial<GatewayOptions>;
  readonly definitions: readonly SubgraphDefinition[];
  /** The supergraph file, which is followed. Default: the committed one. */
  readonly supergraph?: string | undefined;
  readonly logger: Logger;
  /** A real issuer; without one the demo issuer gives anyone the token of any persona. */
  readonly identity: IdentityOptions | null;
  /** Sets the time of the demo mode. */
  readonly now?: Date | null;
  readonly onStatement?: (subgraph: string, statement: string) => void;
}

export interface Embedded {
  readonly gateway: RunningGateway;
  readonly hall: Hall;
  readonly issuer: DemoIssuer | null;
  /** The clock of the demo mode; null with a real issuer and in production mode. */
  readonly training: MovableClock | null;
  readonly close: () => Promise<void>;
}

interface KeptKeys {
  readonly passport: JWK;
  readonly demoIssuer: JWK;
}

/** The gateway and all subgraphs in one process. Whoever names a port tries it first (`refuseBusyPort`). */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { data, configured, definitions, supergraph = committedSupergraph, logger, identity, now = null, onStatement } = options;
  const training = trainingOf(data, identity, now);
  const supergraphSdl = readSupergraph(supergraph);
  const keys = await data.kept<KeptKeys>('keys.json', async () => ({
    passport: await generateSigningKey(),
    demoIssuer: await generateSigningKey(),
  }));
  const issuer =
    identity === null ? await createDemoIssuer({ personas, key: keys.demoIssuer, issuer: DEMO_ISSUER, audience: AUDIENCE }) : null;
  const hall = await openHall({
    definitions,
    databaseOf: (name) => ({ kind: 'sqlite', file: data.database(name) }),
    filesOf: (name) => configuredFiles(name) ?? diskStorage(data.files(name)),
    clock: () => new Date(),
    passportKeys: { keys: [publicHalf(keys.passport)] } as never,
    logger,
    training,
    demo: issuer !== null,
    ...(onStatement === undefined ? {} : { onStatement }),
  }).catch((error: unknown) => {
    throw error instanceof NewerDataError ? new Complaint(error.message) : error;
  });
  try {
    const gateway = await openGateway({
      ...configured,
      supergraphSdl,
      transports: (name) => hall.transport(name),
      identity: identity ?? { issuer: DEMO_ISSUER, audience: AUDIENCE, keys: { kind: 'local', jwks: (issuer as DemoIssuer).jwks } },
      passportKey: keys.passport,
      logger,
      routes: issuer === null ? [] : [...issuer.routes, demoOperationsRoute()],
    });
    const followed = followSupergraph(gateway, supergraph, supergraphSdl, logger);
    return {
      gateway,
      hall,
      issuer,
      training,
      close: async () => {
        followed.stop();
        await gateway.close();
        await hall.close();
      },
    };
  } catch (error) {
    await hall.close();
    throw error;
  }
}

/** Whoever has a real issuer works: there the time is what it is. */
function trainingOf(data: DataFolder, identity: IdentityOptions | null, now: Date | null): MovableClock | null {
  if (identity === null && process.env.NODE_ENV !== 'production') return trainingTime(data, now);
  if (now !== null) throw new Complaint('--now is for the demo mode: with a token issuer, and in production mode, the time is not moved');
  refuseTrainingFolder(data);
  return null;
}
