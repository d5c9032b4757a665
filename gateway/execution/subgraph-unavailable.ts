import type { Language, Message } from '../errors/message.js';
import { PublicError } from '../errors/public-error.js';
import type { SubgraphFaultReason } from '../transport/subgraph.fault.js';

const reasons: Record<SubgraphFaultReason, (service: string) => Message> = {
  UNREACHABLE: (service) => ({ zh: `子图“${service}”暂时无法连接`, en: `Subgraph "${service}" cannot be reached` }),
  TIMEOUT: (service) => ({ zh: `子图“${service}”未在规定时间内响应`, en: `Subgraph "${service}" did not answer in time` }),
  TOO_LARGE: (service) => ({ zh: `子图“${service}”返回的数据超过上限`, en: `Subgraph "${service}" answered more than the bound allows` }),
  INVALID_ANSWER: (service) => ({
    zh: `子图“${service}”返回的内容无法识别`,
    en: `Subgraph "${service}" gave an answer that cannot be read`,
  }),
  PASSPORT_REFUSED: (service) => ({
    zh: `子图“${service}”未认可网关的通行凭证`,
    en: `Subgraph "${service}" refused the gateway's passport`,
  }),
  CIRCUIT_OPEN: (service) => ({
    zh: `子图“${service}”连续发生故障，已暂停访问`,
    en: `Subgraph "${service}" keeps failing and is not asked for now`,
  }),
  BUSY: (service) => ({ zh: `子图“${service}”当前请求过多`, en: `Subgraph "${service}" has too many requests at the moment` }),
};

const consequence: Message = {
  zh: '，本次答复中由其提供的字段为空，请稍后再试。',
  en: '; the fields that it provides are blank in this answer. Try again later.',
};

/**
 * The error of a subgraph that gave nothing usable.
 * @param path where its fields stand in the answer; `@` stands for "each of a list", and the path ends before it.
 */
export function subgraphUnavailable(
  service: string,
  reason: SubgraphFaultReason,
  language: Language,
  path: readonly (string | number)[] = [],
): PublicError {
  const list = path.indexOf('@');
  const known = list < 0 ? path : path.slice(0, list);
  return new PublicError(reasons[reason](service)[language] + consequence[language], {
    path: known.length > 0 ? known : undefined,
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', service, reason },
  });
}
