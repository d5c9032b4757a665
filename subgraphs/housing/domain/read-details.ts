import type { Message } from '../../kit/domain/message.js';
import { type HousingDetails, housingDetails } from './details.js';
import { detailsByItem } from './details-by-item.js';

export interface DetailFault extends Message {
  /** Path of the entry, e.g. `siteVisit.visitedOn`. */
  readonly subject: string;
}

/** Reads what the decider entered for an item: the details in the department's own type, or everything that is wrong with them. Pure. */
export function readDetails(
  item: string,
  entered: Readonly<Record<string, unknown>>,
): { details: HousingDetails } | { faults: readonly DetailFault[] } {
  const faults = [...notAskedFor(item, entered), ...misshapen(entered)];
  return faults.length === 0 ? { details: housingDetails.parse(entered) } : { faults };
}

function notAskedFor(item: string, entered: Readonly<Record<string, unknown>>): DetailFault[] {
  const asked: readonly string[] = detailsByItem[item] ?? [];
  return Object.keys(entered)
    .filter((part) => !asked.includes(part))
    .map((subject) => {
      const { zh, en } = nameOf(subject);
      return { subject, zh: `本事项不填写${zh}`, en: `This item does not ask for the ${en}` };
    });
}

function misshapen(entered: Readonly<Record<string, unknown>>): DetailFault[] {
  const read = housingDetails.safeParse(entered);
  const issues = read.success ? [] : read.error.issues.filter((issue) => issue.path.length > 0);
  return issues.map(({ path }) => {
    const { zh, en } = nameOf(path.filter((step) => typeof step === 'string').join('.'));
    return { subject: path.join('.'), zh: `${zh}未填写或者填写不正确`, en: `The ${en} is missing or wrong` };
  });
}

function nameOf(path: string): Message {
  return names[path] ?? { zh: `“${path}”`, en: `entry "${path}"` };
}

const names: Readonly<Record<string, Message>> = {
  archiveReference: { zh: '档案卷号', en: 'archive reference' },
  correctionOrderNumber: { zh: '责令改正通知书文号', en: 'number of the order to correct' },
  gasPlanConforms: { zh: '燃气发展规划符合性', en: 'conformity with the gas plan' },
  siteVisit: { zh: '现场核查情况', en: 'site visit' },
  'siteVisit.visitedOn': { zh: '现场核查日期', en: 'day of the site visit' },
  'siteVisit.inspectors': { zh: '现场核查人员', en: 'inspectors of the site visit' },
  'siteVisit.passed': { zh: '现场核查结论', en: 'conclusion of the site visit' },
  expertReview: { zh: '专家评审情况', en: 'expert review' },
  'expertReview.startedOn': { zh: '专家评审开始日期', en: 'first day of the expert review' },
  'expertReview.endedOn': { zh: '专家评审结束日期', en: 'last day of the expert review' },
  'expertReview.experts': { zh: '评审专家人数', en: 'number of experts' },
  'expertReview.agreeing': { zh: '同意的专家人数', en: 'number of agreeing experts' },
  'expertReview.excludedWorkingDays': { zh: '扣除的工作日', en: 'working days excluded' },
};
