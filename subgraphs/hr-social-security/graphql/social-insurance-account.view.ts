import { lateFee } from '../domain/deregistration/late-fee.js';
import { workInjuryRatePermille } from '../domain/registration/work-injury-rate.js';
import type { PremiumArrear } from '../persistence/premium-arrear.entity.js';
import type { SocialInsuranceAccount } from '../persistence/social-insurance-account.entity.js';
import { SocialInsuranceAccountType, type SocialInsuranceArrearType } from './types/social-insurance-account.type.js';

export function accountView(row: SocialInsuranceAccount): SocialInsuranceAccountType {
  const { enterpriseId, number, registeredOn, closedOn, insuranceKinds, workInjuryRiskClass } = row;
  return Object.assign(new SocialInsuranceAccountType(), {
    enterpriseId,
    number,
    status: closedOn === null ? 'ACTIVE' : 'CANCELLED',
    registeredOn,
    closedOn,
    insuranceKinds,
    workInjuryRiskClass,
    workInjuryRatePermille: workInjuryRiskClass === null ? null : workInjuryRatePermille(workInjuryRiskClass),
  });
}

/** `today` is an ISO date. */
export function arrearView({ kind, month, principalFen, dueOn }: PremiumArrear, today: string): SocialInsuranceArrearType {
  return { kind, month, principal: principalFen / 100, dueOn, lateFee: lateFee(principalFen, dueOn, today) / 100 };
}
