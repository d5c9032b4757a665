import { type DocumentNode, Kind, type OperationDefinitionNode, print } from 'graphql';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import { operationPolicy } from './cache.policy.js';
import { type AskedOperation, operationPrefix } from './cache-key.js';
import { declaredAges } from './declared-ages.js';

/**
 * Whether answers of an operation may be kept; undefined if not. Asked once for each operation.
 * @param demanding whether it demands anything of callers: then it is nobody else's, whatever is declared
 */
export type OperationCaching = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  demanding: boolean,
) => AskedOperation | undefined;

/** Undefined for a supergraph that declares nothing. */
export function operationCaching(supergraph: SupergraphSource, supergraphHash: string): OperationCaching | undefined {
  const ages = declaredAges(supergraph);
  if (ages === undefined) return undefined;
  return (document, operation, demanding) => {
    const fragments = new Map(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
    );
    const policy = operationPolicy(ages, operation, fragments);
    if (policy === undefined) return undefined;
    const isPrivate = policy.isPrivate || demanding;
    return { prefix: operationPrefix(supergraphHash, print(document), operation.name?.value), policy: { ...policy, isPrivate } };
  };
}
