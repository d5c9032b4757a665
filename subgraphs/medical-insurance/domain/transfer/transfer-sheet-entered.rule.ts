import { law } from '../laws.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** Years and balance move with the person: they are read off the information sheet before the transfer is closed. */
export const transferSheetEntered: MedicalInsuranceRule = {
  code: 'TRANSFER_SHEET_NOT_ENTERED',
  ruleRef: law('transferMeasures', '第四章'),
  items: ['relation-transfer'],
  judge({ details }) {
    if (details.transferSheet !== undefined) return null;
    return {
      zh: '尚未录入参保人员基本医疗保险信息表的缴费月数和个人账户余额',
      en: 'Contribution months and account balance of the information sheet have not been entered',
    };
  },
};
