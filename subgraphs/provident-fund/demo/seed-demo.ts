import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/sql';
import { KnownEnterprise } from '../../department/persistence/department-tables.js';
import type { Store } from '../../kit/persistence/store.js';
import { write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { employeeAccountNumber } from '../domain/fund-account-number.js';
import { EmployeeAccountRow } from '../persistence/employee-account.entity.js';
import { FundUnit } from '../persistence/fund-unit.entity.js';
import { ArrearsMonthRow } from '../persistence/unit-duties.entity.js';
import { demoStaff } from './demo-staff.js';
import { accountNumberOf, type DemoEmployee, type DemoUnit, demoUnits } from './demo-units.js';

/** Puts the demo's staff, enterprises and accounts in; what is there already stays as it has become. */
export async function seedDemo(store: Store): Promise<void> {
  await write(store, 'SYSTEM', async ({ em }) => {
    for (const person of demoStaff) {
      const known = await em.count(Posting, { subject: person.subject });
      if (known === 0) em.create(Posting, { id: randomUUID(), windowNumber: null, fromDay: '2025-01-01', ...person });
    }
    for (const unit of demoUnits) {
      await em.upsert(KnownEnterprise, unit.enterprise);
      if ((await em.count(FundUnit, { enterpriseId: unit.enterprise.id })) === 0) createUnit(em, unit);
    }
  });
}

function createUnit(em: EntityManager, unit: DemoUnit): void {
  const accountNumber = accountNumberOf(unit);
  const { registeredOn, startMonth, remittedThrough, baseAdjustedFor, address, bank, bankAccountNumber } = unit;
  em.create(FundUnit, {
    ...{ accountNumber, registeredOn, startMonth, remittedThrough, baseAdjustedFor, address, bank, bankAccountNumber },
    enterpriseId: unit.enterprise.id,
    openKey: unit.enterprise.id,
    unitName: unit.enterprise.name,
    status: 'OPEN',
    closedOn: null,
    unitRatio: unit.ratio,
    employeeRatio: unit.ratio,
    accountsDueOn: null,
    legalRepresentativeName: unit.legalRepresentative,
    legalRepresentativeIdNumber: null,
    handlerName: unit.handler.name,
    handlerIdNumber: null,
    handlerPhone: unit.handler.phone,
  });
  unit.employees.forEach((employee, index) => {
    createEmployee(em, employee, { unitAccountNumber: accountNumber, accountNumber: numberOf(unit, index + 1) });
  });
  for (const owed of unit.arrears) em.create(ArrearsMonthRow, { unitAccountNumber: accountNumber, ...owed });
}

function numberOf({ account }: DemoUnit, ordinal: number): string {
  return employeeAccountNumber(account.year, account.serial, ordinal);
}

function createEmployee(em: EntityManager, employee: DemoEmployee, numbers: { unitAccountNumber: string; accountNumber: string }): void {
  const { name, idNumber, balanceFen, openedOn, sealedOn = null, sealReason = null, frozen = false } = employee;
  em.create(EmployeeAccountRow, {
    id: randomUUID(),
    ...numbers,
    ...{ name, idNumber, balanceFen, openedOn, sealedOn, sealReason, frozen },
    liveKey: idNumber,
    status: sealedOn === null ? 'NORMAL' : 'SEALED',
    contributionBase: employee.base,
    consecutiveMonths: employee.months,
    transferredTo: null,
    closedOn: null,
  });
}
