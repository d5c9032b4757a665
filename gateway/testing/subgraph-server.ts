import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

type Resolvers = Record<string, Record<string, unknown>>;

/** A real subgraph of a test: executes its schema over HTTP, remembers what it was sent, and can be made to misbehave. */
export interface SubgraphServer {
  readonly url: string;
  readonly calls: { readonly headers: IncomingHttpHeaders; readonly body: { query: string; variables?: Record<string, unknown> } }[];
  /** Answers in place of the schema until set to null. */
  misbehaviour: ((response: ServerResponse) => void) | null;
  close(): Promise<void>;
}

/** @param resolvers their context is the headers of the call. @param port 0 for a free one; another to come back where an earlier one stood. */
export async function startSubgraph(sdl: string, resolvers: Resolvers, port = 0): Promise<SubgraphServer> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as GraphQLResolverMap<unknown> }]);
  const calls: SubgraphServer['calls'] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    calls.push({ headers: request.headers, body });
    if (subgraph.misbehaviour) return subgraph.misbehaviour(response);
    const result = await graphql({ schema, source: body.query, variableValues: body.variables, contextValue: request.headers });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const subgraph: SubgraphServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    calls,
    misbehaviour: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return subgraph;
}

async function bodyOf(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  // A file is asked for without a body: this subgraph keeps none.
  return text === '' ? { query: '' } : JSON.parse(text);
}
