import type { IsoDate } from '../../kit/domain/calendar/index.js';
import type { ContentFault } from '../../kit/domain/catalogue/content-fault.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal, Rule } from '../../kit/domain/rule.js';

/** A draft that is about to become a version. Plain data. */
export interface Publication {
  /** Number of the newest version that stands; 0 for a new item. */
  readonly latestNumber: number;
  readonly nextNumber: number;
  readonly basedOn: number | null;
  readonly withdrawn: boolean;
  /** The published version that still waits for its day; null when none does. */
  readonly waiting: { readonly number: number; readonly effectiveOn: IsoDate } | null;
  /** Day on which it is to take effect; null for at once. */
  readonly effectiveOn: IsoDate | null;
  readonly today: IsoDate;
  /** Whether it says anything else than the newest version. */
  readonly changed: boolean;
}

const ruleRef = operatingRules('第六条（四）');

/** When a draft may be published, whatever it says; what it says is proven apart. */
export const publishRules: readonly Rule<Publication>[] = [
  {
    code: 'ITEM_WITHDRAWN',
    ruleRef,
    judge: ({ withdrawn }) =>
      withdrawn
        ? { zh: '该事项已经撤回，请先恢复再发布新版本', en: 'The item is withdrawn: restore it before publishing a version' }
        : null,
  },
  {
    code: 'DRAFT_OUTDATED',
    ruleRef,
    judge: ({ latestNumber, basedOn }) =>
      (basedOn ?? 0) === latestNumber
        ? null
        : {
            zh: `草稿以第${basedOn ?? 0}版为基础，而现在已经发布到第${latestNumber}版。请比较两版的差异，把需要的改动并入草稿，并在编辑时写明以第${latestNumber}版为基础`,
            en: `The draft was made from version ${basedOn ?? 0}, but version ${latestNumber} has been published since. Compare, take over what is needed, and edit the draft with basedOn: ${latestNumber}`,
          },
  },
  {
    code: 'EFFECTIVE_DAY_PAST',
    ruleRef,
    judge: ({ effectiveOn, today }) =>
      effectiveOn === null || effectiveOn >= today
        ? null
        : {
            zh: `生效日期${effectiveOn}早于今天（${today}）。已经办理的件不能追溯适用，请填写今天或者以后的日期`,
            en: `It cannot take effect on ${effectiveOn}, before today (${today}): give today or a later day`,
          },
  },
  {
    code: 'VERSIONS_OVERLAP',
    ruleRef,
    judge: ({ waiting }) =>
      waiting === null
        ? null
        : {
            zh: `第${waiting.number}版已经发布，将于${waiting.effectiveOn}生效，两个版本的有效期不能重叠。请等它生效，或者先收回第${waiting.number}版`,
            en: `Version ${waiting.number} is to take effect on ${waiting.effectiveOn}, and versions must not overlap: wait for it, or retract it first`,
          },
  },
  {
    code: 'NOTHING_CHANGED',
    ruleRef,
    judge: ({ changed, latestNumber }) =>
      changed ? null : { zh: `草稿与第${latestNumber}版内容相同，不需要发布`, en: `The draft says the same as version ${latestNumber}` },
  },
];

/** The gate: content that is not proven sound is not published. Every fault is told with its place and the answers that lead to it. */
export function contentRefusal(faults: readonly ContentFault[]): Refusal {
  return {
    code: 'CONTENT_FAULTS',
    message: {
      zh: `内容检查发现${faults.length}个问题，改正后才能发布`,
      en: `The content has ${faults.length} faults: mend them before publishing`,
    },
    ruleRef: operatingRules('第八条'),
    details: faults.map(({ place, message, answers }) => ({
      subject: place,
      message: { zh: `${message.zh}${answersText(answers, '情形')}`, en: `${message.en}${answersText(answers, 'answers')}` },
    })),
  };
}

function answersText(answers: ContentFault['answers'], label: string): string {
  const given = Object.entries(answers ?? {}).map(([question, option]) => `${question}=${option}`);
  return given.length === 0 ? '' : ` [${label}: ${given.join(', ')}]`;
}
