/**
 * `npm run gateway [-- --port N --host ADDRESS --supergraph FILE]`: the gateway alone, before subgraphs that run by themselves.
 * It follows its supergraph file; SIGHUP rereads it at once.
 */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { httpTransport } from '../gateway/transport/http.transport.js';
import { Complaint, command } from './start/complaint.js';
import { configuredIdentity } from './start/configured-identity.js';
import { gatewayPrivateKey, subgraphUrl } from './start/configured-keys.js';
import { followSupergraph } from './start/follow-supergraph.js';
import { openGateway } from './start/open-gateway.js';
import { schemaShown } from './start/schema-shown.js';
import { committedSupergraph, readSupergraph } from './start/supergraph-file.js';
import { untilStopped } from './start/until-stopped.js';

await command(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      supergraph: { type: 'string', default: committedSupergraph },
    },
  });
  const identity = configuredIdentity();
  if (identity === null) throw new Complaint('A token issuer is needed: set OIDC_ISSUER, OIDC_JWKS_URI and OIDC_AUDIENCE');
  const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' });
  const supergraphSdl = readSupergraph(values.supergraph);
  const gateway = await openGateway({
    supergraphSdl,
    port: Number(values.port ?? process.env.PORT ?? 4000),
    host: values.host,
    transports: (name) => httpTransport(`${subgraphUrl(name)}/graphql`),
    identity,
    passportKey: gatewayPrivateKey(),
    playground: process.env.PLAYGROUND !== 'off',
    introspection: schemaShown(process.env),
    logger,
  });
  const followed = followSupergraph(gateway, values.supergraph, supergraphSdl, logger);
  process.on('SIGHUP', () => void followed.reread());
  const stopped = untilStopped();
  logger.info({ url: gateway.url }, 'ready');
  await stopped;
  followed.stop();
  await gateway.close();
});
