import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { sameName } from '../same-name.js';

/** A special project needs the fire acceptance itself; for any other the filing is enough. */
export const fireAccepted: HousingRule = {
  code: 'FIRE_ACCEPTANCE_MISSING',
  ruleRef: { document: '《中华人民共和国消防法》', article: '第十三条' },
  items: ['completion-filing'],
  judge({ form, answers, facts, details }) {
    const number = textOf(form, 'fireAcceptanceNumber');
    const held = facts.fireAcceptances.find((candidate) => candidate.number === number);
    if (held === undefined) {
      if (number !== '' && details.archiveReference !== undefined) return null;
      return {
        zh: `台账中没有编号为“${number}”的消防验收意见或者备案凭证，应当核对纸质档案并填写档案卷号`,
        en: `The register holds no fire acceptance or filing "${number}"; a paper file must be cited`,
      };
    }
    if (!sameName(held.projectName, textOf(form, 'projectName')))
      return { zh: `${number}的工程为“${held.projectName}”，与备案的工程不一致`, en: `${number} is for "${held.projectName}"` };
    if (answers.FIRE_CLASS === 'SPECIAL' && held.kind !== 'ACCEPTANCE')
      return {
        zh: `特殊建设工程应当经消防验收合格，${number}仅为消防验收备案`,
        en: `A special project needs fire acceptance; ${number} is only a filing`,
      };
    return null;
  },
};
