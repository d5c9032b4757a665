import type { CompanyChangeForm } from '../forms.js';
import { formOf, type MarketSupervisionSubject } from '../market-supervision-rule.js';
import { toFen } from '../yuan.js';

/** The registered matters that a change can touch beside the shareholders. */
export interface ChangedRegistration {
  enterpriseName?: string;
  address?: string;
  divisionCode?: string;
  legalRepresentativeName?: string;
  legalRepresentativeId?: string;
  capitalFen?: number;
  businessScope?: string;
}

/** What the register says after an approved change, for the matters that the applicant chose and no other. Pure. */
export function changedRegistration(subject: Pick<MarketSupervisionSubject, 'form' | 'answers'>): ChangedRegistration {
  const form = formOf<CompanyChangeForm>(subject);
  const chosen = (question: string): boolean => (subject.answers[question] ?? 'NO') !== 'NO';
  const { newEnterpriseName, newDomicile, newLegalRepresentative, newCapital, newBusinessScope } = form;
  return {
    ...(chosen('CHANGES_NAME') && newEnterpriseName !== undefined ? { enterpriseName: newEnterpriseName } : {}),
    ...(chosen('CHANGES_DOMICILE') && newDomicile !== undefined
      ? { address: newDomicile.address, divisionCode: newDomicile.divisionCode }
      : {}),
    ...(chosen('CHANGES_LEGAL_REPRESENTATIVE') && newLegalRepresentative !== undefined
      ? { legalRepresentativeName: newLegalRepresentative.name, legalRepresentativeId: newLegalRepresentative.idNumber }
      : {}),
    ...(chosen('CHANGES_CAPITAL') && newCapital !== undefined ? { capitalFen: toFen(newCapital) } : {}),
    ...(chosen('CHANGES_SCOPE') && newBusinessScope !== undefined ? { businessScope: newBusinessScope } : {}),
  };
}
