/** The gateway of this project as `npm run gateway -- --open` starts it: every limit on, its caches of answers off, and nothing shared between requests. */
import { pino } from 'pino';
import { startGateway } from '../../../gateway/gateway.js';
import { generateSigningKey } from '../../../gateway/identity/signing-key.js';
import { httpTransport } from '../../../gateway/transport/http.transport.js';
import { dieYoung } from '../../../scripts/start/process-memory.js';
import { MOST_CASES } from './bench-data.js';
import { reportTo } from './meter.js';

dieYoung();
const gateway = await startGateway({
  supergraphSdl: process.env.BENCH_SUPERGRAPH ?? '',
  port: 0,
  host: '127.0.0.1',
  transports: (_name, url) => httpTransport(url),
  identity: { issuer: 'https://id.example.cn', audience: 'bench', keys: { kind: 'local', jwks: { keys: [] } } },
  passportKey: await generateSigningKey(),
  playground: false,
  // All ask for the same: shared, it would be no work to compare.
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
reportTo(`${gateway.url}/graphql`);
