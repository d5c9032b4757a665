import type { DocumentNode } from 'graphql';
import { representedFields } from '../supergraph/represented-fields.js';
import type { SupergraphSource } from '../supergraph/supergraph.source.js';
import { guardAliases } from './alias-shadow.guard.js';
import type { GuardRefusal, OperationLimits } from './guard.js';
import { guardRepetition } from './repetition.guard.js';
import { guardSizes } from './size.guard.js';
import { guardSource } from './source.guard.js';

/**
 * The guards of one supergraph, in the order of their cost: of a text before it is parsed, of a document before it is validated.
 * Null: it may go on. They throw for no text and no document.
 */
export interface OperationGuards {
  source(query: string): GuardRefusal | null;
  document(document: DocumentNode): GuardRefusal | null;
}

export function operationGuards(supergraph: SupergraphSource, limits: OperationLimits): OperationGuards {
  const { schema } = supergraph;
  const represented = representedFields(supergraph);
  return {
    source: (query) => guardSource(query, limits),
    document: (document) =>
      guardSizes(document, limits) ?? guardRepetition(document, limits.maxComparisons) ?? guardAliases(document, schema, represented),
  };
}
