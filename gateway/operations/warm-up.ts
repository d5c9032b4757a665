import { setImmediate as afterOthers } from 'node:timers/promises';
import { Kind, parse } from 'graphql';
import type { Logger } from 'pino';
import type { Operations } from './operations.js';

/** The key of callers from whom nothing is kept: what they get is planned whole. */
const EVERYTHING = '';

/**
 * Plans what clients have registered before anybody waits for it; requests under way go on between two of them. One that
 * this supergraph does not serve is told in the log and refused when it is asked for, as any other would be.
 */
export async function warmUp(operations: Operations, texts: readonly string[], logger: Logger): Promise<void> {
  for (const text of texts)
    for (const name of operationNames(text)) {
      const fault = faultOf(operations, text, name);
      if (fault !== undefined) logger.warn({ operation: name, ...fault }, 'a registered operation is not served by this supergraph');
      await afterOthers();
    }
}

function faultOf(operations: Operations, text: string, name: string | undefined): object | undefined {
  try {
    const prepared = operations.find(text, name);
    if ('code' in prepared) return { code: prepared.code, reasons: 'errors' in prepared ? prepared.errors(true) : prepared.message.en };
    const { failure } = prepared.compiled(EVERYTHING);
    return failure && { err: failure };
  } catch (error) {
    return { err: error };
  }
}

function operationNames(text: string): (string | undefined)[] {
  const { definitions } = parse(text, { noLocation: true });
  return definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value] : []));
}
