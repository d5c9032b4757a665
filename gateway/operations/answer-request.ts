import type { AskedOperation } from '../cache/cache-key.js';
import type { CacheTurn, ResponseCache } from '../cache/response.cache.js';
import { publicFormatted } from '../errors/public-formatted.js';
import type { AskSubgraph, OperationAnswer } from '../execution/compiled-operation.js';
import type { RequestContext } from '../execution/request-context.js';
import type { RequestWatch } from '../telemetry/request.watch.js';
import { executeOperation } from './execute-operation.js';
import type { Flights } from './flights.js';
import type { GraphAnswer, GraphRequest } from './graph-request.js';
import { type OperationRefusal, refusalErrors } from './operation-refusal.js';
import type { Operations } from './operations.js';
import type { PersistedTexts } from './persisted-texts.js';
import type { PreparedOperation } from './prepared-operation.js';
import { publicErrorAnswer, refusedAnswer } from './refused-answer.js';

export interface AnsweringParts {
  readonly operations: Operations;
  readonly texts: PersistedTexts;
  /** Whether this caller may read the schema. */
  readonly openSchema: boolean;
  readonly ask: AskSubgraph;
  /** Where whole answers are kept. */
  readonly responses?: ResponseCache | undefined;
  /** The reads under way. */
  readonly flights?: Flights | undefined;
  readonly watch: RequestWatch;
}

/** Answers what is asked for: finds the operation, coerces its variables, runs it. @throws what is a bug of ours */
export async function answerRequest(request: GraphRequest, context: RequestContext, parts: AnsweringParts): Promise<GraphAnswer> {
  const { operations, texts, openSchema, ask, watch } = parts;
  const found = texts.find(request);
  if (request.hash !== undefined) watch.observer.cacheAsked('persisted', request.query === undefined && 'text' in found);
  if ('code' in found) return refused(found, context, openSchema);
  const known = operations.has(found.text);
  const prepared = operations.find(found.text, request.operationName);
  if ('code' in prepared) return refused(prepared, context, openSchema);
  texts.keep(found);
  watch.operation(prepared.facts, known);
  if (request.readOnly && prepared.operation.operation !== 'query') return refused(notByGet, context, openSchema);
  if (prepared.introspects && !openSchema) return refused(schemaClosed, context, openSchema);
  const coerced = prepared.coerce(request.variables, openSchema);
  if ('errors' in coerced) return publicErrorAnswer(coerced.errors);
  const estimated = prepared.measured.estimate(coerced.values);
  watch.cost(estimated);
  const costly = prepared.measured.check(coerced.values, context.caller);
  if (costly) return refused(costly, context, openSchema);
  const spending = context.spend(estimated);
  const spent = spending && (await spending);
  if (spent) return publicErrorAnswer([spent]);
  const turn = prepared.kept && parts.responses && turnOf(prepared, prepared.kept, coerced.values, context, parts.responses);
  const kept = turn && (await turn.find());
  if (kept) return kept;
  const given = { variables: coerced.values, ask, language: context.acceptLanguage };
  const { answer, askedBy } = await executeOperation(prepared, given, context, parts);
  if ('code' in answer) return refused(answer, context, openSchema);
  watch.cost(estimated, prepared.measured.actual(answer.data));
  // Whose masked errors these are stands in the log of the subgraphs under the other's id.
  if (askedBy !== undefined && answer.errors.length > 0) context.logger.info({ askedBy }, 'errors of a shared answer');
  if (turn === undefined) return executed(answer, context);
  return askedBy === undefined ? turn.keep(executed(answer, context)) : turn.described(executed(answer, context));
}

function turnOf(
  prepared: PreparedOperation,
  asked: AskedOperation,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
  responses: ResponseCache,
): CacheTurn {
  return responses.turn(asked, variables, prepared.variantKey(context.caller, context.language), context);
}

const BEGIN = Buffer.from('{"data":');
const END = Buffer.from('}');
const NULL = Buffer.from('null');

function executed({ data, errors }: OperationAnswer, { logger, language }: RequestContext): GraphAnswer {
  if (errors.length === 0)
    return { status: 200, requestError: false, text: Buffer.concat([BEGIN, data, END]), outcome: 'ok', code: undefined };
  const shown = errors.map((error) => publicFormatted(error, logger, language));
  const outcome = data.equals(NULL) ? 'failed' : 'partial';
  const text = Buffer.concat([Buffer.from(`{"errors":${JSON.stringify(shown)},"data":`), data, END]);
  return { status: 200, requestError: false, text, outcome, code: shown[0]?.extensions?.code as string };
}

function refused(refusal: OperationRefusal, { language }: RequestContext, openSchema: boolean): GraphAnswer {
  const { status, code } = refusal;
  return refusedAnswer(status, code, refusalErrors(refusal, language, openSchema), status === 405 ? { allow: 'POST' } : undefined);
}

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
