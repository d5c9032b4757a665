import type { CompanyRegistrationForm } from '../forms.js';
import { registrationRegulation } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/** 条例 art. 14: a business that needs approval before registration is registered only with the approval in force. */
export const priorApprovalHeld: MarketSupervisionRule = {
  code: 'PRIOR_APPROVAL_NOT_IN_FORCE',
  ruleRef: registrationRegulation('第十四条第二款'),
  items: ['company-registration'],
  judge: (subject) => {
    if (subject.answers.PRIOR_APPROVAL !== 'YES') return null;
    const approval = formOf<CompanyRegistrationForm>(subject).priorApproval;
    if (approval === undefined)
      return { zh: '经营范围含前置许可项目，未提交批准文件', en: 'The scope needs a prior approval and none is given' };
    if (approval.validUntil === undefined || subject.today <= approval.validUntil) return null;
    return {
      zh: `前置许可批准文件${approval.documentNumber}已于${approval.validUntil}失效`,
      en: `The prior approval ${approval.documentNumber} expired on ${approval.validUntil}`,
    };
  },
};
