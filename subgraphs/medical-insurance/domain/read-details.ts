import type { z } from 'zod';
import { type DetailsPart, type MedicalInsuranceDetails, medicalInsuranceDetails } from './details.js';

export interface DetailsFault {
  /** Path of the field, e.g. `transferSheet.contributionMonths`. */
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

/** The one part that a decision on the item may carry; the other items are decided without. */
const partOf: Readonly<Record<string, DetailsPart>> = {
  'maternity-allowance': 'maternityRecord',
  'relation-transfer': 'transferSheet',
  'pharmacy-designation': 'pharmacyEvaluation',
};

/** Checks what was entered with a decision on the item; tells everything that is wrong at once. An empty field counts as not entered. Pure. */
export function readDetails(
  item: string,
  entered: Readonly<Record<string, unknown>>,
): { details: MedicalInsuranceDetails } | { faults: readonly DetailsFault[] } {
  const given = withoutEmpty(entered) as Record<string, unknown>;
  const strangers = Object.keys(given).filter((part) => part !== partOf[item]);
  const parsed = medicalInsuranceDetails.safeParse(given);
  const faults = [...strangers.map(strangerFault), ...(parsed.success ? [] : parsed.error.issues.filter(isOfField).map(faultOf))];
  return parsed.success && faults.length === 0 ? { details: parsed.data } : { faults };
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
  return Object.fromEntries(filled.map(([name, entry]) => [name, withoutEmpty(entry)]));
}

function strangerFault(part: string): DetailsFault {
  return { subject: part, zh: '本事项不填写此项', en: 'This part does not belong to the item: leave it out' };
}

/** A part that the schema does not know has been told as a stranger already. */
function isOfField(issue: z.core.$ZodIssue): boolean {
  return issue.code !== 'unrecognized_keys' || issue.path.length > 0;
}

function faultOf(issue: z.core.$ZodIssue): DetailsFault {
  return { subject: issue.path.join('.'), ...sentenceOf(issue) };
}

function sentenceOf(issue: z.core.$ZodIssue): { zh: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { zh: '未填写，或者填写的类型不正确', en: 'Missing, or not of the right kind' };
    case 'too_small':
      return issue.origin === 'string'
        ? { zh: '不能为空白', en: 'Must not be blank' }
        : { zh: `不得小于${issue.minimum}`, en: `At least ${issue.minimum}` };
    case 'too_big':
      return { zh: `不得大于${issue.maximum}`, en: `At most ${issue.maximum}` };
    case 'invalid_format':
      return { zh: '日期不存在或者格式不正确', en: 'Not a valid date' };
    case 'invalid_value':
      return { zh: '不是规定的选项', en: 'Not one of the options' };
    case 'unrecognized_keys':
      return { zh: `没有这样的栏目：${issue.keys.join('、')}`, en: `No such field: ${issue.keys.join(', ')}` };
    case 'custom':
      return { zh: '结束日期早于开始日期', en: 'It ends before it begins' };
    default:
      return { zh: '填写不正确', en: 'Not valid' };
  }
}
