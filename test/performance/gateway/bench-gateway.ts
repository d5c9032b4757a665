import { pino } from 'pino';
import { type RunningGateway, startGateway } from '../../../gateway/gateway.js';
import { generateSigningKey } from '../../../gateway/identity/signing-key.js';
import type { SubgraphTransports } from '../../../gateway/transport/subgraph.transport.js';
import { MOST_CASES } from './bench-data.js';

/** The gateway of this project as `npm run gateway -- --open` starts it: every limit on, its caches of answers and its sharing of reads off. */
export async function startBenchGateway(supergraphSdl: string, transports: SubgraphTransports): Promise<RunningGateway> {
  return startGateway({
    supergraphSdl,
    port: 0,
    host: '127.0.0.1',
    transports,
    identity: { issuer: 'https://id.example.cn', audience: 'bench', keys: { kind: 'local', jwks: { keys: [] } } },
    passportKey: await generateSigningKey(),
    playground: false,
    deduplicate: false,
    logger: pino({ level: 'warn' }),
    // One client stands for many, and asks for what no client may: it is counted and measured as everyone is, and has enough.
    limits: {
      rate: { points: 1e9, anonymousPoints: 1e9 },
      concurrency: { total: 10_000, perCaller: 10_000 },
      maxListSize: MOST_CASES,
      budgets: { anonymous: 1e9 },
    },
  });
}
