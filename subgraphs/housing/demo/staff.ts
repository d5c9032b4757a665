/** Test data: fictional staff of the bureau at the hall. Dates are ISO dates, no end means until further notice. */
export const demoStaff = [
  { subject: 'housing-reviewer', personName: '敖日格乐', post: '后台初审', fromDay: '2025-01-01', toDay: null },
  { subject: 'housing-approver', personName: '孟庆山', post: '审批', fromDay: '2025-01-01', toDay: null },
  { subject: 'housing-head', personName: '其木格', post: '部门负责人', fromDay: '2025-01-01', toDay: null },
  { subject: 'housing-editor', personName: '郑晓梅', post: '事项维护', fromDay: '2025-01-01', toDay: null },
  { subject: 'housing-former', personName: '佟立新', post: '审批', fromDay: '2024-01-01', toDay: '2025-12-31' },
];
