import { type GraphQLSchema, getVariableValues } from 'graphql';
import { type OperationRefusal } from './operation-refusal.js';
import type { PreparedOperation } from './prepared-operation.js';

export type Variables = Readonly<Record<string, unknown>>;

/** Errors that one request's variables are told. */
const MOST_ERRORS = 20;
const none: Variables = Object.freeze({});

/** A client's variables by the rules of GraphQL, defaults applied; what was not declared is left out. */
export function coerceVariables(
  schema: GraphQLSchema,
  { operation }: PreparedOperation,
  given: Variables | undefined,
): { readonly variables: Variables } | OperationRefusal {
  const { variableDefinitions } = operation;
  if (variableDefinitions === undefined || variableDefinitions.length === 0) return { variables: none };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given ?? none, { maxErrors: MOST_ERRORS });
  if (coerced) return { variables: coerced };
  const code = 'BAD_USER_INPUT';
  return { status: 400, code, errors: errors.map((error) => ({ ...error.toJSON(), extensions: { code } })) };
}
