import {
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { Message } from '../errors/message.js';
import type { OperationGuards } from '../guards/operation.guard.js';
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
  readonly guards: OperationGuards;
  readonly maxTokens: number;
}

/** Errors that one invalid document is told: more help nobody and cost time. */
const MOST_ERRORS = 20;

/** From the text to a valid document, or why there is none: guards of the text, parser, guards of the document, rules of GraphQL. */
export function prepareDocument(text: string, { apiSchema, guards, maxTokens }: DocumentRules): ValidDocument | OperationRefusal {
  const refusedText = guards.source(text);
  if (refusedText) return { status: 400, ...refusedText };
  const document = parsed(text, maxTokens);
  if ('code' in document) return document;
  const refusedDocument = guards.document(document);
  if (refusedDocument) return { status: 400, ...refusedDocument };
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const rootless = operations.find(({ operation }) => operation === 'subscription' || !apiSchema.getRootType(operation));
  if (rootless) return { status: 400, code: INVALID, message: notServed(rootless.operation) };
  return invalid(apiSchema, document) ?? { document, operations, introspects: asksForSchema(document) };
}

const INVALID = 'GRAPHQL_VALIDATION_FAILED';

function parsed(text: string, maxTokens: number): DocumentNode | OperationRefusal {
  const code = 'GRAPHQL_PARSE_FAILED';
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const errors = formatted([error], code);
    return { status: 400, code, errors: () => errors };
  }
}

/** What may suggest names of the schema is made for whoever may read it and asks: looking for likely names is not cheap. */
function invalid(apiSchema: GraphQLSchema, document: DocumentNode): OperationRefusal | undefined {
  const errorsWith = (hideSuggestions: boolean) =>
    formatted(validate(apiSchema, document, undefined, { maxErrors: MOST_ERRORS, hideSuggestions }), INVALID);
  const closed = errorsWith(true);
  if (closed.length === 0) return undefined;
  let open: readonly GraphQLFormattedError[] | undefined;
  return {
    status: 400,
    code: INVALID,
    errors(openSchema) {
      if (!openSchema) return closed;
      open ??= errorsWith(false);
      return open;
    },
  };
}

function formatted(errors: readonly GraphQLError[], code: string): readonly GraphQLFormattedError[] {
  return errors.map((error) => ({ ...error.toJSON(), extensions: { code } }));
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
