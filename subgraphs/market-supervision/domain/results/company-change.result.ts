import { changedMatters } from '../change/changed-matters.js';
import type { CompanyChangeForm } from '../forms.js';
import { completeFormOf, type MarketSupervisionResult } from '../market-supervision-rule.js';
import { documentNumber } from './document-number.js';

/** Each changed matter as before and after; a new licence replaces the old one where the licence shows the matter. */
export const companyChangeResult: MarketSupervisionResult = (subject, serial) => {
  const form = completeFormOf<CompanyChangeForm>(subject);
  const { registration } = subject.facts;
  const changes: Readonly<Record<string, { before: unknown; after: unknown }>> = {
    CHANGES_NAME: { before: registration?.enterpriseName, after: form.newEnterpriseName },
    CHANGES_DOMICILE: { before: registration?.address, after: form.newDomicile?.address },
    CHANGES_LEGAL_REPRESENTATIVE: { before: form.legalRepresentative.name, after: form.newLegalRepresentative?.name },
    CHANGES_CAPITAL: { before: registration?.registeredCapital, after: form.newCapital },
    CHANGES_SCOPE: { before: registration?.businessScope, after: form.newBusinessScope },
    CHANGES_SHAREHOLDERS: {
      before: form.equityTransfers?.map((transfer) => transfer.transferorName),
      after: form.equityTransfers?.map((transfer) => transfer.transfereeName),
    },
  };
  const changed = changedMatters(subject.answers);
  return {
    documentNumber: documentNumber('登变', subject.today, serial),
    validUntil: null,
    // The hall knows the enterprise by its name: it must hear of a new one.
    produced: { enterpriseName: changed.includes('CHANGES_NAME') ? form.newEnterpriseName : form.enterpriseName },
    content: {
      creditCode: form.creditCode,
      changedOn: subject.today,
      changes: changed.map((matter) => ({ matter, ...changes[matter] })),
      // Shareholders are registered, but do not stand on the licence (条例 art. 22).
      newLicence: changed.some((matter) => matter !== 'CHANGES_SHAREHOLDERS'),
    },
  };
};
