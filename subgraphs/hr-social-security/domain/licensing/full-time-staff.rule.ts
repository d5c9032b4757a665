import { maskedId, repeatedIdNumbers, rowsIn } from '../form-data.js';
import type { HrRule } from '../hr-rule.js';

interface StaffMember {
  readonly idNumber: string;
  readonly fullTime: boolean;
}

/** 人力资源服务机构管理规定 art. 6 (3). */
const FULL_TIME_STAFF = 3;

export const threeFullTimeStaff: HrRule = {
  code: 'HR_SERVICE_STAFF_TOO_FEW',
  ruleRef: { document: '《人力资源服务机构管理规定》', article: '第六条' },
  items: ['hr-service-licence'],
  judge: ({ form }) => {
    const count = rowsIn<StaffMember>(form, 'staff').filter((member) => member.fullTime).length;
    if (count >= FULL_TIME_STAFF) return null;
    return {
      zh: `专职工作人员${count}名，少于规定的${FULL_TIME_STAFF}名`,
      en: `${count} full-time members of staff; ${FULL_TIME_STAFF} are required`,
    };
  },
};

/** Three entries of one person are one person. */
export const staffNotRepeated: HrRule = {
  code: 'HR_SERVICE_STAFF_REPEATED',
  ruleRef: { document: '《人力资源服务机构管理规定》', article: '第六条' },
  items: ['hr-service-licence'],
  judge: ({ form }) => {
    const repeated = repeatedIdNumbers(rowsIn<StaffMember>(form, 'staff')).map(maskedId);
    if (repeated.length === 0) return null;
    return { zh: `工作人员名单中重复出现：${repeated.join('、')}`, en: `Stands more than once in the list: ${repeated.join(', ')}` };
  },
};
