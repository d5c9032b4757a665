import type { RequestContext } from '../execution/request-context.js';
import { callerKey } from '../identity/caller-key.js';
import type { PreparedOperation } from './prepared-operation.js';

/**
 * Names an execution by everything on which its answer may depend: the operation as one supergraph prepared it, what this caller gets of
 * it, all that his passport says, the language header that subgraphs are sent, and the variables. A client's address is nothing that
 * a subgraph is told, so the public is one caller.
 * @param variables coerced. What is printed alike is sent alike to the subgraphs.
 */
export function flightKey(
  { serial }: Pick<PreparedOperation, 'serial'>,
  variantKey: string,
  variables: Readonly<Record<string, unknown>>,
  { acceptLanguage, caller }: Pick<RequestContext, 'acceptLanguage' | 'caller'>,
): string {
  return JSON.stringify([serial, variantKey, callerKey(caller), acceptLanguage ?? null, variables]);
}
