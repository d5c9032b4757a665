import type { Language } from '../../errors/message.js';
import { type PublicError, refusal } from '../../errors/public-error.js';
import type { LimitRefusal } from '../limit-refusal.js';

/** `retryAfter`: seconds, for the header. */
export interface TrafficRefusal extends LimitRefusal {
  readonly retryAfter: number;
}

export function trafficError({ code, status, message, retryAfter }: TrafficRefusal, language: Language): PublicError {
  return refusal(code, status, message, language, { 'retry-after': String(retryAfter) });
}

export const serviceBusy: TrafficRefusal = {
  status: 503,
  code: 'SERVICE_BUSY',
  retryAfter: 1,
  message: { zh: '系统当前办理的请求较多，请稍后再试。', en: 'The gateway is serving as many requests as it can. Try again in a moment.' },
};

export function tooManyAtOnce(most: number): TrafficRefusal {
  return {
    status: 429,
    code: 'TOO_MANY_AT_ONCE',
    retryAfter: 1,
    message: {
      zh: `同时提交的请求超过 ${most} 个，请等待前面的请求完成后再提交。`,
      en: `You have more than ${most} requests under way. Wait until some of them are answered.`,
    },
  };
}

export function rateLimited(milliseconds: number): TrafficRefusal {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return {
    status: 429,
    code: 'RATE_LIMITED',
    retryAfter: seconds,
    message: { zh: `请求过于频繁，请在 ${seconds} 秒后再试。`, en: `You ask too often. Try again in ${seconds} seconds.` },
  };
}
