import { hash } from 'node:crypto';
import { buildASTSchema, type DocumentNode, GraphQLError, parse } from 'graphql';
import { representedFields } from '../supergraph/represented-fields.js';
import { guardAliases } from './alias-shadow.guard.js';
import type { GuardRefusal, OperationLimits } from './guard.js';
import { PassedOperations } from './passed-operations.js';
import { guardRepetition } from './repetition.guard.js';
import { guardSizes } from './size.guard.js';
import { guardSource } from './source.guard.js';

/** The guards of one supergraph, in the order of their cost: of a text before it is parsed, of a document before it is validated. */
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

/** Looks at a query before it is validated or planned. Null: it may go on (or the parser will say why not). */
export type OperationGuard = (query: string) => GuardRefusal | null;

/** All guards together. An operation that has passed is not looked at twice. */
export function operationGuard(supergraphSdl: string, limits: OperationLimits): OperationGuard {
  const guards = operationGuards(supergraphSdl, limits);
  const passed = new PassedOperations(2_000);
  return (query) => {
    const key = hash('sha256', query);
    if (passed.has(key)) return null;
    const refused = guards.source(query) ?? guardDocument(query, guards);
    if (!refused) passed.add(key);
    return refused;
  };
}

function guardDocument(query: string, guards: OperationGuards): GuardRefusal | null {
  try {
    return guards.document(parse(query, { noLocation: true }));
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
