import type { Message } from '../message.js';
import { isCreditCode, normaliseCode } from './credit-code.js';
import { isIdNumber } from './id-number.js';

export type IdentifierKind = 'credit-code' | 'id-number' | 'certificate-number';

const LENGTH = 18;
/** As passports and permits of residents of Hong Kong, Macao and Taiwan are numbered. */
const FOREIGN = /^[A-Z][A-Z0-9]{4,14}$/;

/**
 * What is wrong with an identifier, in one sentence that says how to go on; null when it holds. Takes what a person typed:
 * full-width, lower case and blanks are no fault. `today` is an ISO date. Pure.
 */
export function identifierFault(kind: IdentifierKind, typed: string, today?: string): Message | null {
  const value = normaliseCode(typed);
  const known = { 'credit-code': isCreditCode(value), 'id-number': isIdNumber(value, today) };
  if (kind === 'certificate-number' ? known['credit-code'] || known['id-number'] : known[kind]) return null;
  if (kind === 'id-number' || (kind === 'certificate-number' && /^\d{17}[\dX]$/.test(value))) return idNumberFault(value, today);
  return kind === 'certificate-number' && FOREIGN.test(value) ? foreignDocument : creditCodeFault(value);
}

/** A passport, or the papers of a company from abroad: another procedure, of another authority. */
const foreignDocument: Message = {
  zh: '应填写18位公民身份号码或者统一社会信用代码；护照和境外主体的证件不适用于本表单，请向承办部门咨询涉外登记的办理机关',
  en: 'Enter a citizen’s ID number or a credit code; for foreign documents ask the department which authority is competent',
};

function creditCodeFault(value: string): Message {
  if (/^\d{15}$/.test(value))
    return {
      zh: '这是15位的旧工商注册号，请填写18位统一社会信用代码（见加载统一代码的营业执照）',
      en: 'This is an old registration number of 15 digits: enter the credit code of 18 characters',
    };
  if (value.length !== LENGTH)
    return { zh: `统一社会信用代码应为18位，现为${value.length}位`, en: `A credit code has 18 characters; this has ${value.length}` };
  const letter = /[IOSVZ]/.exec(value)?.[0];
  if (letter !== undefined)
    return {
      zh: `统一社会信用代码不使用字母 I、O、S、V、Z，现有“${letter}”，可能是形近的数字（I为1、O为0、S为5、Z为2）`,
      en: `A credit code has no ${letter}: it may be a digit that looks alike`,
    };
  if (!/^[0-9A-Z]+$/.test(value)) return { zh: '统一社会信用代码只含数字和大写字母', en: 'A credit code is digits and capitals' };
  return checkFails('统一社会信用代码', 'credit code');
}

function idNumberFault(value: string, today: string | undefined): Message {
  if (/^\d{15}$/.test(value))
    return { zh: '这是15位的旧身份证号码，请填写18位公民身份号码', en: 'This is an old number of 15 digits: enter the one of 18' };
  if (value.length !== LENGTH)
    return { zh: `公民身份号码应为18位，现为${value.length}位`, en: `An ID number has 18 characters; this has ${value.length}` };
  if (!/^\d{17}[\dX]$/.test(value))
    return { zh: '公民身份号码前17位为数字，末位为数字或者X', en: 'An ID number is 17 digits and a digit or X' };
  const born = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (today !== undefined && born > today)
    return { zh: `号码中的出生日期${born}晚于今天`, en: `The birth date ${born} lies in the future` };
  return checkFails('公民身份号码', 'ID number');
}

function checkFails(zh: string, en: string): Message {
  return {
    zh: `${zh}校验不通过，请对照证照逐位核对；证照确系如此的，请中心主管人员核准后填报`,
    en: `This ${en} does not hold: compare it with the document; where the document reads so, the centre’s supervisor may allow it`,
  };
}
