import type { EntityManager } from '@mikro-orm/sql';
import { Task } from '../../department/persistence/task.entity.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { OpenMatter as OpenMatterFact } from '../domain/hr-social-security-facts.js';
import { OpenMatter } from './open-matter.entity.js';

/** 在办业务 of an enterprise, with the day it came up. */
export interface PendingMatter extends OpenMatterFact {
  readonly enterpriseId: string;
  readonly openedOn: string;
}

/** What is open for these enterprises: entered in the books, or an injury that is being decided. Two statements. */
export async function openMatters(em: EntityManager, enterpriseIds: readonly string[]): Promise<PendingMatter[]> {
  const those = { enterpriseId: { $in: [...enterpriseIds] } };
  const entered = await em.find(OpenMatter, { ...those, closedOn: null }, { orderBy: { openedOn: 'asc', reference: 'asc' } });
  const injuries = await em.find(
    Task,
    { ...those, slug: 'work-injury-recognition', stage: { $in: ['ARRIVED', 'CLAIMED'] } },
    { fields: ['enterpriseId', 'caseNumber', 'caseReceivedAt'], orderBy: { caseReceivedAt: 'asc' }, disableIdentityMap: true },
  );
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
