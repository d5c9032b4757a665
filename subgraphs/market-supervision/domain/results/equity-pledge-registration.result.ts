import type { EquityPledgeForm } from '../forms.js';
import { completeFormOf, type MarketSupervisionResult } from '../market-supervision-rule.js';
import { documentNumber } from './document-number.js';

/** 民法典 art. 443: the pledge comes into being with this registration, today. */
export const equityPledgeRegistrationResult: MarketSupervisionResult = (subject, serial) => {
  const form = completeFormOf<EquityPledgeForm>(subject);
  return {
    documentNumber: documentNumber('股质登设', subject.today, serial),
    validUntil: null,
    produced: {},
    content: {
      company: form.enterpriseName,
      creditCode: form.creditCode,
      pledgor: form.pledgor.name,
      pledgee: form.pledgee.name,
      pledgedCapital: form.pledgedCapital,
      pledgedFrom: subject.today,
    },
  };
};
