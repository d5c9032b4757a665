import type { RuleRef } from '../../kit/domain/rule.js';

/** The articles that the department's rules rest on. Numbering of the Company Law is that of the 2023 revision, in force since 2024-07-01. */
export const lawOf =
  (document: string) =>
  (article: string): RuleRef => ({ document, article });

export const companyLaw = lawOf('《中华人民共和国公司法》');
export const civilCode = lawOf('《中华人民共和国民法典》');
export const licensingLaw = lawOf('《中华人民共和国行政许可法》');
export const foodSafetyLaw = lawOf('《中华人民共和国食品安全法》');
export const specialEquipmentLaw = lawOf('《中华人民共和国特种设备安全法》');
export const registrationRegulation = lawOf('《中华人民共和国市场主体登记管理条例》');
export const registrationBylaw = lawOf('《中华人民共和国市场主体登记管理条例实施细则》');
export const nameRegulation = lawOf('《企业名称登记管理规定》');
export const beneficialOwnerMeasures = lawOf('《受益所有人信息管理办法》');
export const equityEnforcementProvisions = lawOf('《最高人民法院关于人民法院强制执行股权若干问题的规定》');
export const pledgeRegistrationMeasures = lawOf('《股权出质登记办法》');
export const foodLicensingMeasures = lawOf('《食品经营许可和备案管理办法》');
