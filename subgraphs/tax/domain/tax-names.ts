import type { TaxType } from './tax-facts.js';

/** Official names of the taxes (税种), for messages and documents. */
export const taxNames: Readonly<Record<TaxType, { readonly zh: string; readonly en: string }>> = {
  VAT: { zh: '增值税', en: 'VAT' },
  CONSUMPTION_TAX: { zh: '消费税', en: 'consumption tax' },
  ENTERPRISE_INCOME_TAX: { zh: '企业所得税', en: 'enterprise income tax' },
  INDIVIDUAL_INCOME_TAX: { zh: '个人所得税', en: 'individual income tax' },
  URBAN_MAINTENANCE_TAX: { zh: '城市维护建设税', en: 'urban maintenance tax' },
  PROPERTY_TAX: { zh: '房产税', en: 'property tax' },
  LAND_USE_TAX: { zh: '城镇土地使用税', en: 'land use tax' },
  STAMP_DUTY: { zh: '印花税', en: 'stamp duty' },
  RESOURCE_TAX: { zh: '资源税', en: 'resource tax' },
  LAND_APPRECIATION_TAX: { zh: '土地增值税', en: 'land appreciation tax' },
  OTHER: { zh: '其他税种', en: 'other tax' },
};
