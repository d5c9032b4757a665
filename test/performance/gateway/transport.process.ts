/**
 * What the calls cost alone: the same requests to the subgraphs as our gateway sends, one after another or at once as it does, their
 * answers read and thrown away, and then the same bytes as it answers.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpTransport } from '../../../gateway/transport/http.transport.js';
import type { SubgraphRequest, SubgraphTransport } from '../../../gateway/transport/subgraph.transport.js';
import { dieYoung } from '../../../scripts/start/process-memory.js';
import { startBenchGateway } from './bench-gateway.js';
import { reportTo } from './meter.js';

interface Learned {
  /** Calls that were under way at once, in the order of these rounds. */
  readonly rounds: { readonly transport: SubgraphTransport; readonly request: SubgraphRequest }[][];
  readonly answer: Buffer;
}

dieYoung();
let rounds: Learned['rounds'] = [];
let underWay = 0;

/** Remembers each call in the round of those that it is under way with. */
function learning(transport: SubgraphTransport): SubgraphTransport {
  return {
    ...transport,
    async send(request, hold) {
      if (underWay === 0) rounds.push([]);
      underWay += 1;
      const { kind, query, body, headers } = request;
      rounds.at(-1)?.push({ transport, request: { kind, query, body, headers } });
      return transport.send(request, hold).finally(() => {
        underWay -= 1;
      });
    },
  };
}

const gateway = await startBenchGateway(process.env.BENCH_SUPERGRAPH ?? '', (_name, url) => learning(httpTransport(url)));

async function learn(body: string): Promise<Learned> {
  rounds = [];
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
  return { rounds, answer: Buffer.from(await answer.arrayBuffer()) };
}

const known = new Map<string, Promise<Learned>>();
let last: Promise<unknown> = Promise.resolve();

/** One is learnt after another, so that each has its own rounds. */
function learned(body: string): Promise<Learned> {
  const ready = known.get(body);
  if (ready) return ready;
  const fresh = last.then(() => learn(body));
  last = fresh;
  known.set(body, fresh);
  return fresh;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { rounds: calls, answer } = await learned(Buffer.concat(chunks).toString());
    for (const round of calls) await Promise.all(round.map(({ transport, request: sent }) => transport.send(sent, { end: undefined })));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
  });
});
server.listen(0, '127.0.0.1', () => reportTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`));
