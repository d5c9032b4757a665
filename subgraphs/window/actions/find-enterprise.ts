import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Caller } from '../../kit/domain/caller.js';
import { hasRole } from '../../kit/domain/caller.js';
import type { Write } from '../../kit/persistence/write.js';
import type { NamedEnterprise } from '../domain/applicant-enterprise.js';
import { CaseFile, Enterprise } from '../persistence/case.entity.js';
import { notYourEnterprise } from './refusals.js';

/**
 * The enterprise that applies, made known where it is new. An enterprise user may apply for enterprises of its token and
 * for one it is founding itself; staff of the hall may enter an application for any.
 */
export async function findEnterprise(unit: Write, caller: Caller, named: NamedEnterprise): Promise<Enterprise | Refusal> {
  const { name, creditCode, nameReservationNo } = named;
  const known = await unit.em.findOne(Enterprise, creditCode === null ? { nameReservationNo } : { creditCode });
  if (known === null) {
    if (creditCode !== null && !mayActFor(caller, creditCode)) return notYourEnterprise(name);
    return unit.em.create(Enterprise, { id: randomUUID(), name, creditCode, nameReservationNo, createdAt: unit.now });
  }
  if (known.name !== name) {
    return {
      code: 'ENTERPRISE_NAME_DIFFERS',
      message: { zh: `填报的企业名称与登记的名称“${known.name}”不一致，请核对`, en: `The name differs from the one on record: ${known.name}` },
      ruleRef: null,
      details: [{ subject: '/enterpriseName', message: { zh: `登记名称：${known.name}`, en: `On record: ${known.name}` } }],
    };
  }
  return (await ownsEnterprise(unit, caller, known)) ? known : notYourEnterprise(name);
}

async function ownsEnterprise(unit: Write, caller: Caller, known: Enterprise): Promise<boolean> {
  if (known.creditCode !== null && mayActFor(caller, known.creditCode)) return true;
  if (isHallStaff(caller)) return true;
  return (await unit.em.count(CaseFile, { enterpriseId: known.id, applicant: caller.sub ?? '' })) > 0;
}

function mayActFor(caller: Caller, creditCode: string): boolean {
  return caller.enterprises.includes(creditCode) || isHallStaff(caller);
}

function isHallStaff(caller: Caller): boolean {
  return hasRole(caller, 'WINDOW_CLERK', 'GUIDE');
}
