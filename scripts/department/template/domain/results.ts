import type { SpecimenResultMaker } from './subject.js';

/** 文书字轨: the series in which the department numbers its replies. */
const SERIES = '信公答';

/** 政府信息公开答复书 */
const disclosureReply: SpecimenResultMaker = ({ form, details, today }, serial) => ({
  documentNumber: `${SERIES}〔${today.slice(0, 4)}〕${serial}号`,
  validUntil: null,
  produced: {},
  content: { enterpriseName: form.enterpriseName, information: form.informationDescription, disclosureKind: details.disclosureKind },
});

/** The document that each item ends in. */
export const specimenResults: Readonly<Record<string, SpecimenResultMaker>> = { 'information-disclosure': disclosureReply };
