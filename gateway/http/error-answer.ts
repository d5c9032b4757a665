import type { Language, Message } from '../errors/message.js';
import type { TrafficRefusal } from '../limits/traffic/traffic.refusals.js';
import type { RouteAnswer } from './route.js';

/** An answer in the shape of a GraphQL error, for what is refused before GraphQL begins. */
export function errorAnswer(
  status: number,
  code: string,
  message: Message,
  language: Language,
  headers?: Record<string, string>,
): RouteAnswer {
  return { status, code, headers, body: { errors: [{ message: message[language], extensions: { code } }] } };
}

export function trafficAnswer({ status, code, message, retryAfter }: TrafficRefusal, language: Language): RouteAnswer {
  return errorAnswer(status, code, message, language, { 'retry-after': String(retryAfter) });
}

export const bodyFaults: Record<400 | 413 | 415 | 422, { code: string; message: Message }> = {
  400: {
    code: 'BAD_REQUEST',
    message: { zh: '请求内容不是有效的 JSON（UTF-8 编码）。', en: 'The body is not valid JSON in UTF-8.' },
  },
  413: {
    code: 'PAYLOAD_TOO_LARGE',
    message: { zh: '请求内容超过大小上限，请拆分后分次提交。', en: 'The body is larger than the limit. Split it.' },
  },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: {
      zh: '请以 application/json（UTF-8 编码，不压缩）格式提交请求。',
      en: 'Send the request as application/json in UTF-8, uncompressed.',
    },
  },
  422: {
    code: 'BAD_REQUEST',
    message: { zh: '请求内容嵌套层级过多，请核对所提交的数据。', en: 'The body nests too deeply. Check the data that it holds.' },
  },
};

export const notFound: Message = { zh: '地址不存在。图接口位于 /graphql。', en: 'Nothing is at this address. The graph is at /graphql.' };

export const methodNotAllowed: Message = { zh: '该地址不支持此请求方法。', en: 'This address does not take that method.' };

export const notThisMachine: Message = {
  zh: '未启用身份认证的网关只供本机使用，请以 localhost 访问。',
  en: 'A gateway without identity serves this machine alone. Reach it as localhost.',
};
