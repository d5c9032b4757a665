import { localDate } from '../../kit/domain/calendar/index.js';
import type { Write } from '../../kit/persistence/write.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { departmentsNamed } from './name-departments.js';
import { notifyApplicant } from './notify-applicant.js';
import { issueAcceptance } from './paperwork/issue-acceptance.js';
import { releaseSteps } from './release-steps.js';
import type { ReviewedCase } from './reviewed-case.js';

export interface Acceptance {
  readonly by: { readonly sub: string; readonly name: string };
  readonly at: Date;
  /** By silence, and not by a person (行政许可法 art. 32 I (4)). */
  readonly deemed: boolean;
}

/** Accepts a case whose row is locked, hands its first steps over and tells the applicant. */
export async function acceptFile(
  unit: Write,
  { file, steps }: Pick<ReviewedCase, 'file' | 'steps'>,
  { by, at, deemed }: Acceptance,
): Promise<void> {
  Object.assign(file, {
    stage: caseLifecycle.next(file.stage, 'accept'),
    acceptedAt: at,
    acceptedBy: by.sub,
    acceptedByName: by.name,
    deemedAccepted: deemed,
  });
  unit.record({
    type: deemed ? 'onewindow.case.deemedAccepted' : 'onewindow.case.accepted',
    subject: file.id,
    audience: '-',
    data: { number: file.number, ...(deemed ? { acceptedAt: at.toISOString() } : {}) },
  });
  await releaseSteps(unit, file, steps);
  await issueAcceptance(unit, { file, steps, by, deemed });
  const departments = departmentsNamed(steps.flatMap(({ step }) => (step.status === 'RELEASED' ? [step.department] : [])));
  notifyApplicant(unit, file, {
    template: deemed ? 'CASE_DEEMED_ACCEPTED' : 'CASE_ACCEPTED',
    data: { acceptedOn: localDate(at), departments },
  });
}
