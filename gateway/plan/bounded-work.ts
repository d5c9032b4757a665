import { createContext, Script } from 'node:vm';

const holder: { work?: (() => unknown) | undefined } = {};
const context = createContext(holder, { name: 'bounded work', codeGeneration: { strings: false, wasm: false } });
const script = new Script('work()');

/** Of a time that has passed, the processor was on the work for less than this: then the machine was busy, and the work may be small. */
const BUSY = 0.5;
/** So much longer it may then take. */
const PATIENCE = 2;

/** Work did not end by itself. Whatever it worked on may be half done. */
export class WorkTooLong extends Error {
  constructor(milliseconds: number, cause: unknown) {
    super(`Not done after ${milliseconds} ms`, { cause });
  }
}

/**
 * Does synchronous work of others that may not come to an end: it is ended from outside, wherever it is. In this process nothing else
 * goes on meanwhile.
 * @param milliseconds of the processor, roughly: where others had it meanwhile, the work is begun once more
 * @param processorTime milliseconds that this process has had of it so far
 * @throws WorkTooLong, or what the work throws
 */
export function boundedWork<T>(work: () => T, milliseconds: number, processorTime = timeOfProcess): T {
  const before = processorTime();
  try {
    return bounded(work, milliseconds);
  } catch (error) {
    if (!(error instanceof WorkTooLong) || processorTime() - before > milliseconds * BUSY) throw error;
    return bounded(work, milliseconds * PATIENCE);
  }
}

function timeOfProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function bounded<T>(work: () => T, timeout: number): T {
  holder.work = work;
  try {
    return script.runInContext(context, { timeout }) as T;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new WorkTooLong(timeout, error) : error;
  } finally {
    holder.work = undefined;
  }
}
