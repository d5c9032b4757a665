import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RegisteredEquipment } from '../domain/market-supervision-facts.js';

/** 特种设备使用登记: one piece of special equipment and who uses it. */
export const EquipmentInUse = defineEntity({
  name: 'EquipmentInUse',
  tableName: 'equipment_in_use',
  properties: {
    registrationNumber: p.string().length(40).primary(),
    enterpriseId: p.string().length(36),
    equipmentName: p.string().length(100),
    /** 特种设备目录 code */
    catalogueCode: p.string().length(10),
    manufacturer: p.string().length(200),
    productNumber: p.string().length(100),
    usedAt: p.string().length(500),
    /** ISO dates */
    registeredOn: p.string().length(10),
    nextInspectionDueOn: p.string().length(10),
    status: p.string().length(20).$type<RegisteredEquipment['status']>(),
  },
});
export type EquipmentInUse = InferEntity<typeof EquipmentInUse>;
