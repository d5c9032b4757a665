/** Test data: the office's own staff, fictional. Subjects are those of the demo personas. */
export const demoStaff = [
  { subject: 'provident-fund-reviewer', personName: '包丽娟', post: '后台初审', toDay: null },
  { subject: 'provident-fund-approver', personName: '徐志远', post: '审批', toDay: null },
  { subject: 'provident-fund-head', personName: '敖日格乐', post: '负责人', toDay: null },
  { subject: 'provident-fund-editor', personName: '高晓东', post: '事项维护', toDay: null },
  { subject: 'provident-fund-former', personName: '宋立平', post: '审批', toDay: '2025-12-31' },
] as const;
