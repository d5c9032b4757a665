import type { CompiledOperation, OperationRun } from '../execution/compiled-operation.js';
import type { RequestContext } from '../execution/request-context.js';
import { PlanFailure } from '../plan/plan.failure.js';
import type { RequestWatch } from '../telemetry/request.watch.js';
import { flightKey } from './flight-key.js';
import type { Executed, Flights, Flown } from './flights.js';
import type { PreparedOperation } from './prepared-operation.js';
import { unplannable } from './unplannable.js';

export interface ExecutionParts {
  /** The reads under way; undefined where each request is executed by itself. */
  readonly flights?: Flights | undefined;
  readonly watch: RequestWatch;
}

/** Executes an operation for one request, or waits for the same read of the same caller that is under way. @throws what is a bug of ours */
export async function executeOperation(
  prepared: PreparedOperation,
  given: OperationRun,
  context: RequestContext,
  { flights, watch }: ExecutionParts,
): Promise<Flown> {
  const variantKey = prepared.variantKey(context.caller, context.language);
  const compiled = compile(prepared, variantKey, watch);
  const execute = () => run(compiled, given, context);
  if (prepared.operation.operation !== 'query') return { answer: await execute().finally(() => flights?.wrote()), askedBy: undefined };
  if (flights === undefined || context.wantsFresh) return { answer: await execute(), askedBy: undefined };
  const flown = await flights.share(flightKey(prepared, variantKey, given.variables, context), context, execute);
  watch.observer.cacheAsked('inflight', flown.askedBy !== undefined);
  return flown;
}

function compile(prepared: PreparedOperation, variantKey: string, watch: RequestWatch): CompiledOperation {
  const ready = prepared.isCompiled(variantKey);
  const began = ready ? 0 : performance.now();
  const compiled = prepared.compiled(variantKey);
  watch.planned(ready, began);
  return compiled;
}

async function run(compiled: CompiledOperation, given: OperationRun, { logger }: RequestContext): Promise<Executed> {
  try {
    return await compiled.run(given);
  } catch (error) {
    if (!(error instanceof PlanFailure)) throw error;
    logger.warn({ err: error }, 'no plan can be made of an operation');
    return unplannable;
  }
}
