import { certificateKind } from '../../../kit/domain/identifiers/index.js';
import type { CompanyRegistrationForm } from '../forms.js';
import { registrationRegulation } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

const CERTIFICATE_OF = { PERSON: 'ID_NUMBER', CORPORATE: 'CREDIT_CODE' } as const;

/** A person is known by an identity number, a corporate shareholder by its credit code; not the other way round. */
export const shareholderCertificates: MarketSupervisionRule = {
  code: 'SHAREHOLDER_CERTIFICATE_MISMATCH',
  ruleRef: registrationRegulation('第十六条'),
  items: ['company-registration'],
  judge: (subject) => {
    const { shareholders = [] } = formOf<CompanyRegistrationForm>(subject);
    const wrong = shareholders.filter((shareholder) => certificateKind(shareholder.certificateNumber) !== CERTIFICATE_OF[shareholder.kind]);
    if (wrong.length === 0) return null;
    const names = wrong.map((shareholder) => shareholder.name);
    return {
      zh: `股东${names.join('、')}的证件号码与股东类型不符：自然人填身份证号码，法人填统一社会信用代码`,
      en: `Certificate number and kind of shareholder do not fit: ${names.join(', ')}`,
    };
  },
};
