import type { Logger } from 'pino';
import type { FetchTiming, FinishedRequest, GatewayObserver } from './observer.js';
import type { OperationFacts } from './operation-facts.js';

export interface SlowLogOptions {
  readonly logger: Logger;
  /** Milliseconds from which an operation is slow. Default 1000. */
  readonly threshold?: number;
  /** Lines a minute; what is beyond is counted in the next. Default 30. */
  readonly perMinute?: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

const MINUTE = 60_000;

/** Tells operations that took long with all that is needed to find out why: shape, plan, what each call took, cost. */
export function slowLog({ logger, threshold = 1_000, perMinute = 30, now = () => performance.now() }: SlowLogOptions) {
  let [began, told, untold] = [now(), 0, 0];
  const mayTell = (): boolean => {
    if (now() - began >= MINUTE) [began, told] = [now(), 0];
    told += 1;
    if (told > perMinute) untold += 1;
    return told <= perMinute;
  };
  return {
    requestFinished(request) {
      if (request.milliseconds < threshold || !mayTell()) return;
      logger.warn({ ...slowLine(request), ...(untold > 0 ? { untold } : {}) }, 'slow operation');
      untold = 0;
    },
  } satisfies Partial<GatewayObserver>;
}

function slowLine({
  requestId,
  traceId,
  operation,
  operationName,
  client,
  outcome,
  milliseconds,
  planCached,
  ...request
}: FinishedRequest) {
  return {
    requestId,
    traceId,
    operation: operationName,
    hash: operation?.hash,
    client,
    outcome,
    milliseconds: Math.round(milliseconds),
    cost: { estimated: request.estimatedCost, actual: request.actualCost },
    planCached,
    fetches: request.fetches.map(fetchLine),
    signature: operation?.signature.slice(0, 4_000),
    plan: operation === undefined ? undefined : planOf(operation),
  };
}

/** Printed once for each prepared operation: planning anew for every line would slow down what is slow already. */
function planOf(operation: OperationFacts): string | undefined {
  const known = plans.get(operation) ?? operation.plan?.().slice(0, 16_000);
  if (known !== undefined) plans.set(operation, known);
  return known;
}

const plans = new WeakMap<OperationFacts, string>();

function fetchLine({ service, began, ended, outcome }: FetchTiming): string {
  return `${service} ${Math.round(began)}–${Math.round(ended)} ms ${outcome}`;
}
