import { yearOf } from '../calendar-date.js';
import { creditCodeSerial, issueCreditCode } from '../company/credit-code-issuing.js';
import type { CompanyRegistrationForm } from '../forms.js';
import { completeFormOf, type MarketSupervisionResult } from '../market-supervision-rule.js';
import { documentNumber } from './document-number.js';

/** 条例 art. 21 and 22: the day the licence is signed is the day the company is established; the content is what a licence shows, all of it public. */
export const companyRegistrationResult: MarketSupervisionResult = (subject, serial) => {
  const { today } = subject;
  const form = completeFormOf<CompanyRegistrationForm>(subject);
  const creditCode = issueCreditCode(creditCodeSerial(yearOf(today), serial));
  return {
    documentNumber: documentNumber('登设', today, serial),
    validUntil: null,
    produced: { creditCode, registeredOn: today },
    content: {
      creditCode,
      enterpriseName: form.enterpriseName,
      enterpriseType: form.enterpriseType,
      registeredCapital: form.registeredCapital,
      businessScope: form.businessScope,
      domicile: form.domicile.address,
      legalRepresentative: form.legalRepresentative.name,
      establishedOn: today,
      registrationAuthority: '扎兰屯市市场监督管理局',
    },
  };
};
