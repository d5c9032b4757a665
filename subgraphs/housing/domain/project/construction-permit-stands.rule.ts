import { permitStanding, startDeadline } from '../construction/construction-permit.js';
import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { sameName } from '../same-name.js';

/**
 * What follows the construction permit rests on one that still stands. This department issued it, so a number that is
 * not on the register needs the paper file it was found in.
 */
export const constructionPermitStands: HousingRule = {
  code: 'CONSTRUCTION_PERMIT_NOT_STANDING',
  ruleRef: { document: '《中华人民共和国建筑法》', article: '第九条' },
  items: ['presale-permit', 'fire-acceptance', 'completion-filing'],
  judge({ form, facts, details, today }) {
    const number = textOf(form, 'constructionPermitNumber');
    const permit = facts.constructionPermits.find((candidate) => candidate.number === number);
    if (permit === undefined) {
      if (number !== '' && details.archiveReference !== undefined) return null;
      return {
        zh: `台账中没有该企业编号为“${number}”的施工许可证，应当核对纸质档案并填写档案卷号`,
        en: `The register holds no construction permit "${number}" of this enterprise; a paper file must be cited`,
      };
    }
    if (!sameName(permit.projectName, textOf(form, 'projectName')))
      return {
        zh: `施工许可证${number}的工程为“${permit.projectName}”，与申请的工程不一致`,
        en: `Permit ${number} is for "${permit.projectName}"`,
      };
    switch (permitStanding(permit, today)) {
      case 'LAPSED':
        return {
          zh: `施工许可证${number}的开工期限至${startDeadline(permit)}，未按期开工，已经自行废止`,
          en: `Permit ${number} lapsed after ${startDeadline(permit)}`,
        };
      case 'REVOKED':
        return { zh: `施工许可证${number}已于${permit.revokedOn}撤销`, en: `Permit ${number} was revoked on ${permit.revokedOn}` };
      default:
        return null;
    }
  },
};
