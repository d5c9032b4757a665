/** Test data: fictional staff, stationed in the hall under the subjects of the demo's personas. */
export const demoStaff = [
  { subject: 'market-supervision-reviewer', personName: '吴海燕', post: '登记注册初审', toDay: null },
  { subject: 'market-supervision-approver', personName: '韩志强', post: '登记注册审批', toDay: null },
  { subject: 'market-supervision-head', personName: '敖登格日乐', post: '行政审批股负责人', toDay: null },
  { subject: 'market-supervision-editor', personName: '许佳', post: '事项维护', toDay: null },
  { subject: 'market-supervision-former', personName: '郭振东', post: '登记注册审批', toDay: '2025-12-31' },
] as const;
