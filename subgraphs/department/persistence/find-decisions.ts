import type { EntityManager } from '@mikro-orm/sql';
import type { FoundDocument } from '../../kit/documents/found-document.js';
import { maskedDocument } from '../../kit/domain/document/index.js';
import { CorrectionDocument } from './correction-document-tables.js';
import { DecisionDocument } from './decision-document-tables.js';
import { Task } from './task.entity.js';

/** Written decisions of the department and what puts them right, by their own number or by that of the case. */
export async function findDecisions(em: EntityManager, wanted: string): Promise<FoundDocument[]> {
  const tasks = await em.find(Task, { caseNumber: wanted }, { orderBy: { decidedAt: 'asc', id: 'asc' } });
  const which = tasks.length === 0 ? { number: wanted } : { taskId: { $in: tasks.map(({ id }) => id) } };
  const rows = [...(await em.find(DecisionDocument, which)), ...(await em.find(CorrectionDocument, which))];
  const known = tasks.length === 0 ? await em.find(Task, { id: { $in: rows.map(({ taskId }) => taskId) } }) : tasks;
  return known.flatMap(({ id, caseNumber }) =>
    rows
      .filter(({ taskId }) => taskId === id)
      .map(({ number, issuedAt, content }) => ({ caseNumber, number, issuedAt, document: maskedDocument(content) })),
  );
}
