/** Our gateway; over Unix sockets where it is told which stands for which address. */
import { httpTransport } from '../../../gateway/transport/http.transport.js';
import { dieYoung } from '../../../scripts/start/process-memory.js';
import { startBenchGateway } from './bench-gateway.js';
import { reportTo } from './meter.js';

dieYoung();
const sockets: Record<string, string> = JSON.parse(process.env.BENCH_SOCKETS ?? '{}');
const addressOf = (url: string) => (sockets[url] === undefined ? url : `unix:${sockets[url]}:/graphql`);
const gateway = await startBenchGateway(process.env.BENCH_SUPERGRAPH ?? '', (_name, url) => httpTransport(addressOf(url)));
reportTo(`${gateway.url}/graphql`);
