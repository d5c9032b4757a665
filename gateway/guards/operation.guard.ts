import { hash } from 'node:crypto';
import { buildASTSchema, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { type RepresentedFields, representedFields } from '../supergraph/represented-fields.js';
import { guardAliases } from './alias-shadow.guard.js';
import { guardDepth } from './depth.guard.js';
import { guardExpandedSelections } from './expanded-selections.guard.js';
import type { GuardRefusal, OperationLimits } from './guard.js';
import { PassedOperations } from './passed-operations.js';
import { guardSource } from './source.guard.js';

/** Looks at a query before it is validated or planned. Null: it may go on (or the parser will say why not). */
export type OperationGuard = (query: string) => GuardRefusal | null;

/** All guards in the order of their cost, for one supergraph. An operation that has passed is not looked at twice. */
export function operationGuard(supergraphSdl: string, limits: OperationLimits): OperationGuard {
  const schema = buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValidSDL: true });
  const represented = representedFields(supergraphSdl);
  const passed = new PassedOperations(2_000);
  return (query) => {
    const key = hash('sha256', query);
    if (passed.has(key)) return null;
    const refused = guardSource(query, limits) ?? guardDocument(query, schema, represented, limits);
    if (!refused) passed.add(key);
    return refused;
  };
}

function guardDocument(query: string, schema: GraphQLSchema, represented: RepresentedFields, limits: OperationLimits): GuardRefusal | null {
  try {
    const document = parse(query, { noLocation: true });
    return (
      guardDepth(document, limits.maxDepth) ??
      guardExpandedSelections(document, limits.maxSelections) ??
      guardAliases(document, schema, represented)
    );
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
