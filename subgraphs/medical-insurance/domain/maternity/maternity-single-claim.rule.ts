import { groupOf, textOf } from '../form-fields.js';
import { samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** One birth, one allowance. */
export const maternitySingleClaim: MedicalInsuranceRule = {
  code: 'MATERNITY_ALREADY_CLAIMED',
  ruleRef: law('socialInsuranceLaw', '第五十六条'),
  items: ['maternity-allowance'],
  judge({ form, facts }) {
    const eventOn = textOf(form, 'maternityEventOn');
    const idNumber = textOf(groupOf(form, 'maternityEmployee'), 'idNumber') ?? '';
    const claim = facts.maternityClaims.find((one) => one.eventOn === eventOn && samePerson(one.idNumber, idNumber));
    if (claim === undefined) return null;
    const number = claim.documentNumber ?? '';
    return claim.status === 'PAID'
      ? { zh: `${eventOn}的生育津贴已经支付（${number}），不得重复申领`, en: `The allowance for ${eventOn} has been paid (${number})` }
      : { zh: `${eventOn}的生育津贴正在办理，不得重复申领`, en: `The allowance for ${eventOn} is already in progress` };
  },
};
