import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第十五条: an enterprise is registered for tax once; later changes go by 第十六条, and what was cleared is over. */
export const taxpayerConfirmedOnceRule: TaxRule = {
  code: 'TAXPAYER_ALREADY_CONFIRMED',
  ruleRef: { document: COLLECTION_LAW, article: '第十五条' },
  items: ['new-taxpayer-package'],
  judge: ({ facts: { taxpayer, clearance } }) => {
    if (clearance !== null)
      return {
        zh: `该企业已于${clearance.clearedOn}取得清税证明（${clearance.documentNumber}），不能再办理信息确认`,
        en: `The enterprise was cleared on ${clearance.clearedOn} (${clearance.documentNumber}) and cannot be confirmed any more`,
      };
    if (taxpayer === null) return null;
    return {
      zh: `该企业已于${taxpayer.confirmedOn}办理信息确认，纳税人识别号为${taxpayer.number}，信息有变化的，应当办理变更`,
      en: `The enterprise was confirmed on ${taxpayer.confirmedOn} as taxpayer ${taxpayer.number}; report changes instead`,
    };
  },
};
