/** Test data: the department's fictional staff, as the demo personas know them. The last one's posting is over. */
export const demoPostings = [
  {
    id: '00000000-0000-4000-8000-000000003101',
    subject: 'medical-insurance-reviewer',
    personName: '敖登格日乐',
    post: '审核',
    fromDay: '2025-01-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-000000003102',
    subject: 'medical-insurance-approver',
    personName: '韩雪梅',
    post: '审批',
    fromDay: '2025-01-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-000000003103',
    subject: 'medical-insurance-head',
    personName: '包志强',
    post: '首席代表',
    fromDay: '2025-01-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-000000003104',
    subject: 'medical-insurance-editor',
    personName: '白晓光',
    post: '事项维护',
    fromDay: '2025-01-01',
    toDay: null,
  },
  {
    id: '00000000-0000-4000-8000-000000003105',
    subject: 'medical-insurance-former',
    personName: '孟祥林',
    post: '审批',
    fromDay: '2024-01-01',
    toDay: '2025-12-31',
  },
] as const;
