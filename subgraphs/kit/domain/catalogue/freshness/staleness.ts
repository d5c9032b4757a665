import { addDays, daysBetween, type IsoDate } from '../../calendar/index.js';
import type { Message } from '../../message.js';
import { operatingRules } from '../../operating-rules.js';
import type { RuleRef } from '../../rule.js';
import type { ItemDefinition } from '../item-definition.js';
import { placesOfDocument, placesOfMaterial } from './reference-places.js';

/** When review points count as stale. Defaults; a department may set its own. */
export interface FreshnessSettings {
  /** Days after which points that nobody has touched are to be looked at. */
  readonly pointsAgeDays: number;
  /** Reports of clerks on one point from which it counts as unclear. */
  readonly defectReports: number;
}

export const freshnessDefaults: FreshnessSettings = { pointsAgeDays: 365, defectReports: 2 };

/** A law that changed or a material that was abolished, as the department has heard of it. */
export interface ReferenceChanged {
  readonly kind: 'LAW' | 'MATERIAL';
  /** Title in 《》; code or name of a material. */
  readonly name: string;
  readonly changedOn: IsoDate;
  readonly note: string;
}

/** An item in force, and what is known about its surroundings. Plain data; days are in Asia/Shanghai. */
export interface FreshnessSubject {
  readonly definition: ItemDefinition;
  readonly pointsChangedOn: IsoDate;
  readonly guideChangedOn: IsoDate;
  readonly references: readonly ReferenceChanged[];
  /** Reports of clerks that nobody has answered. */
  readonly defects: readonly { readonly pointCode: string; readonly versionNumber: number; readonly reportedOn: IsoDate }[];
}

export type StaleKind = 'POINTS_OLD' | 'LAW_CHANGED' | 'GUIDE_CHANGED' | 'MATERIAL_GONE' | 'POINT_DEFECTS';

/** One thing that is stale or will be, where, and since which day. */
export interface StaleFinding {
  readonly kind: StaleKind;
  readonly place: string;
  readonly since: IsoDate;
  readonly message: Message;
  readonly ruleRef: RuleRef;
}

const ruleRef = operatingRules('第八条');

/**
 * What of an item is stale on a day: found, not waited for (operating rules art. 8). A change that is still to come is told
 * ahead, with its day. Pure.
 */
export function staleness(subject: FreshnessSubject, own: Partial<FreshnessSettings>, today: IsoDate): StaleFinding[] {
  const settings = { ...freshnessDefaults, ...own };
  const found = [
    ...oldPoints(subject, settings, today),
    ...guideAhead(subject),
    ...changedReferences(subject, today),
    ...defectivePoints(subject, settings),
  ];
  return found.map((one) => ({ ...one, ruleRef }));
}

type Found = Omit<StaleFinding, 'ruleRef'>;

function oldPoints({ pointsChangedOn }: FreshnessSubject, { pointsAgeDays }: FreshnessSettings, today: IsoDate): Found[] {
  const age = daysBetween(pointsChangedOn, today);
  if (age <= pointsAgeDays) return [];
  const zh = `审查要点自${pointsChangedOn}起未更新，已经${age}日，请核对后更新或者确认`;
  return [
    {
      kind: 'POINTS_OLD',
      place: 'points',
      since: addDays(pointsChangedOn, pointsAgeDays + 1),
      message: { zh, en: `The review points are unchanged since ${pointsChangedOn}, for ${age} days: look at them` },
    },
  ];
}

function guideAhead({ pointsChangedOn, guideChangedOn }: FreshnessSubject): Found[] {
  if (guideChangedOn <= pointsChangedOn) return [];
  const zh = `办事指南已于${guideChangedOn}更新，审查要点仍为${pointsChangedOn}的内容，请核对是否一致`;
  return [
    {
      kind: 'GUIDE_CHANGED',
      place: 'points',
      since: guideChangedOn,
      message: { zh, en: `The guide changed on ${guideChangedOn}, after the points (${pointsChangedOn}): see whether they agree` },
    },
  ];
}

/** A law that changed before the points last did has been taken into account by whoever changed them. */
function changedReferences({ definition, pointsChangedOn, references }: FreshnessSubject, today: IsoDate): Found[] {
  return references.flatMap((reference) => {
    const { kind, name, changedOn } = reference;
    if (kind === 'LAW' && changedOn <= pointsChangedOn) return [];
    const places = kind === 'LAW' ? placesOfDocument(definition, name) : placesOfMaterial(definition, name);
    return places.map((place) => ({
      kind: kind === 'LAW' ? ('LAW_CHANGED' as const) : ('MATERIAL_GONE' as const),
      place,
      since: changedOn,
      message: referenceMessage(reference, changedOn > today),
    }));
  });
}

function referenceMessage({ kind, name, changedOn, note }: ReferenceChanged, ahead: boolean): Message {
  const more = note.trim() === '' ? '' : `（${note.trim()}）`;
  const [zh, en] =
    kind === 'LAW'
      ? [
          `所依据的${name}${ahead ? '将于' : '已于'}${changedOn}变化${more}，请核对并更新`,
          `${name} ${ahead ? 'changes' : 'changed'} on ${changedOn}${more}`,
        ]
      : [
          `所要求的材料${name}${ahead ? '将于' : '已于'}${changedOn}取消${more}，请删除或者替换`,
          `The material ${name} ${ahead ? 'ceases' : 'ceased'} to exist on ${changedOn}${more}`,
        ];
  return { zh, en };
}

function defectivePoints({ definition, defects }: FreshnessSubject, { defectReports }: FreshnessSettings): Found[] {
  const byPoint = Map.groupBy(defects, ({ pointCode }) => pointCode);
  return [...byPoint].flatMap(([code, reports]) => {
    const point = definition.points.find((candidate) => candidate.code === code);
    if (point === undefined || reports.length < defectReports) return [];
    const since = reports.map(({ reportedOn }) => reportedOn).sort()[defectReports - 1] ?? '';
    const zh = `窗口已${reports.length}次报告审查要点“${point.title}”不清楚或者与实际不符，请修改后发布`;
    return [
      {
        kind: 'POINT_DEFECTS' as const,
        place: `points/${code}`,
        since,
        message: { zh, en: `Clerks have reported the point “${point.title}” ${reports.length} times: mend it` },
      },
    ];
  });
}
