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
  return checked(body, false);
}

const TEXTS = ['query', 'operationName', 'documentId'] as const;
const MAPS = ['variables', 'extensions'] as const;

/** From the query string of a GET, where maps stand as JSON. Given twice, a parameter means nothing certain. */
export function paramsInSearch(search: URLSearchParams, json: (text: string) => unknown): Params {
  const given: Record<string, unknown> = {};
  for (const name of [...TEXTS, ...MAPS]) {
    const [value, ...more] = search.getAll(name);
    if (more.length > 0) return wrong(`参数 ${name} 只能出现一次。`, `The parameter ${name} may be given once.`);
    if (value) given[name] = (MAPS as readonly string[]).includes(name) ? json(value) : value;
  }
  return checked(given, true);
}

function checked(given: Readonly<Record<string, unknown>>, readOnly: boolean): Params {
  for (const name of TEXTS) if (given[name] != null && typeof given[name] !== 'string') return mustBe(name, '字符串', 'a string');
  for (const name of MAPS) if (given[name] != null && !isMap(given[name])) return mustBe(name, ' JSON 对象', 'a map');
  const { query, operationName, variables, extensions, documentId } = given as Given;
  const hash = documentId == null ? persistedHash(extensions?.persistedQuery) : documentHash(documentId);
  if (hash === null) return badHash;
  return {
    query: query ?? undefined,
    operationName: operationName || undefined,
    variables: variables ?? undefined,
    hash,
    readOnly,
  };
}

interface Given {
  readonly query?: string | null;
  readonly operationName?: string | null;
  readonly documentId?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: Record<string, unknown> | null;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Of automatic persisted queries, as Apollo's clients send it; null if it is not so. */
function persistedHash(persisted: unknown): string | null | undefined {
  if (persisted == null) return undefined;
  if (!isMap(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') return null;
  return SHA256.test(persisted.sha256Hash) ? persisted.sha256Hash : null;
}

/** As GraphQL over HTTP has it, with its algorithm or without. */
function documentHash(documentId: string): string | null {
  const hash = documentId.startsWith('sha256:') ? documentId.slice('sha256:'.length) : documentId;
  return SHA256.test(hash) ? hash : null;
}

const badHash = wrong(
  '持久化操作的标识应为 SHA-256 哈希值（64 位十六进制小写，persistedQuery 的 version 为 1）。',
  'A persisted operation is named by its SHA-256: 64 hexadecimal digits in lower case (in persistedQuery with version 1).',
);

function mustBe(name: string, zh: string, en: string): ParamsFault {
  return wrong(`参数 ${name} 应为${zh}。`, `The parameter ${name} must be ${en}.`);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(zh: string, en: string): ParamsFault {
  return { wrong: { zh, en } };
}
