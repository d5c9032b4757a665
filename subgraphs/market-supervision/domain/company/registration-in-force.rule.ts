import { companyLaw } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';

/**
 * A company that has been struck off no longer exists, and one whose licence is revoked may do nothing but wind up
 * (公司法 art. 229 and 236): it can be deregistered, not changed.
 */
export const registrationInForce: MarketSupervisionRule = {
  code: 'REGISTRATION_NOT_IN_FORCE',
  ruleRef: companyLaw('第二百二十九条、第二百三十六条'),
  items: ['company-change', 'company-deregistration', 'equity-pledge-registration'],
  judge: ({ facts, item }) => {
    const { registration } = facts;
    if (registration === null)
      return {
        zh: '本局登记档案中没有该企业，请向其登记机关申请',
        en: 'This office does not register the enterprise: apply to its registration authority',
      };
    if (registration.status === 'DEREGISTERED')
      return { zh: `${registration.enterpriseName}已经注销`, en: `${registration.enterpriseName} is already deregistered` };
    if (registration.status === 'REVOKED' && item !== 'company-deregistration')
      return {
        zh: `${registration.enterpriseName}已被吊销营业执照，只能依法清算并办理注销登记`,
        en: `The licence of ${registration.enterpriseName} is revoked: it can only be wound up and deregistered`,
      };
    return null;
  },
};
