import { randomUUID } from 'node:crypto';
import { departments } from '../../schema/departments.js';
import type { Caller } from '../../subgraphs/kit/domain/caller.js';
import { write } from '../../subgraphs/kit/persistence/write.js';
import { Posting } from '../../subgraphs/kit/posting/posting.entity.js';
import { callerWith } from '../../subgraphs/kit/testing/test-subgraph.js';
import type { ModelHall } from './model-hall.js';

const centre = 'service-centre';

/** Who comes to the counter. */
export const people = {
  applicant: callerWith({ sub: 'founder', name: '乌兰', roles: ['ENTERPRISE_USER'], enterprises: ['91150783MA0N2B025N'] }),
  stranger: callerWith({ sub: 'stranger', name: '路人', roles: ['ENTERPRISE_USER'] }),
  clerk: callerWith({ sub: 'window-clerk', name: '萨仁', roles: ['WINDOW_CLERK'], department: centre }),
  otherClerk: callerWith({ sub: 'window-clerk-2', name: '王晓雨', roles: ['WINDOW_CLERK'], department: centre }),
  formerClerk: callerWith({ sub: 'former-clerk', name: '赵国栋', roles: ['WINDOW_CLERK'], department: centre }),
  outputClerk: callerWith({ sub: 'output-clerk', name: '李春梅', roles: ['OUTPUT_CLERK'], department: centre }),
} as const;

/** Who works on a task. The clerk in the department's gown tries to approve what she accepted. */
export const officeOf = (department: string) => ({
  reviewer: callerWith({ sub: `${department}-reviewer`, name: '初审员', roles: ['DEPT_REVIEWER'], department }),
  approver: callerWith({ sub: `${department}-approver`, name: '审批员', roles: ['DEPT_APPROVER'], department }),
  head: callerWith({ sub: `${department}-head`, name: '负责人', roles: ['DEPT_HEAD', 'DEPT_APPROVER'], department }),
  clerkInGown: callerWith({ sub: 'window-clerk', name: '萨仁', roles: ['DEPT_APPROVER'], department }),
  unposted: callerWith({ sub: 'nobody-posted', name: '未进驻', roles: ['DEPT_APPROVER'], department }),
});
export type Officer = keyof ReturnType<typeof officeOf>;
export type Visitor = keyof typeof people;

/** Stations the clerk at every department, too: whoever accepted must not approve even where the post would allow it. */
export async function stationEverywhere(hall: ModelHall): Promise<void> {
  for (const { code } of departments)
    await write(hall.subgraph(code).store, 'SYSTEM', async ({ em }) => {
      em.create(Posting, {
        id: randomUUID(),
        subject: people.clerk.sub as string,
        personName: people.clerk.name,
        post: '审批',
        windowNumber: null,
        fromDay: '2025-01-01',
        toDay: null,
      });
    });
}

export function anotherDepartment(department: string): Caller {
  const other = departments.find(({ code }) => code !== department);
  if (other === undefined) throw new Error('There is one department only');
  return officeOf(other.code).approver;
}
