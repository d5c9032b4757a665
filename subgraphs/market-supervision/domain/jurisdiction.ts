/** 扎兰屯市: the division whose registration authority (登记机关) this department is, GB/T 2260. */
export const REGISTRATION_DIVISION = '150783';

/** Category part of the credit code (登记管理部门 9 市场监管, 机构类别 1 企业), GB 32100-2015. */
export const ENTERPRISE_CATEGORY = '91';
