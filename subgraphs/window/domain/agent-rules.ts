import { type Caller, hasRole } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { type Refusal, type Rule, refusalOf } from '../../kit/domain/rule.js';
import { type Authorisation, type AuthorisedAct, authorisationFault } from './delivery/authorisation.js';
import { isHallStaff } from './hall-staff.js';

/** What an agent does for a principal, and by which authorisation. */
export interface AgentSubject {
  readonly act: AuthorisedAct;
  readonly authorisation: Authorisation | null;
  readonly form: Readonly<Record<string, unknown>>;
  readonly today: string;
  /** Name of the agent. */
  readonly by: string;
}

const shown: Rule<AgentSubject> = {
  code: 'AUTHORISATION_MISSING',
  ruleRef: operatingRules('第十一条'),
  judge: ({ authorisation }) =>
    authorisation !== null
      ? null
      : {
          zh: '代理人代为办理，应当登记授权委托书，写明委托人、委托事项和委托期限',
          en: 'An agent acts by a written authorisation: give its principal, its scope and its validity',
        },
};

const good: Rule<AgentSubject> = {
  code: 'AUTHORISATION_NOT_VALID',
  ruleRef: { document: '《中华人民共和国民法典》', article: '第一百六十五条' },
  judge: ({ act, authorisation, form, today, by }) => {
    const fault = authorisation === null ? null : authorisationFault({ authorisation, form, today, by, acts: [act] });
    return fault === null
      ? null
      : { zh: `授权委托书不能用于本次办理：${fault.zh}`, en: `The authorisation is not good for this: ${fault.en}` };
  },
};

const agentRules: readonly Rule<AgentSubject>[] = [shown, good];

/** Who acts for others by their authorisation: neither the enterprise’s own user nor the hall’s staff, who are stationed for it. Pure. */
export function actsByAuthorisation(caller: Caller): boolean {
  return hasRole(caller, 'AGENT') && !hasRole(caller, 'ENTERPRISE_USER') && !isHallStaff(caller);
}

/** Why this agent may not do this; null when the authorisation is for it, and for whoever needs none. Pure. */
export function agentRefusal(caller: Caller, subject: Omit<AgentSubject, 'by'>): Refusal | null {
  return actsByAuthorisation(caller) ? refusalOf(agentRules, { ...subject, by: caller.name }) : null;
}
