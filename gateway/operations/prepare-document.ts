import {
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { Message } from '../errors/message.js';
import type { OperationGuard } from '../guards/operation.guard.js';
import type { OperationRefusal } from './operation-refusal.js';

/** A text that is fit to be planned. */
export interface ValidDocument {
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
  /** Whether any of its operations asks for the schema, by fragments too. */
  readonly introspects: boolean;
}

export interface DocumentRules {
  readonly apiSchema: GraphQLSchema;
  readonly guard: OperationGuard;
  readonly maxTokens: number;
}

/** Errors that one invalid document is told; more help nobody and cost time. */
const MOST_ERRORS = 20;

/** From the text to a valid document, or why there is none: guards, then the parser, then the rules of GraphQL. */
export function prepareDocument(text: string, { apiSchema, guard, maxTokens }: DocumentRules): ValidDocument | OperationRefusal {
  const guarded = guard(text);
  if (guarded) return { status: 400, ...guarded };
  const document = parsed(text, maxTokens);
  if ('code' in document) return document;
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const rootless = operations.find(({ operation }) => operation === 'subscription' || !apiSchema.getRootType(operation));
  if (rootless) return { status: 400, code: 'GRAPHQL_VALIDATION_FAILED', message: notServed(rootless.operation) };
  const errors = validate(apiSchema, document, undefined, { maxErrors: MOST_ERRORS });
  if (errors.length > 0) return refusedBy(errors, 'GRAPHQL_VALIDATION_FAILED');
  return { document, operations, introspects: asksForSchema(document) };
}

function parsed(text: string, maxTokens: number): DocumentNode | OperationRefusal {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return refusedBy([error], 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

function refusedBy(errors: readonly GraphQLError[], code: string): OperationRefusal {
  return { status: 400, code, errors: errors.map((error) => ({ ...error.toJSON(), extensions: { code } })) };
}

/** Both fields exist on the query root alone, so that their names are enough. */
function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

function notServed(operation: string): Message {
  return {
    zh: `本图不提供“${operation}”类操作，请改用查询或变更操作。`,
    en: `This graph serves no ${operation} operations. Use a query or a mutation that it has.`,
  };
}
