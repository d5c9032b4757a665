import type { SpecialEquipmentForm } from '../forms.js';
import { REGISTRATION_DIVISION } from '../jurisdiction.js';
import { specialEquipmentLaw } from '../laws.js';
import { formOf, type MarketSupervisionRule } from '../market-supervision-rule.js';

const SITE_MACHINES: readonly (string | undefined)[] = ['CRANE', 'VEHICLE'];

/** 特种设备安全法 art. 100: cranes and site vehicles on building and municipal works are the housing authority's. */
export const equipmentInCompetence: MarketSupervisionRule = {
  code: 'EQUIPMENT_OUT_OF_COMPETENCE',
  ruleRef: specialEquipmentLaw('第三十三条、第一百条'),
  items: ['special-equipment-registration'],
  judge: (subject) => {
    const { onBuildingSite, usedAt } = formOf<SpecialEquipmentForm>(subject);
    if (onBuildingSite === true && SITE_MACHINES.includes(subject.answers.EQUIPMENT_KIND))
      return {
        zh: '房屋建筑工地、市政工程工地使用的起重机械和场内专用机动车辆，请向住房和城乡建设部门办理使用登记',
        en: 'Cranes and vehicles on building sites are registered by the housing authority',
      };
    if (usedAt === undefined || usedAt.divisionCode === REGISTRATION_DIVISION) return null;
    return {
      zh: `设备使用地点（${usedAt.divisionCode}）不在扎兰屯市，请向使用所在地登记机关申请`,
      en: `The equipment is used in division ${usedAt.divisionCode}: apply there`,
    };
  },
};
