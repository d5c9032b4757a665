import { noObserver, type SubgraphCall } from '../telemetry/observer.js';
import { SubgraphFault } from '../transport/subgraph.fault.js';
import { subgraphLine } from '../transport/subgraph.line.js';
import type { SubgraphPolicyOptions } from '../transport/subgraph.policy.js';
import { SubgraphStandings } from '../transport/subgraph.standings.js';
import type { CallHold, SubgraphAnswer, SubgraphRequest } from '../transport/subgraph.transport.js';
import { FakeClock } from './fake-clock.js';

/** A call that was sent, and what becomes of it. */
export interface Sent {
  answer(body?: unknown, status?: number): void;
  fail(error?: Error): void;
  /** With what it was given up. */
  ended: SubgraphFault | undefined;
}

/** A line to a subgraph that does what the test says, when it says so. */
export function scriptedLine(policy: SubgraphPolicyOptions = {}) {
  const clock = new FakeClock();
  const calls: SubgraphCall[] = [];
  const moves: string[] = [];
  const observer = {
    ...noObserver,
    subgraphCalled: (call: SubgraphCall) => void calls.push(call),
    breakerMoved: (_service: string, state: string) => void moves.push(state),
  };
  const sent: Sent[] = [];
  const send = (_request: SubgraphRequest, hold?: CallHold) =>
    new Promise<SubgraphAnswer>((resolve, reject) => {
      const call: Sent = {
        answer: (body = { data: { a: 1 } }, status = 200) => resolve({ status, body, bytes: 7 }),
        fail: (error = new SubgraphFault('UNREACHABLE', 'reset')) => reject(error),
        ended: undefined,
      };
      if (hold !== undefined) {
        hold.end = (fault) => {
          call.ended = fault;
          reject(fault);
        };
      }
      sent.push(call);
    });
  const standing = new SubgraphStandings({ policies: { byName: { tax: policy } }, clock, observer }).of('tax');
  const { ask } = subgraphLine({ transport: { send }, standing, objectTypes: new Set(['TaxTask']) });
  return {
    clock,
    calls,
    moves,
    sent,
    standing,
    ask: (request: Partial<SubgraphRequest> = {}) => {
      const asked = ask({ kind: 'query', query: '{ a }', body: '{}', headers: {}, ...request });
      // Looked at later: until then it is not unhandled.
      asked.catch(() => undefined);
      return asked;
    },
    last: () => sent.at(-1) as Sent,
  };
}
