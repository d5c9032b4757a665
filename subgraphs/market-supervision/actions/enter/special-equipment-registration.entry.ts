import type { SpecialEquipmentForm } from '../../domain/forms.js';
import { completeFormOf } from '../../domain/market-supervision-rule.js';
import { EquipmentInUse } from '../../persistence/equipment-in-use.entity.js';
import type { Entry } from './entry.js';

export const enterSpecialEquipmentRegistration: Entry = async ({ em }, { enterprise, subject, issued }) => {
  const form = completeFormOf<SpecialEquipmentForm>(subject);
  em.create(EquipmentInUse, {
    registrationNumber: issued.documentNumber,
    enterpriseId: enterprise.id,
    equipmentName: form.equipmentName,
    catalogueCode: form.catalogueCode,
    manufacturer: form.manufacturer,
    productNumber: form.productNumber,
    usedAt: form.usedAt.address,
    registeredOn: subject.today,
    nextInspectionDueOn: form.inspection.nextDueOn,
    status: 'IN_USE',
  });
};
