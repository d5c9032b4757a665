import type { Message } from '../errors/message.js';

/** Why nobody can be recognised. UNAUTHENTICATED lies with the caller; IDENTITY_UNAVAILABLE with the issuer or its keys. */
export class IdentityRefusal extends Error {
  constructor(
    readonly code: 'UNAUTHENTICATED' | 'IDENTITY_UNAVAILABLE',
    readonly reason: Message,
    options?: ErrorOptions,
  ) {
    super(reason.en, options);
    this.name = 'IdentityRefusal';
  }

  get status(): number {
    return this.code === 'UNAUTHENTICATED' ? 401 : 503;
  }
}

export const notBearer: Message = {
  zh: '身份凭证格式不正确，请在 Authorization 请求头中按“Bearer 令牌”格式提供；查询公开信息可不提供。',
  en: 'The Authorization header is not "Bearer TOKEN". Send it so, or leave it out to read what is public.',
};

export const tooLong: Message = {
  zh: '身份凭证过长，请重新登录取得新的令牌；如仍不成功，请联系认证机构减少令牌中的附加信息。',
  en: 'The Authorization header is too long. Sign in again; if that does not help, ask the issuer for tokens with fewer claims.',
};

export const expired: Message = {
  zh: '登录已过期，请重新登录取得新的令牌后再试。',
  en: 'The token has expired. Sign in again and send the new token.',
};

export const invalid: Message = {
  zh: '身份令牌无效，请重新登录；如仍不成功，请确认令牌由本系统认可的认证机构为本系统签发。',
  en: 'The token is not valid. Sign in again; if that does not help, check that it was issued for this graph by its issuer.',
};

export const issuerUnreachable: Message = {
  zh: '统一身份认证服务暂时无法连接，请稍后再试。',
  en: 'The identity provider cannot be reached. Try again later.',
};
