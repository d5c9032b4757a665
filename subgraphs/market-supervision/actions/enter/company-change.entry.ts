import { KnownEnterprise } from '../../../department/persistence/department-tables.js';
import { certificateKind } from '../../../kit/domain/identifiers/index.js';
import type { Write } from '../../../kit/persistence/write.js';
import { changedMatters } from '../../domain/change/changed-matters.js';
import { changedRegistration } from '../../domain/change/changed-registration.js';
import { shareholdersAfter } from '../../domain/change/shareholders-after.js';
import { limitedTypeFor } from '../../domain/company/company-types.js';
import { CompanyShareholder } from '../../persistence/company-shareholder.entity.js';
import { ReservedName } from '../../persistence/name-reservation.entity.js';
import { RegisteredCompany } from '../../persistence/registered-company.entity.js';
import { RegistrationChange } from '../../persistence/registration-change.entity.js';
import type { Entry, MarketSupervisionApproval } from './entry.js';

/** The register says from now on what was applied for, and keeps which matters were changed when. */
export const enterCompanyChange: Entry = async (unit, approval) => {
  const { enterprise, subject, issued } = approval;
  const company = await unit.em.findOneOrFail(RegisteredCompany, { enterpriseId: enterprise.id });
  const changed = changedRegistration(subject);
  Object.assign(company, changed);
  const count = await changeShareholders(unit, approval);
  company.enterpriseType = limitedTypeFor(company.enterpriseType, count);
  if (changed.enterpriseName !== undefined) await takeName(unit, approval, changed.enterpriseName);
  unit.em.create(RegistrationChange, {
    documentNumber: issued.documentNumber,
    enterpriseId: enterprise.id,
    changedOn: subject.today,
    matters: changedMatters(subject.answers),
  });
};

/** Brings the register of shareholders to what the change leaves; returns how many there are then. */
async function changeShareholders({ em }: Write, { enterprise, subject }: MarketSupervisionApproval): Promise<number> {
  const enterpriseId = enterprise.id;
  const before = await em.find(CompanyShareholder, { enterpriseId }, { orderBy: { position: 'asc' } });
  const after = shareholdersAfter(before, subject);
  for (const row of before) if (!after.some((one) => one.certificateNumber === row.certificateNumber)) em.remove(row);
  after.forEach(({ certificateNumber, name, subscribedFen }, position) => {
    const row = before.find((one) => one.certificateNumber === certificateNumber);
    if (row !== undefined) Object.assign(row, { position, subscribedFen });
    else {
      const kind = certificateKind(certificateNumber) === 'CREDIT_CODE' ? 'CORPORATE' : 'PERSON';
      em.create(CompanyShareholder, { enterpriseId, certificateNumber, position, kind, name, subscribedFen, payInBy: null });
    }
  });
  return after.length;
}

async function takeName({ em }: Write, { enterprise, subject }: MarketSupervisionApproval, name: string): Promise<void> {
  const known = await em.findOneOrFail(KnownEnterprise, { id: enterprise.id });
  known.name = name;
  const reserved = await em.findOne(ReservedName, { number: String(subject.form.nameReservationNo) });
  if (reserved !== null) reserved.usedOn = subject.today;
}
