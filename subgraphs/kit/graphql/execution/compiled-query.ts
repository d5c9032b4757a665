import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { planBelow, planRoot } from './field-plan.js';
import { type Prepared, RunState, type SelectionPlan } from './query-plan.js';
import { runFields } from './run-fields.js';

/** Runs the query for one request, as `execute` of graphql-js would. */
export type CompiledQuery = (variables: Readonly<Record<string, unknown>>, context: unknown) => Promise<ExecutionResult>;

/**
 * Compiles the queries of a document that was found valid, by name; the only operation of a document also under the empty one.
 * Which fields there are, in which order, and how each is completed, is settled once and not with every value. Left to
 * graphql-js are acts, whose order it keeps, and documents with conditions (`@skip`, `@include`) or questions about the schema.
 */
export function compileQueries(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, CompiledQuery> {
  const type = schema.getQueryType();
  if (type === null || type === undefined || !isPlain(document)) return new Map();
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const queries = operations.filter(({ operation }) => operation === OperationTypeNode.QUERY);
  const compiled = new Map(queries.map((query) => [query.name?.value ?? '', compiledQuery(schema, document, query, type)]));
  const [only] = operations.length === 1 ? compiled.values() : [];
  return only === undefined ? compiled : compiled.set('', only);
}

function compiledQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  type: GraphQLObjectType,
): CompiledQuery {
  const prepared: Prepared = {
    schema,
    operation,
    fragments: fragmentsOf(document),
    planOf: (of, nodes) => planBelow(prepared, of, nodes),
  };
  let plan: SelectionPlan | undefined;
  return async (given, context) => {
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 50 });
    if (coerced === undefined) return { errors: errors ?? [] };
    plan ??= planRoot(prepared, type);
    const state = new RunState(prepared, context, coerced);
    try {
      return answerOf(await runFields(plan, undefined, undefined, state), state);
    } catch (error) {
      state.add(error as never, undefined);
      return answerOf(null, state);
    }
  };
}

function answerOf(data: ExecutionResult['data'], { errors }: RunState): ExecutionResult {
  return errors.length === 0 ? { data } : { errors, data };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.assign(Object.create(null), Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])));
}

/** Questions about the schema. */
const LEFT: ReadonlySet<string> = new Set(['__schema', '__type']);

function isPlain(document: DocumentNode): boolean {
  let plain = true;
  visit(document, {
    Directive() {
      plain = false;
    },
    Field({ name }) {
      if (LEFT.has(name.value)) plain = false;
    },
    [Kind.VARIABLE_DEFINITION]: () => false,
  });
  return plain;
}
