import type { Persona } from '../../gateway/demo-issuer/demo-issuer.js';
import { departments } from '../../schema/departments.js';

/** Test data: who one can be when trying the hall. The subjects are those that the demo data stations. */
const people: readonly Persona[] = [
  { id: 'founder', title: '创业者（企业开办申请人）', name: '乌兰', claims: { roles: ['ENTERPRISE_USER'] } },
  { id: 'founder-2', title: '创业者（法人股东一方）', name: '刘志远', claims: { roles: ['ENTERPRISE_USER'] } },
  { id: 'founder-3', title: '创业者（材料有缺陷的申请）', name: '陈立', claims: { roles: ['ENTERPRISE_USER'] } },
  {
    id: 'developer',
    title: '建设单位办事人（雅鲁河建筑）',
    name: '孙海涛',
    claims: { roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N1A0193'] },
  },
  {
    id: 'restaurant',
    title: '企业办事人（秀水山庄餐饮）',
    name: '周敏',
    claims: { roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N2B025N'] },
  },
  {
    id: 'forester',
    title: '企业办事人（绿野林下产品，申请注销）',
    name: '于振江',
    claims: { roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N6L075U'] },
  },
  { id: 'guide', title: '导办专员', name: '巴特尔', claims: { roles: ['GUIDE'], department: 'service-centre' } },
  {
    id: 'window-clerk',
    title: '综合窗口工作人员（12号）',
    name: '萨仁',
    claims: { roles: ['WINDOW_CLERK'], department: 'service-centre' },
  },
  {
    id: 'window-clerk-2',
    title: '综合窗口工作人员（13号）',
    name: '王晓雨',
    claims: { roles: ['WINDOW_CLERK'], department: 'service-centre' },
  },
  { id: 'output-clerk', title: '综合出件窗口工作人员', name: '李春梅', claims: { roles: ['OUTPUT_CLERK'], department: 'service-centre' } },
  {
    id: 'former-clerk',
    title: '原窗口工作人员（进驻已届满）',
    name: '赵国栋',
    claims: { roles: ['WINDOW_CLERK'], department: 'service-centre' },
  },
  { id: 'operations', title: '大厅运行办', name: '何静', claims: { roles: ['CENTER_OPERATIONS'], department: 'service-centre' } },
  { id: 'supervisor', title: '考核监督', name: '高远', claims: { roles: ['CENTER_SUPERVISOR'], department: 'service-centre' } },
  { id: 'courier', title: '合作快递企业（邮政）', name: '邮政快递', claims: { roles: ['COURIER_PARTNER'] } },
  { id: 'auditor', title: '审计', name: '林清', claims: { roles: ['AUDITOR'] } },
  { id: 'analyst', title: '数据分析（去标识）', name: '苏日娜', claims: { roles: ['ANALYST'] } },
];

const departmentPosts = [
  { suffix: 'reviewer', title: '后台初审', roles: ['DEPT_REVIEWER'] },
  { suffix: 'approver', title: '审批', roles: ['DEPT_APPROVER'] },
  { suffix: 'head', title: '负责人', roles: ['DEPT_HEAD', 'DEPT_APPROVER'] },
  { suffix: 'editor', title: '事项维护', roles: ['DEPT_CATALOG_EDITOR'] },
] as const;

/** Fictional names for the departments' staff, by turns. */
const names = [
  '白音',
  '张慧',
  '乌日娜',
  '郭建军',
  '敖登',
  '马丽娟',
  '斯琴',
  '邢志强',
  '其其格',
  '董文博',
  '图雅',
  '许凯',
  '哈斯',
  '蒋雪',
  '朝鲁',
  '贾春华',
  '娜仁',
  '田野',
  '特木尔',
  '尹红梅',
  '阿古拉',
  '薛冬',
  '萨如拉',
  '方明',
];

export const personas: readonly Persona[] = [
  ...people,
  ...departments.flatMap(({ code, name }, department) =>
    departmentPosts.map(({ suffix, title, roles }, post) => ({
      id: `${code}-${suffix}`,
      title: `${name.zh} · ${title}`,
      name: names[(department * departmentPosts.length + post) % names.length] ?? code,
      claims: { roles, department: code },
    })),
  ),
];
