import { textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import { sameName } from '../same-name.js';

/** A special project may neither be built nor accepted without a passed fire design review of this department. */
export const fireDesignPassed: HousingRule = {
  code: 'FIRE_DESIGN_NOT_PASSED',
  ruleRef: { document: '《中华人民共和国消防法》', article: '第十二条' },
  items: ['construction-permit', 'fire-acceptance'],
  judge({ form, answers, facts, details }) {
    if (answers.FIRE_CLASS !== 'SPECIAL') return null;
    const number = textOf(form, 'fireDesignOpinionNumber');
    const opinion = facts.fireDesignOpinions.find((candidate) => candidate.number === number);
    if (opinion === undefined) {
      if (number !== '' && details.archiveReference !== undefined) return null;
      return {
        zh: `台账中没有编号为“${number}”的消防设计审查合格意见，应当核对纸质档案并填写档案卷号`,
        en: `The register holds no passed fire design review "${number}"; a paper file must be cited`,
      };
    }
    if (sameName(opinion.projectName, textOf(form, 'projectName'))) return null;
    return {
      zh: `消防设计审查意见${number}的工程为“${opinion.projectName}”，与申请的工程不一致`,
      en: `Fire design review ${number} is for "${opinion.projectName}"`,
    };
  },
};
