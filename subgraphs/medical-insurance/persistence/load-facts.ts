import { type EntityManager, LockMode } from '@mikro-orm/sql';
import type { EnterpriseKey } from '../../department/department-spec.js';
import type { MedicalInsuranceFacts } from '../domain/medical-insurance-facts.js';
import { MaternityClaimEntry, TransferEntry } from './benefit.entity.js';
import { claimantsIn, failedEvaluationsOf, openBusinessOf, personsNamedIn } from './facts-of-tasks.js';
import { InsuredEmployee } from './insured-employee.entity.js';
import { loadAreaPolicy } from './load-area-policy.js';
import { loadInsuredElsewhere } from './load-insured-elsewhere.js';
import { loadRelevantTasks } from './load-relevant-tasks.js';
import { PharmacyAgreement, PharmacyBarEntry } from './pharmacy.entity.js';
import { UnitAccount, UnitContribution, UnitElsewhere } from './unit-account.entity.js';

/**
 * What the agency holds about an enterprise: at most thirteen statements, however large it is. A decision holds the unit's
 * account until it is written, so that nobody is added to a unit while another decision closes it.
 */
export async function loadFacts(em: EntityManager, { id }: EnterpriseKey): Promise<MedicalInsuranceFacts> {
  const ofUnit = { enterpriseId: id };
  const unit = await em.findOne(UnitAccount, ofUnit, em.isInTransaction() ? { lockMode: LockMode.PESSIMISTIC_WRITE } : {});
  const tasks = await loadRelevantTasks(em, id);
  return {
    unit,
    unpaidFinesFen: unit?.unpaidFinesFen ?? 0,
    enrolmentsElsewhere: await em.find(UnitElsewhere, ofUnit),
    contributions: await em.find(UnitContribution, ofUnit, { orderBy: { month: 'asc' } }),
    insuredPersons: await em.find(InsuredEmployee, ofUnit),
    insuredElsewhere: await loadInsuredElsewhere(em, id, personsNamedIn(tasks)),
    maternityClaims: await em.find(MaternityClaimEntry, { $or: [ofUnit, { idNumber: { $in: claimantsIn(tasks) } }] }),
    transfers: await em.find(TransferEntry, ofUnit),
    openBusiness: openBusinessOf(tasks),
    pharmacy: await loadPharmacy(em, id, tasks),
    policy: await loadAreaPolicy(em),
  };
}

async function loadPharmacy(
  em: EntityManager,
  enterpriseId: string,
  tasks: Parameters<typeof failedEvaluationsOf>[0],
): Promise<MedicalInsuranceFacts['pharmacy']> {
  const agreement = await em.findOne(PharmacyAgreement, { enterpriseId });
  const bars = await em.find(PharmacyBarEntry, { enterpriseId });
  return {
    agreement,
    bars: bars.map(({ kind, foundOn, discharged }) => ({ kind, on: foundOn, discharged })),
    failedEvaluations: failedEvaluationsOf(tasks, agreement?.validFrom ?? null),
  };
}
