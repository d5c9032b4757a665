import { hash } from 'node:crypto';
import type { RequestContext } from '../execution/request-context.js';
import { callerKey } from '../identity/caller-key.js';
import type { CachePolicy } from './cache.policy.js';

export interface AskedOperation {
  /** Names supergraph, text and operation: made once for each operation. */
  readonly prefix: string;
  readonly policy: CachePolicy;
}

export function operationPrefix(supergraphHash: string, text: string, operationName: string | undefined): string {
  return hash('sha256', JSON.stringify([supergraphHash, text, operationName ?? null]), 'base64url');
}

/**
 * Names an answer by everything that it may depend on; nothing of it can be read from the name. The language is the header that subgraphs
 * are sent, as they may know more of them than the gateway. Of the caller it is all that his passport says, and nothing where
 * the answer is the same for everybody.
 * @param variables coerced. What is printed alike is sent alike to the subgraphs.
 */
export function responseKey(
  { prefix, policy }: AskedOperation,
  variables: Readonly<Record<string, unknown>>,
  variantKey: string,
  { language, acceptLanguage, caller }: Pick<RequestContext, 'language' | 'acceptLanguage' | 'caller'>,
): string {
  const whose = policy.isPrivate ? callerKey(caller) : null;
  return hash('sha256', JSON.stringify([prefix, variables, variantKey, language, acceptLanguage ?? null, whose]), 'base64url');
}
