/** `npm run subgraph -- <name> [--port N] [--host ADDRESS] [--socket PATH]`: one subgraph alone, over HTTP, on the database that the environment names. */
import { parseArgs } from 'node:util';
import { hallLogger } from '../gateway/telemetry/logger.js';
import { sealCheck } from '../subgraphs/kit/identity/seal-check.js';
import { httpFeed } from '../subgraphs/kit/journal/http-feed.js';
import { pendingMigrations } from '../subgraphs/kit/persistence/store.js';
import { bringUp, NewerDataError } from '../subgraphs/kit/server/bring-up.js';
import { SocketFault } from '../subgraphs/kit/server/socket-file.js';
import { Subgraph } from '../subgraphs/kit/server/subgraph.js';
import { serveSubgraph } from '../subgraphs/kit/server/subgraph-server.js';
import { Complaint, command } from './start/complaint.js';
import { configuredDatabase, databaseSetting } from './start/configured-database.js';
import { neededFiles } from './start/configured-files.js';
import { gatewayKeys, ownServiceKey, serviceKeys, subgraphUrl } from './start/configured-keys.js';
import { configuredSocket } from './start/configured-socket.js';
import { ownLinkKeys } from './start/link-keys.js';
import { oneSubgraph } from './start/one-subgraph.js';
import { dieYoung } from './start/process-memory.js';
import { subgraphNames } from './start/subgraph-names.js';
import { untilStopped } from './start/until-stopped.js';
import { watchSubgraph } from './start/watch-subgraph.js';

dieYoung();
await command(async () => {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' }, socket: { type: 'string' } },
    allowPositionals: true,
  });
  const [name = ''] = positionals;
  if (!subgraphNames.includes(name))
    throw new Complaint(
      `Usage: npm run subgraph -- <name> [--port N] [--host ADDRESS] [--socket PATH]; names: ${subgraphNames.join(', ')}`,
    );
  const definition = await oneSubgraph(name);
  const database = configuredDatabase(name);
  if (database === null) throw new Complaint(`${databaseSetting(name)} is not set: mysql://user:password@host:port/database`);
  const logger = hallLogger(process.env.LOG_LEVEL ?? 'info');
  const clock = () => new Date();
  const files = definition.answerFile === undefined ? {} : { files: neededFiles(name) };
  const watching = await watchSubgraph(name, () => subgraph.consumers.map(({ state }) => state));
  const { observers } = watching;
  const subgraph = await Subgraph.open(definition, { database, clock, passportKeys: gatewayKeys(), logger, observers, ...files });
  try {
    await refuseOldTables(subgraph);
    await bringUp(definition, subgraph.store);
    if (process.env.ONEWINDOW_DEMO_DATA === 'true') await seedDemo(subgraph);
    const key = ownServiceKey(name);
    const linkKeys = ownLinkKeys();
    if (linkKeys === null) logger.warn('calls are taken unsealed: there is no LINK_KEY, which production demands');
    const server = await serveSubgraph(subgraph, {
      port: Number(values.port ?? process.env.PORT ?? definition.port),
      host: values.host,
      socket: configuredSocket(values.socket),
      serviceKeys: serviceKeys(),
      ...(linkKeys === null ? {} : { seals: sealCheck(linkKeys) }),
    });
    subgraph.subscribe((owner) => httpFeed({ owner, url: subgraphUrl(owner), reader: name, key, clock }));
    subgraph.follow();
    const stopped = untilStopped();
    logger.info({ subgraph: name, url: server.url, admin: await watching.openAdmin() }, 'ready');
    await stopped;
    await server.close();
  } catch (error) {
    throw error instanceof NewerDataError || error instanceof SocketFault ? new Complaint(error.message) : portComplaint(error);
  } finally {
    await subgraph.close();
    await watching.close();
  }
});

/** Tables are changed by one command and not by whichever process starts first. */
async function refuseOldTables(subgraph: Subgraph): Promise<void> {
  const pending = await pendingMigrations(subgraph.store);
  if (pending.length > 0)
    throw new Complaint(`The database of ${subgraph.definition.name} lacks ${pending.join(', ')}: run "npm run db -- up"`);
}

async function seedDemo(subgraph: Subgraph): Promise<void> {
  if (process.env.NODE_ENV === 'production') throw new Complaint('ONEWINDOW_DEMO_DATA is not for production mode');
  await subgraph.definition.seedDemo?.(subgraph.store);
}

function portComplaint(error: unknown): unknown {
  const { code, port } = error as { code?: string; port?: number };
  return code === 'EADDRINUSE' ? new Complaint(`Port ${port} is in use: choose another with --port N`) : error;
}
