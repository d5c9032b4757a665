import { textsOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** 五方责任主体 */
const parties = [
  { code: 'BUILDER', zh: '建设单位', en: 'builder' },
  { code: 'SURVEYOR', zh: '勘察单位', en: 'surveyor' },
  { code: 'DESIGNER', zh: '设计单位', en: 'designer' },
  { code: 'CONTRACTOR', zh: '施工单位', en: 'contractor' },
  { code: 'SUPERVISOR', zh: '监理单位', en: 'supervisor' },
];

export const fivePartiesAccepted: HousingRule = {
  code: 'ACCEPTANCE_NOT_SIGNED_BY_ALL',
  ruleRef: { document: '《建设工程质量管理条例》', article: '第十六条' },
  items: ['completion-filing'],
  judge({ form }) {
    const signed = textsOf(form, 'acceptedBy');
    const missing = parties.filter(({ code }) => !signed.includes(code));
    if (missing.length === 0) return null;
    return {
      zh: `${missing.map(({ zh }) => zh).join('、')}未签署竣工验收合格意见`,
      en: `Not signed by the ${missing.map(({ en }) => en).join(', ')}`,
    };
  },
};
