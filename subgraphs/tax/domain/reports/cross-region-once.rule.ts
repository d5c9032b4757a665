import { notFilled, textOf } from '../form-reading.js';
import type { TaxRule } from '../tax-rule.js';

/** 2018年第38号公告第二条: a contract that runs on has its report extended, not made anew. */
export const crossRegionOnceRule: TaxRule = {
  code: 'CONTRACT_ALREADY_REPORTED',
  ruleRef: { document: '《国家税务总局关于明确跨区域涉税事项报验管理相关问题的公告》（2018年第38号）', article: '第二条' },
  items: ['cross-region-report'],
  judge: ({ form, facts }) => {
    const contract = textOf(form, 'contractNumber');
    if (contract === undefined) return notFilled('合同编号', 'the contract number');
    const open = facts.crossRegionReports.find((report) => report.contractNumber === contract && !report.settled);
    if (open === undefined) return null;
    return {
      zh: `合同${contract}已有尚未反馈的报告（${open.number}，有效期至${open.validUntil}），合同延期的，应当办理报验管理有效期限延期手续`,
      en: `Contract ${contract} has an open report (${open.number}, valid until ${open.validUntil}); extend that one`,
    };
  },
};
