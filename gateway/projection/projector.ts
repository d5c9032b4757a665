import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationAnswer } from '../execution/compiled-operation.js';
import type { Compilation } from './compilation.js';
import type { DeniedFields } from './denial.js';
import type { HiddenNames } from './hidden-names.js';
import { type Introspection, openIntrospection } from './introspection.js';
import { JsonBytes } from './json.bytes.js';
import { conditionVariables, operationParts } from './operation-parts.js';
import { ProjectionRun } from './projection.run.js';
import { rootWriter } from './selection.writer.js';
import { NULL, type Write } from './writer.js';

export interface ProjectorOptions {
  /** What clients may see; the operation is valid against it. */
  readonly apiSchema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Needed if the document has several operations. */
  readonly operationName?: string | null;
  /** Fields that the caller may not see, as the client wrote them. */
  readonly denied?: DeniedFields;
  /** What the API hides of the graph; by default nothing is known of it, and what is not in the API is broken data. */
  readonly hidden?: HiddenNames;
  /** One for all operations of a schema shares its answers; by default the operation has one of its own. */
  readonly introspection?: Introspection;
}

/**
 * From merged data to the client's answer, by the rules of GraphQL for completing values.
 * @param data the merged tree under the client's response names; more may stand in it. Null: nothing was answered.
 * @param variables coerced, defaults applied.
 * @param knownErrors with paths of the client's own; they explain nulls and are part of the answer. Never throws.
 */
export type Projector = (
  data: Readonly<Record<string, unknown>> | null,
  variables: Readonly<Record<string, unknown>>,
  knownErrors: readonly GraphQLFormattedError[],
) => OperationAnswer;

/** A client that tries every combination of its conditions makes no more than these be kept. */
const KEPT_VARIANTS = 32;

/** Bytes. The answers of one operation are mostly of a size: room is made for one a little larger than those before. */
const LEAST_EXPECTED = 1024;
const EASE = 1.2;

/** @throws GraphQLError if the document has no such operation. */
export function compileProjector({ apiSchema, document, operationName, denied, hidden, introspection }: ProjectorOptions): Projector {
  const operation = operationParts(document, operationName);
  const conditions = conditionVariables(operation);
  const common = { schema: apiSchema, operation, denied, hidden, introspection: introspection ?? openIntrospection(apiSchema) };
  const variants = variantsOf(conditions, (values) => writerOf({ ...common, conditions: values }));
  let expected = LEAST_EXPECTED;
  return (data, variables, knownErrors) => {
    const run = new ProjectionRun(new JsonBytes(expected), variables, knownErrors);
    const text = variants(variables)(data ?? {}, run) ? run.out.finish() : NULL;
    expected = Math.max(LEAST_EXPECTED, Math.ceil((expected + text.length * EASE) / 2));
    return { data: text, errors: run.errors };
  };
}

function writerOf(compilation: Compilation): Write {
  const { schema, operation } = compilation;
  const type = schema.getRootType(operation.definition.operation);
  if (!type) throw new Error(`The schema has no ${operation.definition.operation} type`);
  return rootWriter(compilation, type);
}

/** One writer for each combination of the values that `@skip` and `@include` look at, compiled when it is first met. */
function variantsOf(conditions: readonly string[], compile: (values: Record<string, boolean>) => Write) {
  if (conditions.length === 0) {
    const only = compile({});
    return () => only;
  }
  const variants = new LRUCache<string, Write>({ max: KEPT_VARIANTS });
  return (variables: Readonly<Record<string, unknown>>): Write => {
    let key = '';
    for (const name of conditions) key += variables[name] === true ? '1' : '0';
    const known = variants.get(key);
    if (known) return known;
    const writer = compile(Object.fromEntries(conditions.map((name) => [name, variables[name] === true])));
    variants.set(key, writer);
    return writer;
  };
}
