import { randomUUID } from 'node:crypto';
import type { Store } from '../../../../subgraphs/kit/persistence/store.js';
import { write } from '../../../../subgraphs/kit/persistence/write.js';
import { Posting } from '../../../../subgraphs/kit/posting/posting.entity.js';

/** Test data: fictional staff. The subjects are those of the demo tokens. */
const staff = [
  { subject: 'specimen-code-reviewer', personName: '白音', post: '初审' },
  { subject: 'specimen-code-approver', personName: '张慧', post: '审批' },
  { subject: 'specimen-code-head', personName: '乌日娜', post: '部门负责人' },
  { subject: 'specimen-code-editor', personName: '郭建军', post: '事项维护' },
];

/** Stations the demo’s staff at the hall; who is there already stays. */
export async function seedDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em }) => {
    for (const person of staff) {
      if ((await em.count(Posting, { subject: person.subject })) > 0) continue;
      em.create(Posting, { id: randomUUID(), ...person, windowNumber: null, fromDay: '2025-03-01', toDay: null });
    }
  });
}
