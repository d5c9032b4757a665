import type { EntityManager } from '@mikro-orm/sql';
import { Task } from '../../department/persistence/task.entity.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import type { OpenMatter as OpenMatterFact } from '../domain/hr-social-security-facts.js';
import { OpenMatter } from './open-matter.entity.js';

/** 在办业务 of an enterprise, with the day it came up. */
export interface PendingMatter extends OpenMatterFact {
  readonly enterpriseId: string;
  readonly openedOn: string;
}

/** What is open for these enterprises: entered in the books, or an injury that is being decided. Two statements. */
export async function openMatters(em: EntityManager, enterpriseIds: readonly string[]): Promise<PendingMatter[]> {
  const those = { enterpriseId: enterpriseIds };
  const undecided = { ...those, slug: 'work-injury-recognition', stage: ['ARRIVED', 'CLAIMED'] } as const;
  const [entered, injuries] = await Promise.all([
    readRows(em, OpenMatter, { ...those, closedOn: null }, { openedOn: 'asc', reference: 'asc' }),
    readRows(em, Task, undecided, { caseReceivedAt: 'asc' }, ['enterpriseId', 'caseNumber', 'caseReceivedAt']),
  ]);
  return [
    ...entered.map(({ enterpriseId, kind, reference, openedOn }) => ({ enterpriseId, kind, reference, openedOn })),
    ...injuries.map(({ enterpriseId, caseNumber, caseReceivedAt }) => ({
      enterpriseId,
      kind: 'WORK_INJURY' as const,
      reference: caseNumber,
      openedOn: localDate(caseReceivedAt),
    })),
  ];
}
