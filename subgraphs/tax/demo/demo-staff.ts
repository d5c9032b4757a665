/** Test data: fictional staff of the bureau at the hall. The subjects are those of the demo tokens. */
export const demoStaff = [
  {
    id: '00000000-0000-4000-8000-0000000a0401',
    subject: 'tax-reviewer',
    personName: '乌云其其格',
    post: '初审',
    fromDay: '2025-03-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-0000000a0402',
    subject: 'tax-approver',
    personName: '孙志远',
    post: '审批',
    fromDay: '2025-03-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-0000000a0403',
    subject: 'tax-head',
    personName: '包文军',
    post: '部门负责人',
    fromDay: '2025-03-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-0000000a0404',
    subject: 'tax-editor',
    personName: '李晓雯',
    post: '事项维护',
    fromDay: '2025-03-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-0000000a0405',
    subject: 'tax-former',
    personName: '赵立新',
    post: '审批',
    fromDay: '2024-01-01',
    toDay: '2025-12-31',
  },
] as const;
