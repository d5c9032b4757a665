import { certificateKind } from '../../../kit/domain/identifiers/index.js';
import type { EquityPledgeForm } from '../forms.js';
import { pledgeRegistrationMeasures } from '../laws.js';
import { formOf, type MarketSupervisionRule, type MarketSupervisionSubject } from '../market-supervision-rule.js';

/** The register names both parties; a number that is not of the party's kind would name somebody else. */
export const pledgePartiesIdentified: MarketSupervisionRule = {
  code: 'PLEDGE_PARTY_NOT_IDENTIFIED',
  ruleRef: pledgeRegistrationMeasures('第四条'),
  items: ['equity-pledge-registration'],
  judge: (subject) => {
    const wrong = misnamedParties(subject);
    if (wrong.length === 0) return null;
    return {
      zh: `${wrong.map((one) => one.zh).join('、')}的证件号码与主体类型不符，或者与所选情形不一致`,
      en: `Kind and certificate number do not fit: ${wrong.map((one) => one.en).join(', ')}`,
    };
  },
};

function misnamedParties(subject: MarketSupervisionSubject) {
  const { pledgor, pledgee } = formOf<EquityPledgeForm>(subject);
  const { PLEDGOR_KIND, PLEDGEE_KIND } = subject.answers;
  return [
    { zh: '出质人', en: 'pledgor', party: pledgor, answered: PLEDGOR_KIND },
    { zh: '质权人', en: 'pledgee', party: pledgee, answered: PLEDGEE_KIND },
  ].filter(({ party, answered }) => {
    if (party === undefined) return false;
    const expected = party.kind === 'PERSON' ? 'ID_NUMBER' : 'CREDIT_CODE';
    return party.kind !== answered || certificateKind(party.certificateNumber) !== expected;
  });
}
