import type { Language, Message } from '../errors/message.js';
import type { Denial } from '../projection/denial.js';
import type { Demand } from './demand.js';

const signIn: Message = { zh: '请先登录后再办理', en: 'Sign in first: this field needs a caller who is known' };

/** The denial of what a caller does not meet, in the words that a subgraph has for it. */
export function denialOf({ kind, anyOf }: Demand, isKnown: boolean, language: Language): Denial {
  if (!isKnown) return { code: 'UNAUTHENTICATED', message: signIn[language] };
  const wanted = anyOf.map((all) => all.join('+')).join(', ');
  const message: Message =
    kind === 'SCOPES'
      ? { zh: `当前身份无此权限，需要角色：${wanted}`, en: `Your roles do not allow this; it needs one of: ${wanted}` }
      : {
          zh: `当前身份不符合访问策略，需要符合：${wanted}`,
          en: `The policies of this field do not allow this; it needs one of: ${wanted}`,
        };
  return { code: 'FORBIDDEN', message: message[language] };
}
