import { addYears, bornOn } from '../calendar-date.js';
import { civilCode } from '../laws.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { incomingLegalRepresentative } from './legal-representative-eligible.rule.js';

const ADULT_AGE = 18;
const OWN_LABOUR_AGE = 16;

/**
 * 民法典 art. 17 and 18: full capacity from eighteen, or from sixteen for those who live mainly on their own labour,
 * which the reviewer has to have verified.
 */
export const legalRepresentativeCapacity: MarketSupervisionRule = {
  code: 'LEGAL_REPRESENTATIVE_UNDER_AGE',
  ruleRef: civilCode('第十七条、第十八条'),
  items: ['company-registration', 'company-change'],
  judge: (subject) => {
    const person = incomingLegalRepresentative(subject);
    if (person === undefined) return null;
    const age = subject.details.livesOnOwnLabour === true ? OWN_LABOUR_AGE : ADULT_AGE;
    const since = addYears(bornOn(person.idNumber), age);
    if (since <= subject.today) return null;
    return {
      zh: `拟任法定代表人${person.name}于${since}年满${age}周岁，现不具备完全民事行为能力`,
      en: `${person.name} reaches the age of ${age} on ${since} and lacks full civil capacity until then`,
    };
  },
};
