import type { EntityManager } from '@mikro-orm/sql';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import { versionInForce } from '../../kit/domain/catalogue/version-schedule.js';
import { type KeptVersion, type PlannedStep, stepOfItem, stepsOfMatter, stepsTaken } from '../domain/case-parts.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { KeptItem, KeptItemVersion } from './catalogue.entity.js';

/** What an application can be about. */
export type SubjectChoice =
  | { readonly kind: 'ITEM'; readonly itemId: string }
  | { readonly kind: 'JOINT_MATTER'; readonly matter: JointMatter };

export interface ChosenSubject {
  readonly steps: readonly PlannedStep[];
  readonly title: string;
  /** Items that are not in the catalogue, and names of those that were withdrawn. */
  readonly unknown: readonly string[];
  readonly withdrawn: readonly string[];
}

/** What somebody wants to apply for: an item or a joint matter, exactly one of them; null when there is no such matter. Pure. */
export function chooseSubject(
  matters: readonly JointMatter[],
  { itemId, matterCode }: { itemId?: string | null; matterCode?: string | null },
): SubjectChoice | null {
  if (typeof itemId === 'string') return typeof matterCode === 'string' ? null : { kind: 'ITEM', itemId };
  const matter = matters.find((one) => one.code === matterCode);
  return matter === undefined ? null : { kind: 'JOINT_MATTER', matter };
}

/** Who asks, and when: which version is in force is a matter of the clock. */
export interface Asked {
  readonly em: EntityManager;
  readonly now: Date;
}

/** The steps of a subject under these answers, on the versions in force now. */
export async function chosenSubject({ em, now }: Asked, choice: SubjectChoice, answers: Answers): Promise<ChosenSubject> {
  const ids = choice.kind === 'ITEM' ? [choice.itemId] : stepsTaken(choice.matter, answers).map((step) => step.item);
  const items = await em.find(KeptItem, { itemId: { $in: ids } });
  const versions = await versionsInForce({ em, now }, items);
  const byId = new Map(versions.map((version) => [version.itemId, version]));
  return {
    steps: choice.kind === 'JOINT_MATTER' ? stepsOfMatter(choice.matter, answers, (id) => byId.get(id)) : versions.map(stepOfItem),
    title: choice.kind === 'JOINT_MATTER' ? choice.matter.name.zh : (byId.get(choice.itemId)?.definition.name.zh ?? choice.itemId),
    unknown: ids.filter((id) => !byId.has(id)),
    withdrawn: items.filter((item) => item.withdrawnAt !== null).map((item) => byId.get(item.itemId)?.definition.name.zh ?? item.itemId),
  };
}

/** The versions in force of these items; those that have none yet are left out. */
export async function versionsInForce({ em, now }: Asked, items: readonly KeptItem[]): Promise<KeptVersion[]> {
  const numbered = items.flatMap((item) => {
    const number = versionInForce(item, now);
    return number === null ? [] : [{ itemId: item.itemId, number }];
  });
  return keptVersions(em, numbered);
}

/** Versions by item and number, in one statement; those that are not kept are left out. */
export async function keptVersions(em: EntityManager, wanted: readonly { itemId: string; number: number }[]): Promise<KeptVersion[]> {
  if (wanted.length === 0) return [];
  return em.find(KeptItemVersion, { $or: wanted.map(({ itemId, number }) => ({ itemId, number })) });
}
