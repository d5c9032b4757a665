import type { CompanyChangeForm, CompanyRegistrationForm, NaturalPerson } from '../forms.js';
import { companyLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule, type MarketSupervisionSubject } from '../market-supervision-rule.js';
import { barredUntil, groundText, isBarred } from './office-bar.js';

/** 公司法 art. 10 and 178: the legal representative is a director or manager, and who may not be one may not be the other. */
export const legalRepresentativeEligible: MarketSupervisionRule = {
  code: 'LEGAL_REPRESENTATIVE_BARRED',
  ruleRef: companyLaw('第一百七十八条'),
  items: ['company-registration', 'company-change'],
  judge: (subject) => {
    const person = incomingLegalRepresentative(subject);
    if (person === undefined) return null;
    const bar = subject.facts.officeBars.find((one) => one.idNumber === person.idNumber && isBarred(one, subject.today));
    if (bar === undefined) return null;
    const ground = groundText(bar.ground);
    const until = barredUntil(bar);
    return {
      zh: `拟任法定代表人${person.name}${ground.zh}，${until === null ? '限制尚未解除' : `限制期至${until}`}，不得担任`,
      en: `${person.name} may not be legal representative${until === null ? '' : ` until ${until}`}: ${ground.en}`,
    };
  },
};

/** Whoever is to become legal representative by this decision; undefined where it stays as it is. */
export function incomingLegalRepresentative(subject: MarketSupervisionSubject): NaturalPerson | undefined {
  const form = formOf<CompanyRegistrationForm & CompanyChangeForm>(subject);
  return subject.item === 'company-change' ? form.newLegalRepresentative : form.legalRepresentative;
}
