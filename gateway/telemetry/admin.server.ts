import { createServer } from 'node:http';
import { closeGracefully, listen } from '../http/listening.js';
import type { Route } from '../http/route.js';
import { sendAnswer } from '../http/send-answer.js';

export interface AdminOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Loopback unless the operator has a network for it: whoever reaches this port reads it. */
  readonly host: string;
  /** In the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  readonly routes?: readonly Route[];
}

export interface AdminServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A listener for whoever runs the gateway, apart from the public one: `/metrics`, and the health of the gateway. */
export async function openAdminServer({ port, host, metrics, routes = [] }: AdminOptions): Promise<AdminServer> {
  const own: Route = {
    path: '/metrics',
    handle: async () => ({ status: 200, headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }, body: await metrics() }),
  };
  const byPath = new Map([...routes, own].map((route) => [route.path, route]));
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    const { pathname, searchParams } = URL.parse(request.url ?? '/', 'http://admin') ?? new URL('http://admin/');
    const route = request.method === 'GET' || request.method === 'HEAD' ? byPath.get(pathname) : undefined;
    const answer = async () => route?.handle({ query: searchParams, headers: request.headers }) ?? { status: 404, body: nothingHere };
    answer().then(
      (given) => sendAnswer(response, given),
      () => sendAnswer(response, { status: 500, body: { errors: [{ message: 'The metrics cannot be told now' }] } }),
    );
  });
  const url = await listen(server, port, host);
  return { url, close: () => closeGracefully(server, 1_000) };
}

const nothingHere = { errors: [{ message: 'Here are /metrics, /health/live and /health/ready' }] };
