import type { Message } from '../errors/message.js';
import type { GraphRequest } from '../operations/graph-request.js';

/** The parameters are not such as GraphQL over HTTP knows. */
export interface ParamsFault {
  readonly wrong: Message;
}

type Params = GraphRequest | ParamsFault;

/** From the JSON value of a POST. A batch is no request: its parts would share one answer and pass one set of limits. */
export function paramsInBody(body: unknown): Params {
  if (Array.isArray(body)) return wrong('请求不支持批量提交，请逐个提交操作。', 'Batches are not taken. Send one operation at a time.');
  if (!isMap(body)) return wrong('请求内容应为一个 JSON 对象。', 'The body must be a JSON object.');
  return checked(body.query, body.operationName, body.variables, body.extensions, false);
}

/** From the query string of a GET, where maps stand as JSON. Given twice, a parameter means nothing certain. */
export function paramsInSearch(search: URLSearchParams, json: (text: string) => unknown): Params {
  const given: Record<string, unknown> = {};
  for (const name of ['query', 'operationName', 'variables', 'extensions'] as const) {
    const [value, ...more] = search.getAll(name);
    if (more.length > 0) return wrong(`参数 ${name} 只能出现一次。`, `The parameter ${name} may be given once.`);
    given[name] = value === undefined || value === '' ? undefined : name === 'query' || name === 'operationName' ? value : json(value);
  }
  return checked(given.query, given.operationName, given.variables, given.extensions, true);
}

function checked(query: unknown, operationName: unknown, variables: unknown, extensions: unknown, readOnly: boolean): Params {
  if (query != null && typeof query !== 'string') return wrong('参数 query 应为字符串。', 'The parameter query must be a string.');
  if (operationName != null && typeof operationName !== 'string')
    return wrong('参数 operationName 应为字符串。', 'The parameter operationName must be a string.');
  if (variables != null && !isMap(variables)) return wrong('参数 variables 应为 JSON 对象。', 'The parameter variables must be a map.');
  if (extensions != null && !isMap(extensions)) return wrong('参数 extensions 应为 JSON 对象。', 'The parameter extensions must be a map.');
  return {
    query: query ?? undefined,
    operationName: operationName === '' ? undefined : (operationName ?? undefined),
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
    readOnly,
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(zh: string, en: string): ParamsFault {
  return { wrong: { zh, en } };
}
