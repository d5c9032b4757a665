import { hash } from 'node:crypto';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, separateOperations } from 'graphql';
import { fieldsAsked } from './fields-asked.js';
import { operationSignature } from './operation-signature.js';

/** What may be told of an operation, made once when it is prepared and shared by all of its requests. Nothing of a client's values is in it. */
export interface OperationFacts {
  /** The client's own name of it; bounded before it becomes a label. */
  readonly name: string | undefined;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Whether it stands in the list of registered operations. */
  readonly registered: boolean;
  /** The operation and the fragments that it uses, printed without literals and without comments. */
  readonly signature: string;
  /** First 16 hex digits of the SHA-256 of the signature. */
  readonly hash: string;
  /** Every field that it asks for, as `Type.field`, sorted. */
  readonly fields: readonly string[];
  /** The query plan in print, without literals; set by whoever plans, for the log of slow operations. */
  plan?: () => string;
}

export interface DescribedOperation {
  /** What the client sees. */
  readonly schema: GraphQLSchema;
  /** Validated. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly registered?: boolean;
}

/** Everything that costs something is made when it is first read. */
export function describeOperation({ schema, document, operation, registered = false }: DescribedOperation): OperationFacts {
  const later = new Map<string, unknown>();
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!later.has(key)) later.set(key, make());
    return later.get(key) as Value;
  };
  const alone = () => once('alone', () => separateOperations(document)[operation.name?.value ?? ''] ?? document);
  return {
    name: operation.name?.value,
    kind: operation.operation,
    registered,
    get signature() {
      return once('signature', () => operationSignature(alone()));
    },
    get hash() {
      return once('hash', () => hash('sha256', this.signature).slice(0, 16));
    },
    get fields() {
      return once('fields', () => fieldsAsked(schema, alone()));
    },
  };
}
