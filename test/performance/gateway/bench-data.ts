import { departments } from '../../../schema/departments.js';
import { factsField } from './bench-schema.js';

/** Cases of the enterprise that has the most in the city. */
export const MOST_CASES = 872;
/** Different cases that are asked for in turn, so that no two requests under way are the same. */
export const CASES = 64;

type Row = Record<string, unknown>;

const prefixes = departments.map(({ typePrefix }) => typePrefix);

/** A case made from its id alone: `C<n>` has all departments' tasks, `E<n>-<m>` (of an enterprise's list) two of them. */
export function caseOf(id: string): Row {
  const taskCount = id.startsWith('C') ? prefixes.length : 2;
  return {
    id,
    number: `2611${id.replace(/\D/g, '').padStart(8, '0')}`,
    title: '企业开办一件事',
    stage: 'IN_APPROVAL',
    channel: 'WINDOW',
    round: 1,
    receivedAt: '2026-11-23T09:12:00+08:00',
    acceptedAt: '2026-11-23T10:05:00+08:00',
    applicantName: '扎兰屯市柴河山水旅游开发有限公司',
    enterprise: () => enterpriseOf(`E${id}`),
    tasks: prefixes.slice(0, taskCount).map((prefix, index) => taskOf(prefix, `${id}.${index}`)),
    notices: [{ number: '（扎政服）补字〔2026〕第12号', issuedAt: '2026-11-23T09:40:00+08:00', lines: [1, 2, 3].map(noticeLine) }],
    results: prefixes.slice(0, taskCount).map((prefix) => ({ name: `${prefix}结果`, number: `${id}-${prefix}`, delivered: false })),
    timeline: Array.from({ length: 12 }, (_, index) => ({
      at: `2026-11-23T1${index % 10}:00:00+08:00`,
      what: '窗口受理，转部门办理',
      step: null,
    })),
  };
}

function noticeLine(number: number): Row {
  return { number, wrong: '住所使用证明缺少产权人签字', repair: '请产权人在证明上签字并注明日期' };
}

/** What the window knows of a task and what its department knows. */
export function taskOf(prefix: string, id: string): Row {
  return {
    __typename: `${prefix}Task`,
    id,
    title: '设立登记',
    step: `S${id}`,
    status: 'RELEASED',
    dueOn: '2026-11-30',
    item: { __typename: `${prefix}Item`, id: `${prefix}-item`, name: '企业设立登记', promisedDays: 3 },
    clock: {
      startedOn: '2026-11-23',
      dueOn: '2026-12-21',
      committedDueOn: '2026-11-26',
      usedDays: 2,
      remaining: 1,
      state: 'RUNNING',
      provisional: false,
    },
    people: { claimedBy: '王敏', decidedBy: null },
    decision: { outcome: 'APPROVED', opinion: '申请材料齐全，符合法定形式，准予登记', decidedAt: '2026-11-25T15:30:00+08:00' },
    document: { name: '营业执照', number: `91150783MA${id.length}Q`, issuedOn: '2026-11-25', validUntil: null },
  };
}

export function enterpriseOf(id: string): Row {
  return {
    id,
    name: '扎兰屯市柴河山水旅游开发有限公司',
    creditCode: '91150783MAL2545667',
    ...Object.fromEntries(
      prefixes.map((prefix) => [factsField(prefix), { number: `${prefix}-${id}`, status: 'NORMAL', since: '2024-05-06' }]),
    ),
    cases: ({ first }: { first: number }) => Array.from({ length: Math.min(first, MOST_CASES) }, (_, index) => caseOf(`E${index}`)),
  };
}

export const root = {
  hall: '扎兰屯市政务服务大厅',
  case: ({ id }: { id: string }) => caseOf(id),
  cases: ({ first }: { first: number }) => Array.from({ length: first }, (_, index) => caseOf(`C${index}`)),
  enterprise: ({ id }: { id: string }) => enterpriseOf(id),
};

/** The entity behind a reference, as its owner gives it. */
export function entityOf({ __typename: type, id }: { __typename: string; id: string }): Row {
  if (type === 'Case') return caseOf(id);
  if (type === 'Enterprise') return enterpriseOf(id);
  const prefix = prefixes.find((each) => type === `${each}Task` || type === `${each}Item`) ?? '';
  return type.endsWith('Task') ? taskOf(prefix, id) : { __typename: type, id, name: '企业设立登记', promisedDays: 3 };
}
