import { buildASTSchema, type DocumentNode, parse } from 'graphql';
import { representedFields } from '../supergraph/represented-fields.js';
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

export function operationGuards(supergraphSdl: string, limits: OperationLimits): OperationGuards {
  const schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  const represented = representedFields(supergraphSdl);
  return {
    source: (query) => guardSource(query, limits),
    document: (document) =>
      guardSizes(document, limits) ?? guardRepetition(document, limits.maxComparisons) ?? guardAliases(document, schema, represented),
  };
}
