import type { Language } from '../../kit/domain/message.js';
import type { CancellationReceipt, EnrolmentCertificate, RegistrationReceipt } from '../domain/results/issued-content.js';
import type {
  CancellationType,
  EnrolledPersonType,
  EnrolmentType,
  RegistrationType,
  WithdrawnPersonType,
} from './types/insurance-task.type.js';

export function registrationView(receipt: RegistrationReceipt, language: Language): RegistrationType {
  const { socialInsuranceNumber, insuranceKinds, workInjuryRiskClass, workInjuryRatePermille, daysLate, latenessNotice } = receipt;
  const told = latenessNotice?.[language] ?? null;
  return {
    socialInsuranceNumber,
    insuranceKinds: [...insuranceKinds],
    workInjuryRiskClass,
    workInjuryRatePermille,
    daysLate,
    latenessNotice: told,
  };
}

/** Without `people` the certificate tells how many, not who. */
export function enrolmentView({ enrolled, withdrawn, basesProvisional }: EnrolmentCertificate, people: boolean): EnrolmentType {
  return {
    enrolledCount: enrolled.length,
    withdrawnCount: withdrawn.length,
    basesProvisional,
    enrolled: people ? enrolled.map(enrolledPerson) : null,
    withdrawn: people
      ? withdrawn.map(({ idSuffix, leftOn, cause }) => ({ idSuffix, leftOn, cause: cause as WithdrawnPersonType['cause'] }))
      : null,
  };
}

function enrolledPerson({
  idSuffix,
  insuredFrom,
  contributionBaseFen,
  daysLate,
}: EnrolmentCertificate['enrolled'][number]): EnrolledPersonType {
  return { idSuffix, insuredFrom, contributionBase: contributionBaseFen / 100, daysLate };
}

export function cancellationView({ socialInsuranceNumber, closedOn, terminationCause, daysLate }: CancellationReceipt): CancellationType {
  return { socialInsuranceNumber, closedOn, terminationCause: terminationCause as CancellationType['terminationCause'], daysLate };
}
