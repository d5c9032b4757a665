import { samePerson } from '../identity.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';
import { transfereeIdNumber } from './transferee.js';

export const transferNotInProgress: MedicalInsuranceRule = {
  code: 'TRANSFER_IN_PROGRESS',
  ruleRef: law('transferMeasures', '第三章'),
  items: ['relation-transfer'],
  judge(subject) {
    const open = subject.facts.transfers.find(
      (transfer) => transfer.status === 'IN_PROGRESS' && samePerson(transfer.idNumber, transfereeIdNumber(subject)),
    );
    if (open === undefined) return null;
    const way = open.direction === 'IN' ? { zh: '转入', en: 'from' } : { zh: '转出', en: 'to' };
    return {
      zh: `该职工已有在办的${way.zh}申请（对方统筹地区${open.otherArea}）`,
      en: `A transfer ${way.en} pooling area ${open.otherArea} is already in progress`,
    };
  },
};
