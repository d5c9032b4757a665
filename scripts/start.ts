/** `npm start`: the gateway and all subgraphs in one process, on SQLite, in a data folder. */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import type { GatewayConfig } from '../gateway/config/gateway.config.js';
import type { IdentityOptions } from '../gateway/identity/identity.options.js';
import { hallLogger } from '../gateway/telemetry/logger.js';
import { startTelemetry } from '../gateway/telemetry/start-telemetry.js';
import { personas } from './demo/personas.js';
import { beijing } from './start/beijing-time.js';
import { Complaint, command } from './start/complaint.js';
import { configuredGateway } from './start/configured-gateway.js';
import { configuredIdentity } from './start/configured-identity.js';
import { configuredOptions } from './start/configured-options.js';
import { DataFolder } from './start/data-folder.js';
import type { Embedded } from './start/embedded.js';
import { dieYoung } from './start/process-memory.js';
import { refuseBusyPort } from './start/refuse-busy-port.js';
import { readSupergraph } from './start/supergraph-file.js';
import { readNow } from './start/training-time.js';
import { untilStopped } from './start/until-stopped.js';

const USAGE = `Usage: npm start -- [--data DIR] [--port N] [--host ADDRESS] [--supergraph FILE] [--config FILE] [--now INSTANT] [--reset]
  --data DIR         folder of the databases (default: data)
  --port N           port of the graph and the playground (default: 4000)
  --host ADDRESS     address to listen on (default: 127.0.0.1)
  --supergraph FILE  composed graph, taken anew whenever it changes (default: schema/supergraph.graphql)
  --config FILE      settings of the gateway, YAML or JSON; "npm run config" says what there is, also by the environment
  --now INSTANT      time of the hall in the demo mode, e.g. 2026-02-13T09:00+08:00; "npm run clock -- +3d" moves it on
  --reset            begin with empty databases`;

dieYoung();
await command(async () => {
  const began = performance.now();
  const { data: path, options, file, now, reset, help } = readArguments();
  if (help) return void process.stdout.write(`${USAGE}\n`);
  const { config, sourceOf } = configuredGateway({ file, options });
  if (config.server.workers !== 1) throw new Complaint('npm start is one process, which holds the databases: leave workers out');
  const { supergraph } = config;
  const { port, host } = config.server;
  const identity = identityOrDemo(config);
  await refuseBusyPort(port, host);
  // Read here too, so that a wrong --supergraph is told before --reset removes anything.
  readSupergraph(supergraph);
  const configured = configuredOptions(config);
  const data = DataFolder.take(path);
  const stopped = untilStopped();
  try {
    if (reset) data.reset();
    const level = sourceOf(['telemetry', 'logLevel']) === 'default' ? 'warn' : config.telemetry.logLevel;
    const logger = hallLogger(level, pino.destination({ dest: 2, sync: true }));
    // Whatever is wrong with the command is told before the whole hall is read.
    const [{ startEmbedded }, { allSubgraphs }] = await Promise.all([import('./start/embedded.js'), import('./start/all-subgraphs.js')]);
    const watching = await startTelemetry({ config: config.telemetry, logger });
    const gateway = { ...configured, telemetry: watching.telemetry };
    try {
      const definitions = await allSubgraphs();
      const running = await startEmbedded({ data, configured: gateway, definitions, supergraph, logger, identity, now });
      await watching.openAdmin(running.gateway.health);
      process.stdout.write(banner(running, data.path, performance.now() - began));
      await stopped;
      await running.close();
    } finally {
      await watching.close();
    }
  } finally {
    data.release();
  }
});

interface Arguments {
  readonly data: string;
  /** Settings by their paths, as typed. */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly file: string | undefined;
  readonly now: Date | null;
  readonly reset: boolean;
  readonly help: boolean;
}

function readArguments(): Arguments {
  const { values } = (() => {
    try {
      return parseArgs({
        options: {
          data: { type: 'string' },
          port: { type: 'string' },
          host: { type: 'string' },
          supergraph: { type: 'string' },
          config: { type: 'string' },
          now: { type: 'string' },
          reset: { type: 'boolean' },
          help: { type: 'boolean' },
        },
      });
    } catch (error) {
      throw new Complaint(`${(error as Error).message}\n${USAGE}`);
    }
  })();
  const { data = 'data', port, host, supergraph, config: file, reset = false, help = false } = values;
  const options = { 'server.port': port, 'server.host': host, supergraph };
  return { data, options, file, now: values.now === undefined ? null : readNow(values.now), reset, help };
}

/** The demo issuer would open every door, so production mode must name a real one. */
function identityOrDemo(config: GatewayConfig): IdentityOptions | null {
  const identity = configuredIdentity(config);
  if (identity === null && process.env.NODE_ENV === 'production') {
    throw new Complaint('In production mode a token issuer is needed: set OIDC_ISSUER, OIDC_JWKS_URI and OIDC_AUDIENCE');
  }
  return identity;
}

function banner({ gateway, issuer, training }: Embedded, folder: string, milliseconds: number): string {
  const lines = [
    '',
    `OneWindow 一窗 is ready (${(milliseconds / 1000).toFixed(1)} s)`,
    `  graph       ${gateway.url}/graphql`,
    `  playground  ${gateway.url}/`,
    `  data        ${folder}`,
  ];
  if (training !== null && training.movedBy() !== 0) lines.push(`  time        ${beijing(training.now())}  (training: npm run clock)`);
  if (issuer !== null) {
    const width = Math.max(...personas.map(({ id }) => id.length));
    lines.push(
      '',
      'Demo personas (npm run token -- <persona>):',
      ...personas.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`),
      '',
      'A first query, for anybody:',
      `  curl -s ${gateway.url}/graphql -H 'content-type: application/json' \\`,
      `    -d '{"query":"{ jointMatters { code name steps { key itemId needs } } departments { code name } }"}'`,
      '',
      'The whole story: npm run demo',
    );
  }
  return `${lines.join('\n')}\n\nCtrl-C ends it.\n`;
}
