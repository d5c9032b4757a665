import { departments } from '../../../../schema/departments.js';
import type { Caller } from '../../../kit/domain/caller.js';
import type { Write } from '../../../kit/persistence/write.js';
import { type CertificateSaid, certificateContent } from '../../domain/paperwork/certificate-content.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { pinnedSteps } from '../../persistence/case-parts-of.js';
import { type CaseResult, Delivery } from '../../persistence/delivery.entity.js';
import { issueDocument } from '../issue-document.js';
import { issuerOf, saidOfCase } from './said-of-case.js';

export interface Certified extends Pick<CertificateSaid, 'reason' | 'statement' | 'asked'> {
  readonly file: CaseFile;
  readonly result: CaseResult;
  readonly caller: Caller;
}

/** 结果文书出件证明; answers with its number. */
export async function issueCertificate(unit: Write, { file, result, caller, ...certified }: Certified): Promise<string> {
  const { registeredAt } = await unit.em.findOneOrFail(Delivery, { id: result.deliveryId ?? '' });
  const own = (await pinnedSteps(unit.em, file.id)).find(({ step }) => step.id === result.stepId);
  if (own === undefined) throw new Error(`Result ${result.number} has lost its step`);
  const { name, number, department, issuedOn, validUntil } = result;
  const departmentName = departments.find(({ code }) => code === department)?.name.zh ?? department;
  const content = certificateContent({
    ...certified,
    said: await saidOfCase(unit, file),
    result: { name, number, departmentName, issuedOn, validUntil },
    consult: own.part.item.guide.consult,
    deliveredAt: registeredAt,
  });
  return (await issueDocument(unit, { caseFile: file, kind: 'CERTIFICATE', content, by: issuerOf(caller) })).number;
}
