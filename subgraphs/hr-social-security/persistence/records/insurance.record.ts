import { randomUUID } from 'node:crypto';
import type { Write } from '../../../kit/persistence/write.js';
import { removalsOf } from '../../domain/enrolment/roster.js';
import { enrolledBy } from '../../domain/enrolment/roster-change.js';
import type { RegistrationReceipt } from '../../domain/results/issued-content.js';
import { InsuredWorker } from '../insured-worker.entity.js';
import { SocialInsuranceAccount } from '../social-insurance-account.entity.js';
import type { HrApproval, Recorder } from './recorder.js';

/** Opens the unit's account. */
export const recordRegistration: Recorder = async ({ em }, { enterprise, issued }) => {
  const receipt = issued.content as RegistrationReceipt;
  em.create(SocialInsuranceAccount, {
    number: receipt.socialInsuranceNumber,
    enterpriseId: enterprise.id,
    registeredOn: receipt.registeredOn,
    insuranceKinds: [...receipt.insuranceKinds],
    workInjuryRiskClass: receipt.workInjuryRiskClass,
    closedOn: null,
    openFor: enterprise.id,
    rosterChanges: 0,
  });
};

/** Withdraws and enrols people, and takes the account's row so that no cancellation passes at the same time. */
export const recordRosterChange: Recorder = async (unit, approval) => {
  const account = await openAccount(unit, approval);
  account.rosterChanges += 1;
  await withdraw(unit, approval);
  for (const { name, idNumber, insuredFrom, contributionBaseFen, baseProvisional } of enrolledBy(approval.subject)) {
    unit.em.create(InsuredWorker, {
      id: randomUUID(),
      enterpriseId: approval.enterprise.id,
      personName: name,
      idNumber,
      insuredFrom,
      contributionBaseFen,
      baseProvisional,
      leftOn: null,
      leavingCause: null,
      insuredNow: idNumber,
    });
  }
};

/** Closes the account for good. */
export const recordCancellation: Recorder = async (unit, approval) => {
  const account = await openAccount(unit, approval);
  Object.assign(account, { closedOn: approval.subject.today, openFor: null });
};

/** The rules have seen it open in this transaction. */
function openAccount({ em }: Write, { enterprise }: HrApproval): Promise<SocialInsuranceAccount> {
  return em.findOneOrFail(SocialInsuranceAccount, { openFor: enterprise.id });
}

async function withdraw({ em }: Write, { enterprise, subject }: HrApproval): Promise<void> {
  const removals = removalsOf(subject.form);
  const workers = await em.find(InsuredWorker, {
    enterpriseId: enterprise.id,
    insuredNow: { $in: removals.map(({ idNumber }) => idNumber) },
  });
  for (const { idNumber, leftOn, cause } of removals) {
    const worker = workers.find((one) => one.idNumber === idNumber);
    if (worker === undefined) throw new Error('Somebody is withdrawn who is not insured here');
    Object.assign(worker, { leftOn, leavingCause: cause, insuredNow: null });
  }
}
