import type { CompanyDeregistrationForm } from '../forms.js';
import { lawOf } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

/**
 * 税收征收管理法实施细则 art. 15: tax registration is cancelled before company registration. In the simplified route the
 * tax authority speaks by objection during the notice instead, and a court's ruling replaces the certificate.
 */
export const taxesCleared: MarketSupervisionRule = {
  code: 'TAX_CLEARANCE_MISSING',
  ruleRef: lawOf('《中华人民共和国税收征收管理法实施细则》')('第十五条'),
  items: ['company-deregistration'],
  judge: (subject) => {
    if (subject.answers.DEREGISTRATION_ROUTE !== 'ORDINARY') return null;
    const number = formOf<CompanyDeregistrationForm>(subject).taxClearanceNumber ?? subject.details.taxClearanceNumber;
    return number === undefined ? { zh: '未取得清税证明，不能注销公司登记', en: 'There is no tax clearance certificate' } : null;
  },
};
