import { bureau } from '../bureau.js';

/** 测试数据: the bureau's stationed staff in the demo, with names of nobody. The last one's posting has ended. */
export const demoStaff = [
  staff('reviewer', '初海燕', '业务审核'),
  staff('approver', '苏和巴特尔', '业务审批'),
  staff('head', '韩立新', '首席代表'),
  staff('editor', '郭晓霞', '事项管理'),
  { ...staff('former', '邵国华', '业务审批'), toDay: '2025-12-31' },
];

function staff(role: string, personName: string, post: string) {
  const subject = `${bureau.code}-${role}`;
  return { id: `demo-${subject}`, subject, personName, post, windowNumber: null, fromDay: '2025-01-01', toDay: null as string | null };
}
