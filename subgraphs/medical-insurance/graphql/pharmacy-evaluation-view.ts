import type { Task } from '../../department/persistence/task.entity.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { evaluationDueOn } from '../domain/pharmacy/evaluation-clock.js';
import { readDetails } from '../domain/read-details.js';
import { MedicalInsurancePharmacyEvaluationType } from './types/pharmacy-evaluation.type.js';

/** The evaluation of a pharmacy: its own term beside the clock of the task, and what came of it. Null for other items. */
export function pharmacyEvaluationView(row: Task, today: string): MedicalInsurancePharmacyEvaluationType | null {
  if (row.slug !== 'pharmacy-designation') return null;
  const read = readDetails(row.slug, row.details ?? {});
  const evaluation = 'details' in read ? read.details.pharmacyEvaluation : undefined;
  const until = row.decidedAt === null ? today : localDate(row.decidedAt);
  const dueOn = evaluationDueOn(localDate(row.acceptedAt), evaluation?.supplements ?? [], until);
  return Object.assign(new MedicalInsurancePharmacyEvaluationType(), {
    dueOn,
    outcome: evaluation?.outcome ?? null,
    evaluatedOn: evaluation?.evaluatedOn ?? null,
    inTime: evaluation === undefined ? null : evaluation.evaluatedOn <= dueOn,
    specialisms: evaluation?.specialisms ?? null,
    findings: evaluation?.findings ?? null,
  });
}
