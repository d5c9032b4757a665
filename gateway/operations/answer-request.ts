import type { GraphQLFormattedError } from 'graphql';
import { PublicError } from '../errors/public-error.js';
import { publicFormatted } from '../errors/public-formatted.js';
import type { AskSubgraph, OperationAnswer } from '../execution/compiled-operation.js';
import type { RequestContext } from '../execution/request-context.js';
import type { RequestWatch } from '../telemetry/request.watch.js';
import { coerceVariables } from './coerce-variables.js';
import type { GraphAnswer, GraphRequest } from './graph-request.js';
import { type OperationRefusal, refusalErrors } from './operation-refusal.js';
import type { Operations } from './operations.js';

export interface AnsweringParts {
  readonly operations: Operations;
  /** Whether this caller may read the schema. */
  readonly openSchema: boolean;
  readonly ask: AskSubgraph;
  readonly watch: RequestWatch;
}

/** Answers what is asked for: finds the operation, coerces its variables, runs it. @throws what is a bug of ours */
export async function answerRequest(request: GraphRequest, context: RequestContext, parts: AnsweringParts): Promise<GraphAnswer> {
  const { operations, openSchema, ask, watch } = parts;
  const refused = (refusal: OperationRefusal, headers?: Record<string, string>) => {
    watch.outcome('refused', refusal.code);
    return refusedAnswer(refusal, context, openSchema, headers);
  };
  if (request.query === undefined) return refused(noQuery);
  const prepared = operations.find(request.query, request.operationName);
  if ('code' in prepared) return refused(prepared);
  watch.operation(prepared.facts, prepared.uses > 1);
  if (request.readOnly && prepared.operation.operation !== 'query') return refused(notByGet, { allow: 'POST' });
  if (prepared.introspects && !openSchema) return refused(schemaClosed);
  const coerced = coerceVariables(operations.apiSchema, prepared, request.variables);
  if ('code' in coerced) return refused(coerced);
  const began = performance.now();
  const compiling = prepared.compiled();
  const waited = compiling instanceof Promise;
  const compiled = waited ? await compiling : compiling;
  watch.planned(!waited && prepared.uses > 1, began);
  const answer = await compiled.run({ variables: coerced.variables, ask });
  return { status: 200, requestError: false, text: textOf(answer, context, watch) };
}

function textOf({ data, errors }: OperationAnswer, { logger, language }: RequestContext, watch: RequestWatch): string {
  if (errors.length === 0) {
    watch.outcome('ok');
    return `{"data":${data}}`;
  }
  const told = errors.map((error) => publicFormatted(error, logger, language));
  watch.outcome(data === 'null' ? 'failed' : 'partial', codeOf(told));
  return `{"errors":${JSON.stringify(told)},"data":${data}}`;
}

/** @returns an answer without `data`: nothing was executed. */
function refusedAnswer(
  refusal: OperationRefusal,
  { logger, language }: RequestContext,
  openSchema: boolean,
  headers?: Record<string, string>,
): GraphAnswer {
  logger.info({ code: refusal.code }, 'request refused');
  return errorsAnswer(refusal.status, refusalErrors(refusal, language, openSchema), GRAPHQL_CODES.has(refusal.code), headers);
}

function codeOf([first]: readonly GraphQLFormattedError[]): string | undefined {
  const code = first?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
}

/** The answer to a request that is let no further. */
export function publicErrorAnswer(error: PublicError): GraphAnswer {
  const { http, ...extensions } = error.extensions as { http?: { status: number } };
  return errorsAnswer(http?.status ?? 400, [{ ...error.toJSON(), extensions }], false);
}

function errorsAnswer(
  status: number,
  errors: readonly GraphQLFormattedError[],
  requestError: boolean,
  headers?: Record<string, string>,
): GraphAnswer {
  return { status, requestError, text: JSON.stringify({ errors }), ...(headers === undefined ? {} : { headers }) };
}

/** What GraphQL says of a request, as opposed to what this gateway refuses. */
const GRAPHQL_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT']);

const noQuery: OperationRefusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: { zh: '请求中没有 query，请提供要执行的操作。', en: 'The request has no query. Give the operation to execute.' },
};

const notByGet: OperationRefusal = {
  status: 405,
  code: 'BAD_REQUEST',
  message: { zh: '变更操作不能以 GET 方式提交，请改用 POST。', en: 'A mutation cannot be sent by GET. Use POST.' },
};

const schemaClosed: OperationRefusal = {
  status: 403,
  code: 'INTROSPECTION_REFUSED',
  message: {
    zh: '当前身份不能查看图的结构，请使用已登记的操作，或向运行单位申请相应权限。',
    en: 'You may not read the schema of this graph. Use registered operations, or ask its operator for the right.',
  },
};
