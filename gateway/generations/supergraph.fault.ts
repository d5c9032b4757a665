import type { Message } from '../errors/message.js';

export type SupergraphFaultCode =
  | 'SUPERGRAPH_EMPTY'
  | 'SUPERGRAPH_UNREADABLE'
  | 'SUPERGRAPH_INVALID'
  | 'SUBGRAPH_UNKNOWN'
  | 'GATEWAY_CLOSING';

/** Why a supergraph is not served: a stable code, a sentence for the operator, and what the parser or planner said of it (for the log). */
export interface SupergraphReason {
  readonly code: SupergraphFaultCode;
  readonly message: Message;
  readonly detail: string | null;
}

/** No gateway can be built from this supergraph. */
export class SupergraphFault extends Error {
  constructor(
    readonly reasons: readonly SupergraphReason[],
    options?: ErrorOptions,
  ) {
    super(reasons.map(({ code, message, detail }) => `${code}: ${message.en}${detail === null ? '' : ` (${detail})`}`).join('\n'), options);
    this.name = 'SupergraphFault';
  }
}

const sentences: Readonly<Record<SupergraphFaultCode, Message>> = {
  SUPERGRAPH_EMPTY: { zh: '超图文件为空。', en: 'The supergraph is empty.' },
  SUPERGRAPH_UNREADABLE: { zh: '超图存在语法错误，无法读取。', en: 'The supergraph cannot be read as GraphQL.' },
  SUPERGRAPH_INVALID: { zh: '该文件不是有效的超图。', en: 'This is not a valid supergraph.' },
  SUBGRAPH_UNKNOWN: { zh: '超图中有网关无法访问的子图。', en: 'The supergraph names a subgraph to which the gateway knows no way.' },
  GATEWAY_CLOSING: { zh: '网关正在关闭，不再接受新的超图。', en: 'The gateway is closing and takes no further supergraph.' },
};

export function supergraphFault(code: SupergraphFaultCode, cause?: unknown): SupergraphFault {
  const detail = cause === undefined ? null : cause instanceof Error ? cause.message : String(cause);
  return new SupergraphFault([{ code, message: sentences[code], detail }], { cause });
}
