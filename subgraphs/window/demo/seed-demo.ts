import { randomUUID } from 'node:crypto';
import { departments } from '../../../schema/departments.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { Enterprise } from '../persistence/case.entity.js';

/** Test data: fictional enterprises that exist before the demo begins. */
const enterprises = [
  { id: '00000000-0000-4000-8000-000000000001', name: '扎兰屯市雅鲁河建筑工程有限公司', creditCode: '91150783MA0N1A0193' },
  { id: '00000000-0000-4000-8000-000000000002', name: '扎兰屯市秀水山庄餐饮有限公司', creditCode: '91150783MA0N2B025N' },
  { id: '00000000-0000-4000-8000-000000000003', name: '内蒙古绰尔河农业科技有限公司', creditCode: '91150783MA0N3C031A' },
  { id: '00000000-0000-4000-8000-000000000004', name: '扎兰屯市绿野林下产品有限公司', creditCode: '91150783MA0N6L075U' },
];

/** Test data: the centre's own staff, and the departments' reviewers, who work at the hall too. */
const staff = [
  { subject: 'window-clerk', personName: '萨仁', post: '综合窗口', windowNumber: '12', toDay: null },
  { subject: 'window-clerk-2', personName: '王晓雨', post: '综合窗口', windowNumber: '13', toDay: null },
  { subject: 'output-clerk', personName: '李春梅', post: '综合出件窗口', windowNumber: '15', toDay: null },
  { subject: 'courier', personName: '邮政快递', post: '合作快递', windowNumber: null, toDay: null },
  { subject: 'courier-simulator', personName: '模拟快递', post: '演示模式的模拟快递', windowNumber: null, toDay: null },
  { subject: 'guide', personName: '巴特尔', post: '导办专员', windowNumber: null, toDay: null },
  { subject: 'former-clerk', personName: '赵国栋', post: '综合窗口', windowNumber: '12', toDay: '2025-12-31' },
  ...departments.flatMap(({ code, name }) =>
    // Whoever signs for papers signs in the hall's books, also who approves in the department.
    [
      { role: 'reviewer', post: '后台初审' },
      { role: 'approver', post: '审批' },
      { role: 'head', post: '负责人' },
    ].map(({ role, post }) => ({
      subject: `${code}-${role}`,
      personName: `${name.zh}（${post}）`,
      post,
      windowNumber: null,
      toDay: null,
    })),
  ),
];

/** Puts the demo's enterprises and postings in; what is there already stays. */
export async function seedDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em, now }) => {
    for (const { id, name, creditCode } of enterprises) {
      if ((await em.count(Enterprise, { id })) === 0)
        em.create(Enterprise, { id, name, creditCode, nameReservationNo: null, createdAt: now });
    }
    for (const posting of staff) {
      if ((await em.count(Posting, { subject: posting.subject })) === 0)
        em.create(Posting, { id: randomUUID(), fromDay: '2025-01-01', ...posting });
    }
  });
}
