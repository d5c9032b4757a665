import type { EntityManager } from '@mikro-orm/sql';
import { Task } from '../../department/persistence/task.entity.js';
import { additionsOf } from '../domain/enrolment/roster.js';
import { idNumberIn } from '../domain/form-data.js';
import type { InjuryDecision, OpenMatter } from '../domain/hr-social-security-facts.js';

const INJURY = 'work-injury-recognition';
const OPEN = ['ARRIVED', 'CLAIMED'] as const;

type SeenTask = Pick<Task, 'slug' | 'stage' | 'form' | 'caseNumber' | 'document'>;

/** What the bureau's own tasks tell about an enterprise. */
export interface WorkInHand {
  /** Identity numbers of the people whom open applications name: for them the regional data are looked up. */
  readonly namedPeople: readonly string[];
  /** 工伤认定 that are not decided yet. */
  readonly openInjuries: readonly OpenMatter[];
  /** 不予认定: a decision too, against which review and court are open, not a second application. */
  readonly deniedInjuries: readonly InjuryDecision[];
}

/** One statement. */
export async function workInHand(em: EntityManager, enterpriseId: string): Promise<WorkInHand> {
  const wanted = {
    $or: [
      { slug: { $in: ['employee-enrolment', INJURY] }, stage: { $in: [...OPEN] } },
      { slug: INJURY, stage: 'DENIED' as const },
    ],
  };
  const tasks: readonly SeenTask[] = await em.find(
    Task,
    { enterpriseId, ...wanted },
    { fields: ['id', 'slug', 'stage', 'form', 'caseNumber', 'document'], disableIdentityMap: true },
  );
  const open = tasks.filter(({ stage }) => stage !== 'DENIED');
  return {
    namedPeople: [...new Set(open.flatMap(peopleNamedIn))],
    openInjuries: open.filter(({ slug }) => slug === INJURY).map(({ caseNumber }) => ({ kind: 'WORK_INJURY', reference: caseNumber })),
    deniedInjuries: tasks.filter(({ stage }) => stage === 'DENIED').flatMap(deniedInjuryOf),
  };
}

function peopleNamedIn({ slug, form }: SeenTask): string[] {
  if (slug !== INJURY) return additionsOf(form).map(({ idNumber }) => idNumber);
  const worker = idNumberIn(form, 'injuredWorker');
  return worker === undefined ? [] : [worker];
}

function deniedInjuryOf({ form, document }: SeenTask): InjuryDecision[] {
  const idNumber = idNumberIn(form, 'injuredWorker');
  const { injuredOn } = form;
  if (idNumber === undefined || typeof injuredOn !== 'string' || document === null) return [];
  return [{ idNumber, injuredOn, documentNumber: document.number }];
}
