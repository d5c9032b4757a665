import type { Language, Message } from '../errors/message.js';
import { PublicError } from '../errors/public-error.js';
import type { SubgraphFault, SubgraphFaultReason } from '../transport/subgraph.fault.js';
import { sinceWhen } from './since-when.js';

const reasons: Record<SubgraphFaultReason, Message> = {
  UNREACHABLE: { zh: '暂时无法连接', en: 'cannot be reached' },
  TIMEOUT: { zh: '未在规定时间内响应', en: 'does not answer in time' },
  TOO_LARGE: { zh: '返回的数据超过上限', en: 'answers more than the bound allows' },
  INVALID_ANSWER: { zh: '返回的内容无法识别', en: 'gives answers that cannot be read' },
  PASSPORT_REFUSED: { zh: '未认可网关的通行凭证', en: "refuses the gateway's passport" },
  CIRCUIT_OPEN: { zh: '连续发生故障，网关已暂停访问', en: 'keeps failing and is not asked for now' },
  BUSY: { zh: '当前请求过多', en: 'has too many requests at the moment' },
};

const sentences: Record<Language, (service: string, since: string, reason: string) => string> = {
  zh: (service, since, reason) => `子图“${service}”${since}${reason}，本次答复中由其提供的字段为空，请稍后再试。`,
  en: (service, since, reason) =>
    `Subgraph "${service}" ${reason}${since}; the fields that it provides are blank in this answer. Try again later.`,
};

/**
 * The error of a subgraph that gave nothing usable: which, why, and since when, where that is known.
 * @param path where its fields stand in the answer; `@` stands for "each of a list", and the path ends before it.
 */
export function subgraphUnavailable(
  service: string,
  fault: Pick<SubgraphFault, 'reason' | 'since'>,
  language: Language,
  path: readonly (string | number)[] = [],
): PublicError {
  const { reason, since } = fault;
  const list = path.indexOf('@');
  const known = list < 0 ? path : path.slice(0, list);
  const told = since === undefined ? '' : sinceWhen(since, new Date(), language);
  return new PublicError(sentences[language](service, told, reasons[reason][language]), {
    path: known.length > 0 ? known : undefined,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', service, reason, ...(since === undefined ? {} : { since: since.toISOString() }) },
  });
}
