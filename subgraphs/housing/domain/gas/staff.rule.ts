import { numberOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';
import type { GasStandards } from '../housing-standards.js';
import { leastFieldStaff } from './field-staff-scale.js';

const ruleRef = { document: '《城镇燃气管理条例》', article: '第十五条' };
const items = ['gas-business-licence'];

export const gasChiefsTrained: HousingRule = {
  code: 'GAS_CHIEFS_UNTRAINED',
  ruleRef,
  items,
  judge({ form }) {
    const managers = numberOf(form, 'gasSafetyManagers') ?? 0;
    if (form.gasChiefTrained === true && managers >= 1) return null;
    return {
      zh: `主要负责人${form.gasChiefTrained === true ? '已经' : '未经'}考核合格，考核合格的安全生产管理人员${managers}人，不得少于1人`,
      en: `Chief ${form.gasChiefTrained === true ? 'trained' : 'untrained'}, ${managers} trained safety managers, at least 1 is needed`,
    };
  },
};

export const gasFieldStaffEnough: HousingRule = {
  code: 'GAS_FIELD_STAFF_TOO_FEW',
  ruleRef,
  items,
  judge({ form, answers, facts }) {
    const business = answers.GAS_BUSINESS ?? '';
    if (!isBusiness(business)) return { zh: '未选择燃气经营类别', en: 'The kind of gas business is not chosen' };
    const scale = facts.standards.gas.fieldStaff[business];
    if (scale === null) return null;
    const users = numberOf(form, 'gasUsers');
    const staff = numberOf(form, 'gasFieldStaff');
    if (users === null || staff === null)
      return { zh: '未填报用户数或者运行、维护和抢修人员人数', en: 'The users or the field staff are missing' };
    const least = leastFieldStaff(users, scale);
    if (staff >= least) return null;
    return {
      zh: `燃气用户${users}户，运行、维护和抢修人员${staff}人，不得少于${least}人`,
      en: `${staff} field workers for ${users} users, at least ${least} are needed`,
    };
  },
};

function isBusiness(value: string): value is keyof GasStandards['fieldStaff'] {
  return value === 'PIPELINE' || value === 'BOTTLED' || value === 'VEHICLE';
}
