import type { CompanyDeregistrationForm } from '../forms.js';
import { completeFormOf, type MarketSupervisionResult } from '../market-supervision-rule.js';
import { documentNumber } from './document-number.js';

/** 条例 art. 31: from this day the company has ended. The number lets the other departments find the notice. */
export const companyDeregistrationResult: MarketSupervisionResult = (subject, serial) => {
  const form = completeFormOf<CompanyDeregistrationForm>(subject);
  const number = documentNumber('登销', subject.today, serial);
  return {
    documentNumber: number,
    validUntil: null,
    produced: { deregisteredOn: subject.today, deregistrationNoticeNumber: number },
    content: {
      creditCode: form.creditCode,
      enterpriseName: form.enterpriseName,
      route: subject.answers.DEREGISTRATION_ROUTE ?? null,
      deregisteredOn: subject.today,
      licenceSurrendered: subject.answers.LICENCE_LOST !== 'YES',
    },
  };
};
