/** Hive Gateway with its Rust planner and executor runtime, as its command line runs it with `--hive-router-runtime`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadHive } from '../../support/hive.js';
import { reportTo } from './meter.js';

const { createGatewayRuntime, unifiedGraphHandler } = await loadHive();
const gateway = createGatewayRuntime({
  supergraph: process.env.BENCH_SUPERGRAPH ?? '',
  ...(process.env.BENCH_HIVE_RUNTIME === 'rust' ? { unifiedGraphHandler } : {}),
  logging: false,
  landingPage: false,
  graphiql: false,
  maskedErrors: true,
});
const server = createServer(gateway as never);
server.listen(0, '127.0.0.1', () => reportTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
