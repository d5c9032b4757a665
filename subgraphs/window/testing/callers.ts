import { callerWith } from '../../kit/testing/test-subgraph.js';

/** Who comes to the window in its tests. */
export const founder = callerWith({ sub: 'founder', name: '乌兰', roles: ['ENTERPRISE_USER'] });
export const stranger = callerWith({ sub: 'stranger', name: '路人', roles: ['ENTERPRISE_USER'] });
export const developer = callerWith({ sub: 'developer', name: '孙海涛', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N1A0193'] });
export const restaurant = callerWith({ sub: 'restaurant', name: '周敏', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N2B025N'] });
export const clerk = callerWith({ sub: 'window-clerk', name: '萨仁', roles: ['WINDOW_CLERK'], department: 'service-centre' });
export const secondClerk = callerWith({ sub: 'window-clerk-2', name: '王晓雨', roles: ['WINDOW_CLERK'], department: 'service-centre' });
export const formerClerk = callerWith({ sub: 'former-clerk', name: '赵国栋', roles: ['WINDOW_CLERK'], department: 'service-centre' });
export const newClerk = callerWith({ sub: 'new-clerk', name: '钱多', roles: ['WINDOW_CLERK'], department: 'service-centre' });
export const outputClerk = callerWith({ sub: 'output-clerk', name: '李春梅', roles: ['OUTPUT_CLERK'], department: 'service-centre' });
export const guide = callerWith({ sub: 'guide', name: '巴特尔', roles: ['GUIDE'], department: 'service-centre' });
export const operations = callerWith({ sub: 'operations', name: '何静', roles: ['CENTER_OPERATIONS'], department: 'service-centre' });
export const auditor = callerWith({ sub: 'auditor', name: '林清', roles: ['AUDITOR'] });
export const analyst = callerWith({ sub: 'analyst', name: '苏日娜', roles: ['ANALYST'] });
export const nobody = callerWith({});

export function reviewerOf(department: string) {
  return callerWith({ sub: `${department}-reviewer`, name: `${department}审查员`, roles: ['DEPT_REVIEWER'], department });
}

export function approverOf(department: string) {
  return callerWith({ sub: `${department}-approver`, name: `${department}审批员`, roles: ['DEPT_APPROVER'], department });
}
