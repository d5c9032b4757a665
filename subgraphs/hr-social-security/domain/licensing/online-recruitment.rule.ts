import { rowsIn, textIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

export const onlineRecruitmentConsistent: HrRule = {
  code: 'HR_SERVICE_ONLINE_INCONSISTENT',
  ruleRef: { document: '《人力资源服务机构管理规定》', article: '第五条' },
  items: ['hr-service-licence'],
  judge: ({ form, answers }) => {
    const listed = rowsIn<string>(form, 'activities').includes('ONLINE_RECRUITMENT');
    if (listed === (answers.HR_SERVICE_ONLINE === 'YES')) return null;
    return listed
      ? { zh: '业务范围包括网络招聘服务，但情形选择为不开展', en: 'Online recruitment is listed, but the scenario says there is none' }
      : { zh: '情形选择开展网络招聘服务，但业务范围不包括', en: 'The scenario says online recruitment, but it is not listed' };
  },
};

/** Online recruitment needs the telecommunications licence beside this one. */
export const telecomLicenceStated: HrRule = {
  code: 'HR_SERVICE_TELECOM_LICENCE_MISSING',
  ruleRef: { document: '《人力资源服务机构管理规定》', article: '第五条' },
  items: ['hr-service-licence'],
  judge: ({ form }) => {
    const listed = rowsIn<string>(form, 'activities').includes('ONLINE_RECRUITMENT');
    if (!listed || (textIn(form, 'telecomLicenceNumber') ?? '').trim() !== '') return null;
    return { zh: '开展网络招聘服务，没有填报电信业务经营许可证编号', en: 'Online recruitment without a telecommunications licence' };
  },
};
