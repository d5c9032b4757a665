/**
 * `npm run gateway [-- --config FILE --port N --host ADDRESS --supergraph FILE --workers N|auto --open]`: the gateway alone, before
 * subgraphs that run by themselves. `--open` asks nobody who he is, and serves this machine alone. `npm run config` says what else there is to set. It follows its supergraph file; SIGHUP rereads it at once.
 */
import { parseArgs } from 'node:util';
import type { JWK } from 'jose';
import type { GatewayConfig } from '../gateway/config/gateway.config.js';
import { isLoopback } from '../gateway/http/loopback.js';
import type { IdentityOptions } from '../gateway/identity/identity.options.js';
import { hallLogger } from '../gateway/telemetry/logger.js';
import { startTelemetry } from '../gateway/telemetry/start-telemetry.js';
import { endOnlyOnce, leaveSupervisor, shareMetrics, workerNumber } from '../gateway/workers/cluster.workers.js';
import { Complaint, command } from './start/complaint.js';
import { configuredGateway } from './start/configured-gateway.js';
import { configuredIdentity } from './start/configured-identity.js';
import { configuredOptions } from './start/configured-options.js';
import { followSupergraph } from './start/follow-supergraph.js';
import { openGateway } from './start/open-gateway.js';
import { dieYoung } from './start/process-memory.js';
import { subgraphWays } from './start/subgraph-way.js';
import { committedSupergraph, readSupergraph } from './start/supergraph-file.js';
import { superviseGateway, workersOf } from './start/supervise-gateway.js';
import { untilStopped } from './start/until-stopped.js';

dieYoung();
await command(async () => {
  const { config: file, port, host, supergraph, workers, open: isOpen = false } = readOptions();
  const options = { 'server.port': port, 'server.host': host, 'server.workers': workers, supergraph };
  const { config } = configuredGateway({ file, options });
  const worker = workerNumber();
  if (worker === undefined && workersOf(config) > 1) return superviseGateway(config);
  const { supergraph: supergraphFile = committedSupergraph } = config;
  const logger = hallLogger(config.telemetry.logLevel);
  const supergraphSdl = readSupergraph(supergraphFile);
  const guarding = isOpen ? openToThisMachine(config) : { identity: identityOf(config), passportKey: passportKeyOf(config) };
  if (!isOpen && config.passport.linkKeys === undefined && process.env.NODE_ENV !== 'production')
    logger.warn('calls to subgraphs go unsealed: there are no LINK_KEYS, which production demands');
  const watching = await startTelemetry({ config: config.telemetry, logger, ...(worker === undefined ? {} : { worker }) });
  const gateway = await openGateway({
    ...configuredOptions(config),
    supergraphSdl,
    transports: subgraphWays(config, { sealed: !isOpen }),
    ...guarding,
    telemetry: watching.telemetry,
    logger,
  });
  if (worker !== undefined) {
    shareMetrics(watching.registry);
    endOnlyOnce();
  }
  const admin = worker === undefined ? await watching.openAdmin(gateway.health) : undefined;
  const followed = followSupergraph(gateway, supergraphFile, supergraphSdl, logger);
  process.on('SIGHUP', () => void followed.reread());
  const stopped = untilStopped();
  logger.info({ url: gateway.url, admin, worker }, 'ready');
  await stopped;
  logger.info({ worker }, 'closing');
  followed.stop();
  await gateway.close();
  await watching.close();
});
leaveSupervisor();

function readOptions() {
  const option = { type: 'string' } as const;
  const open = { type: 'boolean' } as const;
  return parseArgs({ options: { config: option, port: option, host: option, supergraph: option, workers: option, open } }).values;
}

/** For trying, and for suites that know no tokens: whoever comes is the public, and comes from this machine. */
function openToThisMachine({ server: { host }, identity: { issuer } }: GatewayConfig): { identity: null } {
  if (!isLoopback(host))
    throw new Complaint(`--open asks nobody who he is, and so serves this machine alone, not ${host}: leave --host out`);
  if (issuer !== undefined) throw new Complaint('--open asks nobody who he is, and a token issuer is configured: leave one of them out');
  return { identity: null };
}

function identityOf(config: GatewayConfig): IdentityOptions {
  const identity = configuredIdentity(config);
  if (identity === null) throw new Complaint('A token issuer is needed: set OIDC_ISSUER, OIDC_JWKS_URI and OIDC_AUDIENCE');
  return identity;
}

function passportKeyOf({ passport: { privateKey } }: GatewayConfig): JWK {
  if (privateKey === undefined)
    throw new Complaint('GATEWAY_PRIVATE_KEY is not set (or GATEWAY_PRIVATE_KEY_FILE): make keys with "npm run keys"');
  return privateKey as JWK;
}
