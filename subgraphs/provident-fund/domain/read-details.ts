import type { ProvidentFundDetails } from './details.js';
import { providentFundDetails } from './details.js';

export interface DetailFault {
  /** Path in what was entered, e.g. `assessment.unitRatio`. */
  readonly subject: string;
  readonly zh: string;
  readonly en: string;
}

/** The item that each part belongs to; a remark may stand with any. */
const itemOfPart: Readonly<Record<string, string>> = {
  assessment: 'unit-registration',
  committeeApproval: 'reduction-or-deferral',
  withdrawal: 'employee-withdrawal',
};

/** What each field must be, as its fault says it. */
const demands: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'assessment.unitRatio': ['核定单位缴存比例应当填写0至100之间的百分数', 'The assessed unit ratio is a percentage from 0 to 100'],
  'assessment.employeeRatio': ['核定职工缴存比例应当填写0至100之间的百分数', 'The assessed employee ratio is a percentage from 0 to 100'],
  'assessment.startMonth': ['核定缴存起始月份应当按“年-月”填写，例如2026-03', 'The assessed first month is written YYYY-MM, e.g. 2026-03'],
  'committeeApproval.reference': [
    '批准文号或者会议纪要编号应当填写，不超过80字',
    'The reference of the approval is stated in 1 to 80 characters',
  ],
  'committeeApproval.approvedOn': ['管理委员会批准日期应当填写', 'The day of the approval is stated'],
  'committeeApproval.ratio': ['批准执行的缴存比例应当填写0至100之间的百分数', 'The ratio granted is a percentage from 0 to 100'],
  'committeeApproval.from': ['批准起始月份应当按“年-月”填写，例如2026-03', 'The first month granted is written YYYY-MM, e.g. 2026-03'],
  'committeeApproval.until': ['批准截止月份应当按“年-月”填写，例如2026-03', 'The last month granted is written YYYY-MM, e.g. 2026-03'],
  'withdrawal.approvedAmount': [
    '准予提取金额应当大于0，以元为单位，至多两位小数',
    'The amount approved is more than 0 yuan, with at most two decimals',
  ],
  remark: ['经办备注应当填写1至500字，没有备注的不填', 'A remark has 1 to 500 characters, or is left out'],
};

/** Checks what the decider entered with a decision on this item; tells everything that is wrong at once. Pure. */
export function readDetails(
  item: string,
  entered: Readonly<Record<string, unknown>>,
): { details: ProvidentFundDetails } | { faults: DetailFault[] } {
  const stated = withoutBlanks(entered) as Record<string, unknown>;
  const parsed = providentFundDetails.safeParse(stated);
  const faults = [...misplaced(item, stated), ...(parsed.success ? [] : parsed.error.issues.flatMap(faultsOf))];
  return faults.length === 0 && parsed.success ? { details: parsed.data } : { faults };
}

function misplaced(item: string, stated: Readonly<Record<string, unknown>>): DetailFault[] {
  const wrong = Object.keys(stated).filter((part) => itemOfPart[part] !== undefined && itemOfPart[part] !== item);
  return wrong.map((subject) => ({ subject, zh: '本事项不填写此项', en: 'This part does not belong to the item' }));
}

function faultsOf(issue: { path: readonly PropertyKey[]; code?: string; keys?: readonly string[] }): DetailFault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => unknownField([...path, key].join('.')));
  const subject = path.join('.');
  const [zh, en] = demands[subject] ?? ['填写内容的格式不正确', 'What was entered has the wrong form'];
  return [{ subject, zh, en }];
}

function unknownField(subject: string): DetailFault {
  return { subject, zh: '没有这一项办理信息', en: 'There is no such field' };
}

/** A field left empty in a form comes as null; that says nothing. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const stated = Object.entries(value).filter(([, entry]) => entry !== null && entry !== undefined);
  return Object.fromEntries(stated.map(([name, entry]) => [name, withoutBlanks(entry)]));
}
