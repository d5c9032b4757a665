import type { RuleRef } from '../../kit/domain/rule.js';

/** The documents that the rules of this department rest on, named as officials cite them. */
const documents = {
  socialInsuranceLaw: '《中华人民共和国社会保险法》',
  socialInsuranceHandling: '《社会保险经办条例》',
  femaleEmployees: '《女职工劳动保护特别规定》',
  labourLaw: '《中华人民共和国劳动法》',
  transferMeasures: '《基本医疗保险关系转移接续暂行办法》（医保办发〔2021〕43号）',
  pharmacyMeasures: '《零售药店医疗保障定点管理暂行办法》（国家医疗保障局令第3号）',
  personalInformation: '《中华人民共和国个人信息保护法》',
} as const;

/** The article of a document, as a reference for a rule. */
export function law(document: keyof typeof documents, article: string): RuleRef {
  return { document: documents[document], article };
}
