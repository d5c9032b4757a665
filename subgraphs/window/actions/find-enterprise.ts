import { randomUUID } from 'node:crypto';
import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import type { NamedEnterprise } from '../domain/applicant-enterprise.js';
import { endedStages } from '../domain/case-lifecycle.js';
import { isHallStaff } from '../domain/hall-staff.js';
import { CaseFile, Enterprise } from '../persistence/case.entity.js';
import { enterpriseNameDiffers, notYourEnterprise } from './refusals.js';

/**
 * The enterprise that applies, made known where it is new. An enterprise user may apply for enterprises of its token and
 * for one it is founding itself; staff of the hall may enter an application for any.
 */
export async function findEnterprise(unit: Write, caller: Caller, named: NamedEnterprise): Promise<Enterprise | Refusal> {
  const { name, creditCode, nameReservationNo } = named;
  const known = await unit.em.findOne(Enterprise, creditCode === null ? { nameReservationNo } : { creditCode });
  if (known === null) {
    if (creditCode !== null && !mayActFor(caller, creditCode)) return notYourEnterprise(name);
    // A credit code names the enterprise from then on: a reservation that an existing one changes its name under is not its key.
    const reserved = creditCode === null ? nameReservationNo : null;
    return unit.em.create(Enterprise, { id: randomUUID(), name, creditCode, nameReservationNo: reserved, createdAt: unit.now });
  }
  if (!(await ownsEnterprise(unit, caller, known))) return notYourEnterprise(name);
  return known.name === name ? known : enterpriseNameDiffers(known.name);
}

async function ownsEnterprise(unit: Write, caller: Caller, known: Enterprise): Promise<boolean> {
  if (known.creditCode === null ? isHallStaff(caller) : mayActFor(caller, known.creditCode)) return true;
  return isFounding(unit, caller, known);
}

/** A founder acts for the enterprise until it is founded; from then on the enterprise itself says who does. */
async function isFounding({ em }: Write, caller: Caller, { id, creditCode }: Enterprise): Promise<boolean> {
  const running = creditCode === null ? {} : { stage: { $nin: [...endedStages] } };
  return (await em.count(CaseFile, { enterpriseId: id, applicant: caller.sub ?? '', ...running })) > 0;
}

function mayActFor(caller: Caller, creditCode: string): boolean {
  return caller.enterprises.includes(creditCode) || isHallStaff(caller);
}
