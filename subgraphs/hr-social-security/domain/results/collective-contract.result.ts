import { effectiveWithoutObjection, filingDaysLate } from '../collective-contract/effect.js';
import { textIn } from '../form-data.js';
import type { HrResultMaker } from '../hr-rule.js';
import { documentNumber } from './document-number.js';
import type { CollectiveContractContent } from './issued-content.js';

/** 集体合同审查意见书 without objection. */
export const collectiveContractOpinion: HrResultMaker = ({ form, answers, today, receivedOn }, serial) => {
  const content: CollectiveContractContent = {
    contractKind: answers.COLLECTIVE_CONTRACT_KIND ?? null,
    receivedOn,
    reviewedOn: today,
    effectiveOn: effectiveWithoutObjection(receivedOn),
    filingDaysLate: filingDaysLate(textIn(form, 'signedOn') ?? receivedOn, receivedOn),
  };
  return {
    documentNumber: documentNumber('扎人社集审', today, serial),
    validUntil: textIn(form, 'contractUntil') ?? null,
    produced: {},
    content,
  };
};
