import type { z } from 'zod';
import type { ItemDefinition, Material, TimeUnit } from '../item-definition.js';
import type { handleForm, powerSource, useLevel } from './national-elements.js';

/**
 * Code lists of the national dictionary. Those marked as practice were not read in a published standard: whoever exchanges data
 * with another system confirms them first.
 */
type CodeList<Value extends string> = Readonly<Record<Value, string>>;

/** 事项类型 (practice). 02, 03, 04, 06 are powers that enterprises do not apply for. */
export const taskTypes: CodeList<ItemDefinition['type']> = {
  LICENCE: '01',
  PAYMENT: '05',
  CONFIRMATION: '07',
  REWARD: '08',
  ADJUDICATION: '09',
  OTHER: '10',
  PUBLIC_SERVICE: '20',
};
/** 办件类型: 即办件 and 承诺件 are published, 上报件 is practice. */
export const projectTypes: CodeList<ItemDefinition['handling']> = { INSTANT: '1', COMMITTED: '2', REPORTED: '3' };
/** 权力来源 (published). */
export const powerSources: CodeList<z.infer<typeof powerSource>> = {
  STATUTORY: '1',
  DELEGATED: '2',
  AUTHORISED_BY_SUPERIOR: '3',
  AUTHORISED_BY_PEER: '4',
  ENTRUSTED_BY_SUPERIOR: '5',
  ENTRUSTED_BY_PEER: '6',
};
/** 行使层级 (practice). */
export const useLevels: CodeList<z.infer<typeof useLevel>> = {
  STATE: '1',
  PROVINCE: '2',
  PREFECTURE: '3',
  COUNTY: '4',
  TOWNSHIP: '5',
  VILLAGE: '6',
};
/** 办理形式 (practice). */
export const handleForms: CodeList<z.infer<typeof handleForm>> = { WINDOW: '1', ONLINE: '2', EXPRESS: '3' };
/** 时限单位 (practice). */
export const timeUnits: CodeList<TimeUnit> = { WORKING_DAY: '1', CALENDAR_DAY: '2', HOUR: '3', MONTH: '4' };
/** 材料必要性 (practice): it says in one code whether a material is necessary and whether it may follow later (容缺后补). */
export const necessities: CodeList<'NECESSARY' | 'OPTIONAL' | 'MAY_FOLLOW'> = { NECESSARY: '1', OPTIONAL: '2', MAY_FOLLOW: '3' };
/** 材料类型 (practice). */
export const materialTypes: CodeList<Material['kind']> = { ORIGINAL: '1', COPY: '2', ORIGINAL_AND_COPY: '3' };
/** 材料形式 (practice). */
export const materialFormats: CodeList<Material['form']> = { PAPER: '1', ELECTRONIC: '2', PAPER_OR_ELECTRONIC: '3' };
/** 来源渠道 (practice). */
export const sourceTypes: CodeList<Material['source']> = { APPLICANT: '10', GOVERNMENT: '20', OTHER: '99' };
/** 服务对象 (practice). */
export const serverTypes: CodeList<ItemDefinition['serves'][number]> = {
  PERSON: '1',
  ENTERPRISE: '2',
  INSTITUTION: '3',
  COOPERATIVE: '4',
  SELF_EMPLOYED: '5',
};

/** The value that a code stands for; null for a code that the list does not have. Spreadsheets take the leading zero of `01` away. */
export function codedValue<Value extends string>(list: CodeList<Value>, code: string): Value | null {
  const bare = (one: string) => one.trim().replace(/^0+(?=\d)/, '');
  const found = Object.entries<string>(list).find(([, known]) => bare(known) === bare(code));
  return found === undefined ? null : (found[0] as Value);
}
