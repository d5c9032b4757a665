import type { Language } from '../errors/message.js';
import { PublicError } from '../errors/public-error.js';

/** The error of fields whose subgraph had not answered when the time of the whole request was over; what came before is answered. */
export function deadlineExceeded(service: string, language: Language): PublicError {
  const message =
    language === 'zh'
      ? `本次请求的处理时限已到，子图“${service}”尚未答复，其字段为空。请减少所查内容后再试。`
      : `The time for this request is over and subgraph "${service}" had not answered; its fields are blank. Ask for less, or try again.`;
  return new PublicError(message, { extensions: { code: 'DEADLINE_EXCEEDED', service } });
}
