import type { EntityManager } from '@mikro-orm/sql';
import type { FoundDocument } from '../../kit/documents/found-document.js';
import { maskedDocument } from '../../kit/domain/document/index.js';
import { DecisionDocument } from './decision-document-tables.js';
import { Task } from './task.entity.js';

/** Written decisions of the department by their own number or by that of the case. */
export async function findDecisions(em: EntityManager, wanted: string): Promise<FoundDocument[]> {
  const own = await em.findOne(DecisionDocument, { number: wanted });
  const tasks = await em.find(Task, own === null ? { caseNumber: wanted } : { id: own.taskId }, {
    orderBy: { decidedAt: 'asc', id: 'asc' },
  });
  const rows = await em.find(DecisionDocument, { taskId: { $in: tasks.map(({ id }) => id) } });
  return tasks.flatMap(({ id, caseNumber }) =>
    rows
      .filter(({ taskId }) => taskId === id)
      .map(({ number, issuedAt, content }) => ({ caseNumber, number, issuedAt, document: maskedDocument(content) })),
  );
}
