import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { sameName } from '../same-name.js';

const ruleRef = { document: '《中华人民共和国城乡规划法》', article: '第四十条' };
const items = ['construction-permit'];

/** Who builds must be who was permitted to build: the planning permit is not transferable by handing over its number. */
export const planningHolderCode: HousingRule = {
  code: 'PLANNING_HOLDER_CODE_DIFFERS',
  ruleRef,
  items,
  judge({ form }) {
    const holder = normaliseCode(textOf(form, 'planningPermitHolderCreditCode'));
    const applicant = normaliseCode(textOf(form, 'creditCode'));
    if (holder !== '' && holder === applicant) return null;
    return {
      zh: `规划许可证建设单位的统一社会信用代码${holder || '未填报'}与申请人${applicant || '未填报'}不一致`,
      en: `The planning permit is held by ${holder || 'nobody named'}, the applicant is ${applicant || 'not named'}`,
    };
  },
};

export const planningHolderName: HousingRule = {
  code: 'PLANNING_HOLDER_NAME_DIFFERS',
  ruleRef,
  items,
  judge({ form }) {
    const holder = textOf(form, 'planningPermitHolderName');
    const applicant = textOf(form, 'enterpriseName');
    if (sameName(holder, applicant)) return null;
    return {
      zh: `规划许可证载明的建设单位“${holder}”与申请人“${applicant}”不一致`,
      en: `The planning permit names "${holder}", the applicant is "${applicant}"`,
    };
  },
};
