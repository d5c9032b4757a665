import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kit/domain/canonical-json.js';
import type { Write } from '../../kit/persistence/write.js';
import { correctionDocument } from '../domain/correction-document.js';
import type { DepartmentPaperwork } from '../domain/department-paperwork.js';
import type { TaskCorrection } from '../domain/task-work.js';
import { CorrectionDocument } from '../persistence/correction-document-tables.js';
import { DecisionDocument } from '../persistence/decision-document-tables.js';
import { ItemVersion } from '../persistence/department-tables.js';
import type { Task } from '../persistence/task.entity.js';

/** Writes a correction down as the department's document, in the transaction of the correction. */
export async function issueCorrection(
  unit: Write,
  by: { readonly departmentName: string; readonly paperwork: DepartmentPaperwork },
  task: Task,
  correction: TaskCorrection,
): Promise<void> {
  const { definition } = await unit.em.findOneOrFail(ItemVersion, { slug: task.slug, number: task.versionNumber });
  const written = await unit.em.findOne(DecisionDocument, { taskId: task.id });
  const decision = written === null ? plainDecision(task) : written.content;
  const content = correctionDocument({
    ...by,
    item: definition,
    enterpriseName: task.enterpriseName,
    caseNumber: task.caseNumber,
    decision,
    correction,
  });
  const { number } = correction;
  const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  unit.em.create(CorrectionDocument, { number, taskId: task.id, issuedAt: unit.now, content, contentHash });
  unit.record({
    type: 'onewindow.task.correctionWritten',
    subject: task.caseId,
    audience: '-',
    data: { taskId: task.id, number, contentHash },
  });
}

/** Decisions of before were not kept in writing: what the task knows of them. */
function plainDecision({ document }: Task): { title: string; number: string; issuedOn: string } {
  if (document === null) throw new Error('A decision that is put right has a document');
  const { name, number, issuedOn } = document;
  return { title: name, number, issuedOn };
}
