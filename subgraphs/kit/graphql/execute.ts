import { randomUUID } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Logger } from 'pino';
import type { Message } from '../domain/message.js';
import type { SubgraphContext } from './context.js';
import { type CompiledQuery, compileQueries } from './execution/compiled-query.js';
import { dataFault, documentFault } from './sound-input.js';

export interface GraphRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** A document that is valid, and those of its operations that are compiled. */
interface Prepared {
  readonly document: DocumentNode;
  readonly queries: ReadonlyMap<string, CompiledQuery>;
}

type PromiseOrValue = Promise<ExecutionResult> | ExecutionResult;

const REMEMBERED = 500;
/** Codes that callers may see; everything else is a bug and is masked. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'SERVICE_BUSY',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
]);

/** Executes operations of one schema. Documents that were parsed and found valid are remembered, oldest forgotten first. */
export class GraphExecutor {
  readonly #documents = new Map<string, Prepared>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly logger: Logger,
  ) {}

  async run(request: GraphRequest, context: SubgraphContext): Promise<ExecutionResult> {
    const unsound = dataFault(request.variables);
    if (unsound !== null) return { errors: [badInput(unsound, context)] };
    const prepared = this.#prepare(request.query, context);
    if ('errors' in prepared) return { errors: prepared.errors };
    const result = await this.#execute(prepared, request, context);
    return result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => this.#shown(error, context)) };
  }

  /** Queries are compiled; what the compiler leaves, graphql-js runs. */
  #execute({ document, queries }: Prepared, { operationName, variables }: GraphRequest, context: SubgraphContext): PromiseOrValue {
    const compiled = queries.get(operationName ?? '');
    if (compiled !== undefined) return compiled(variables ?? {}, context);
    const asked = { variableValues: variables ?? undefined, operationName: operationName ?? undefined };
    return execute({ schema: this.schema, document, contextValue: context, ...asked });
  }

  #prepare(query: string, context: SubgraphContext): Prepared | { errors: readonly GraphQLError[] } {
    const known = this.#documents.get(query);
    if (known !== undefined) return known;
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: 50_000 });
    } catch (error) {
      return { errors: [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
    }
    const errors = validate(this.schema, document, specifiedRules);
    if (errors.length > 0) return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const unsound = documentFault(document);
    if (unsound !== null) return { errors: [badInput(unsound, context)] };
    if (this.#documents.size >= REMEMBERED) this.#documents.delete(this.#documents.keys().next().value as string);
    const prepared: Prepared = { document, queries: compileQueries(this.schema, document) };
    this.#documents.set(query, prepared);
    return prepared;
  }

  /**
   * Coded errors and faults of the request (which lie at no field) are shown. What a bug threw is logged and masked, be it
   * graphql-js itself that threw: it quotes the value that it could not serialise.
   */
  #shown(error: GraphQLError, context: SubgraphContext): GraphQLError {
    if (PUBLIC_CODES.has(String(error.extensions.code))) return error;
    if (error.path === undefined) return withCode(error, 'BAD_USER_INPUT');
    const id = randomUUID();
    // Its path is made of a client's own names: the field is told by the schema's.
    const field = error.nodes?.[0]?.kind === Kind.FIELD ? error.nodes[0].name.value : undefined;
    this.logger.error({ err: error.originalError, errorId: id, requestId: context.requestId, field }, 'an operation failed');
    return new GraphQLError(context.language === 'zh' ? '系统内部错误，请联系大厅运行办' : 'Internal error', {
      nodes: error.nodes,
      path: error.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: id },
    });
  }
}

function badInput(fault: Message, { language }: SubgraphContext): GraphQLError {
  return new GraphQLError(fault[language], { extensions: { code: 'BAD_USER_INPUT' } });
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, source: error.source, positions: error.positions, extensions: { code } });
}
