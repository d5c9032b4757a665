import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { sameName } from '../same-name.js';
import { isStanding } from './construction-permit.js';

/** One project of one planning permit has one construction permit at a time; a lapsed or revoked one stands in nobody's way. */
export const onePermitPerProject: HousingRule = {
  code: 'PROJECT_ALREADY_PERMITTED',
  ruleRef: { document: '《中华人民共和国建筑法》', article: '第七条' },
  items: ['construction-permit'],
  judge({ form, facts, today }) {
    const standing = facts.constructionPermits.find(
      (permit) =>
        permit.planningPermitNumber === textOf(form, 'planningPermitNumber') &&
        sameName(permit.projectName, textOf(form, 'projectName')) &&
        isStanding(permit, today),
    );
    if (standing === undefined) return null;
    return {
      zh: `该工程已于${standing.issuedOn}取得施工许可证${standing.number}，仍然有效`,
      en: `The project holds permit ${standing.number} of ${standing.issuedOn}, still in force`,
    };
  },
};
