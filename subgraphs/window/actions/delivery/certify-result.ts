import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Caller } from '../../../kit/domain/caller.js';
import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { refusalOf } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Authorisation } from '../../domain/delivery/authorisation.js';
import { type CertificateReason, certifyRules } from '../../domain/delivery/certify-rules.js';
import { collectorRole, type IdentityKind } from '../../domain/delivery/recipient.js';
import { issueCertificate } from '../paperwork/issue-certificate.js';
import { resultsUnknown } from '../refusals.js';
import { caseInDelivery } from './delivery-file.js';
import { fileScan } from './file-scan.js';

export interface CertifyInput {
  readonly caseId: string;
  readonly taskId: string;
  readonly reason: CertificateReason;
  readonly statement: string;
  /** Who stands at the window, as for a delivery. */
  readonly askedBy: string;
  readonly askedByIdKind: IdentityKind;
  readonly askedByIdNumber: string;
  readonly authorisation: Authorisation | null;
  readonly idempotencyKey: string;
}

/**
 * A result that was handed out is lost or damaged: the result window certifies what its register says, with which the party
 * asks the department for a duplicate (补发). The hall issues no duplicate itself: the result is the department's act.
 */
export async function certifyResult(store: Store, caller: Caller, input: CertifyInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'certifyResult', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const held = await caseInDelivery(unit, caller, input.caseId);
    if ('code' in held) return refused(held);
    const { file, results } = held;
    const result = results.find(({ stepId }) => stepId === input.taskId);
    if (result === undefined) return refused(resultsUnknown([input.taskId]));
    const recipient = { name: input.askedBy.trim(), kind: input.askedByIdKind, number: normaliseCode(input.askedByIdNumber) };
    const { reason, authorisation } = input;
    const statement = input.statement.trim();
    const today = localDate(unit.now);
    const refusal = refusalOf(certifyRules, { result, statement, form: file.form, recipient, authorisation, withOriginals: false, today });
    if (refusal !== null) return refused(refusal);
    const scan = await fileScan(unit, caller, file.id, authorisation?.attachmentId ?? null);
    if (scan !== null) return refused(scan);
    const role = collectorRole(file.form, recipient.name, recipient.number) ?? 'authorised';
    const asked = { name: recipient.name, idNumber: recipient.number, role };
    const documentNumber = await issueCertificate(unit, { file, result, reason, statement, asked, caller });
    const data = { taskId: result.stepId, reason, number: result.number, documentNumber, askedByRole: role };
    unit.record({ type: 'onewindow.case.resultCertified', subject: file.id, audience: '-', data });
    return done(file.id);
  });
}
