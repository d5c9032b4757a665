import { inForce } from '../domain/food/one-licence-a-place.rule.js';
import { fromFen } from '../domain/yuan.js';
import type { PledgedEquity } from '../persistence/company-equity.entity.js';
import type { EquipmentInUse } from '../persistence/equipment-in-use.entity.js';
import type { FoodPermit } from '../persistence/food-permit.entity.js';
import { shownParty } from './shown-name.js';
import type { EquipmentType, EquityPledgeType, FoodPermitType } from './types/permits.type.js';

export function foodPermitView(row: FoodPermit, today: string): FoodPermitType {
  const { number, kind, address, items, issuedOn, validUntil, endedOn } = row;
  return { number, kind, premises: address, items, issuedOn, validUntil, endedOn, inForce: inForce(row, today) };
}

export function equipmentView(row: EquipmentInUse): EquipmentType {
  const { registrationNumber, equipmentName, catalogueCode, usedAt, registeredOn, nextInspectionDueOn, status } = row;
  return { registrationNumber, equipmentName, catalogueCode, usedAt, registeredOn, nextInspectionDueOn, status };
}

export function pledgeView(row: PledgedEquity, mayKnow: boolean): EquityPledgeType {
  return {
    registrationNumber: row.registrationNumber,
    pledgor: shownParty({ name: row.pledgorName, certificateNumber: row.pledgorCertificate }, mayKnow),
    pledgee: shownParty({ name: row.pledgeeName, certificateNumber: row.pledgeeCertificate }, mayKnow),
    pledgedCapital: fromFen(row.pledgedFen),
    registeredOn: row.registeredOn,
    cancelledOn: row.cancelledOn,
  };
}
