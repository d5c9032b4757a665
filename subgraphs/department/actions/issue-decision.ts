import { createHash } from 'node:crypto';
import { localDate } from '../../kit/domain/calendar/index.js';
import { canonicalJson } from '../../kit/domain/canonical-json.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Write } from '../../kit/persistence/write.js';
import type { DepartmentSpec } from '../department-spec.js';
import { approvalNumber, decisionDocument } from '../domain/decision-document.js';
import { paperworkOf } from '../paperwork/load-paperwork.js';
import { DecisionDocument } from '../persistence/decision-document-tables.js';
import { ItemVersion, KnownEnterprise } from '../persistence/department-tables.js';
import type { Task, TaskDocument } from '../persistence/task.entity.js';

export interface DecisionSaid {
  readonly outcome: 'APPROVED' | 'DENIED';
  readonly opinion: string;
  readonly document: TaskDocument;
}

/** Writes the decision down as the department's document (行政许可法 art. 38), in the transaction of the decision. */
export async function issueDecision<Facts, Details>(
  unit: Write,
  spec: DepartmentSpec<Facts, Details>,
  task: Task,
  { outcome, opinion, document }: DecisionSaid,
): Promise<void> {
  const paperwork = paperworkOf(spec as never);
  const { definition } = await unit.em.findOneOrFail(ItemVersion, { slug: task.slug, number: task.versionNumber });
  const enterprise = await unit.em.findOne(KnownEnterprise, { id: task.enterpriseId });
  const today = localDate(unit.now);
  const number =
    outcome === 'DENIED'
      ? document.number
      : approvalNumber(paperwork, definition.type, today, await nextSerial(unit.em, approvals(definition.type, today)));
  const content = decisionDocument(
    {
      departmentName: spec.entry.name.zh,
      paperwork,
      item: definition,
      enterprise: { name: task.enterpriseName, creditCode: enterprise?.creditCode ?? null },
      caseNumber: task.caseNumber,
      receivedOn: localDate(task.caseReceivedAt),
      acceptedOn: localDate(task.acceptedAt),
      today,
      outcome,
      opinion,
      result: document,
    },
    number,
  );
  const contentHash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  unit.em.create(DecisionDocument, { taskId: task.id, number, issuedAt: unit.now, content, contentHash });
  unit.record({
    type: 'onewindow.task.decisionWritten',
    subject: task.caseId,
    audience: '-',
    data: { taskId: task.id, number, contentHash },
  });
}

/** Licences and other matters are counted apart, as their numbers are. */
function approvals(type: string, today: string): string {
  return `decision/${type === 'LICENCE' ? 'licence' : 'other'}/${today.slice(0, 4)}`;
}
