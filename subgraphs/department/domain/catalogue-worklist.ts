import type { IsoDate } from '../../kit/domain/calendar/index.js';
import { type FreshnessSettings, type ReferenceChanged, staleness } from '../../kit/domain/catalogue/freshness/staleness.js';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import type { Message } from '../../kit/domain/message.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { RuleRef } from '../../kit/domain/rule.js';
import type { HeldVersion } from './held-version.js';
import type { RemarkKind } from './remark.js';

/** An item in force, with what is open about it. Plain data; days are in Asia/Shanghai. */
export interface WorkItem {
  readonly slug: string;
  readonly number: number;
  readonly definition: ItemDefinition;
  readonly pointsChangedOn: IsoDate;
  readonly guideChangedOn: IsoDate;
  readonly newestNumber: number;
  readonly held: HeldVersion | null;
  readonly remarks: readonly OpenRemark[];
  readonly draft: { readonly basedOn: number | null; readonly bySoftware: boolean; readonly editedOn: IsoDate } | null;
}

export interface OpenRemark {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly versionNumber: number;
  readonly pointCode: string | null;
  readonly text: string;
  readonly fixBy: IsoDate | null;
  readonly saidOn: IsoDate;
}

export interface WorkFinding {
  readonly kind: string;
  readonly slug: string;
  readonly itemName: string;
  readonly versionNumber: number | null;
  readonly place: string;
  readonly since: IsoDate | null;
  readonly fixBy: IsoDate | null;
  readonly message: Message;
  readonly ruleRef: RuleRef | null;
  readonly remarkId: string | null;
}

/** Everything that the department has to look at, an item at a time: what is stale, what was said, what does not go on by itself. Pure. */
export function catalogueWorklist(
  items: readonly WorkItem[],
  references: readonly ReferenceChanged[],
  settings: Partial<FreshnessSettings>,
  today: IsoDate,
): WorkFinding[] {
  return items.flatMap((item) => {
    const { slug, definition } = item;
    const found = [
      ...staleFindings(item, references, settings, today),
      ...remarkFindings(item),
      ...heldFindings(item),
      ...draftFindings(item),
    ];
    return found.map((finding) => ({ fixBy: null, remarkId: null, ...finding, slug, itemName: definition.name.zh }));
  });
}

type Found = Omit<WorkFinding, 'slug' | 'itemName' | 'fixBy' | 'remarkId'> & Partial<Pick<WorkFinding, 'fixBy' | 'remarkId'>>;

function staleFindings(
  item: WorkItem,
  references: readonly ReferenceChanged[],
  settings: Partial<FreshnessSettings>,
  today: IsoDate,
): Found[] {
  const { definition, pointsChangedOn, guideChangedOn, remarks } = item;
  const defects = remarks.flatMap(({ kind, pointCode, versionNumber, saidOn }) =>
    kind === 'DEFECT' && pointCode !== null ? [{ pointCode, versionNumber, reportedOn: saidOn }] : [],
  );
  return staleness({ definition, pointsChangedOn, guideChangedOn, references, defects }, settings, today).map((found) => ({
    ...found,
    versionNumber: item.number,
  }));
}

/** A defect of a point is told once as staleness, when enough clerks have reported it; each report still waits for its answer. */
function remarkFindings({ remarks }: WorkItem): Found[] {
  return remarks.map(({ id, versionNumber, pointCode, saidOn, fixBy, text }) => ({
    kind: 'REMARK_OPEN',
    versionNumber,
    place: pointCode === null ? '' : `points/${pointCode}`,
    since: saidOn,
    fixBy,
    message: { zh: `未答复：${text}`, en: `Not answered: ${text}` },
    ruleRef: operatingRules('第八条'),
    remarkId: id,
  }));
}

function heldFindings({ held }: WorkItem): Found[] {
  return (held?.faults ?? []).map(({ place, message }) => ({
    kind: 'VERSION_HELD',
    versionNumber: held?.number ?? null,
    place,
    since: null,
    message: {
      zh: `窗口仍按前一版本受理，请改正后发布新版本：${message.zh}`,
      en: `The window goes on with the version before; mend this and publish again: ${message.en}`,
    },
    ruleRef: operatingRules('第九条'),
  }));
}

function draftFindings({ draft, newestNumber }: WorkItem): Found[] {
  if (draft === null) return [];
  const base = { versionNumber: draft.basedOn, place: '', since: draft.editedOn, ruleRef: operatingRules('第六条（四）') };
  const outdated = (draft.basedOn ?? 0) !== newestNumber;
  return [
    ...(draft.bySoftware
      ? [
          {
            ...base,
            kind: 'DRAFT_WAITS',
            message: {
              zh: '随软件发布的内容与本部门现行版本不同，已存为草稿。请比较后发布或者废弃',
              en: 'Content that came with the software differs from yours and was kept as a draft: publish or discard it',
            },
          },
        ]
      : []),
    ...(outdated
      ? [
          {
            ...base,
            kind: 'DRAFT_OUTDATED',
            message: {
              zh: `草稿以第${draft.basedOn ?? 0}版为基础，现在已经发布到第${newestNumber}版`,
              en: `The draft was made from version ${draft.basedOn ?? 0}; the newest is ${newestNumber}`,
            },
          },
        ]
      : []),
  ];
}
