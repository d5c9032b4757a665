import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { Consultation } from '../persistence/consultation.entity.js';
import { ItemVersion, KnownEnterprise, ServiceItem } from '../persistence/department-tables.js';
import { Task } from '../persistence/task.entity.js';

export const loadTasks: BatchLoad<string, Task> = async ({ em }, ids) =>
  inOrder(ids, await em.find(Task, { id: { $in: [...ids] } }), (task) => task.id);

/** Enterprises for which the caller has applied here: the id where it has, null where it has not. */
export const loadOwnApplications: BatchLoad<string, string> = async ({ em, caller }, enterpriseIds) => {
  const own = await em.find(Task, { enterpriseId: { $in: [...enterpriseIds] }, applicant: caller.sub ?? '' }, { fields: ['enterpriseId'] });
  const ids = new Set(own.map((task) => task.enterpriseId));
  return enterpriseIds.map((id) => (ids.has(id) ? id : null));
};

export const loadItems: BatchLoad<string, ServiceItem> = async ({ em }, slugs) =>
  inOrder(slugs, await em.find(ServiceItem, { slug: { $in: [...slugs] } }), (item) => item.slug);

export const loadEnterprises: BatchLoad<string, KnownEnterprise> = async ({ em }, ids) =>
  inOrder(ids, await em.find(KnownEnterprise, { id: { $in: [...ids] } }), (enterprise) => enterprise.id);

/** Keys are `slug@number`. */
export const loadVersions: BatchLoad<string, ItemVersion> = async ({ em }, keys) => {
  const wanted = keys.map((key) => key.split('@') as [string, string]).map(([slug, number]) => ({ slug, number: Number(number) }));
  return inOrder(keys, await em.find(ItemVersion, { $or: wanted }), versionKey);
};

export function versionKey({ slug, number }: { slug: string; number: number }): string {
  return `${slug}@${number}`;
}

/** All versions of each item that stand, newest first. */
export const loadHistory: BatchLoad<string, ItemVersion[]> = async ({ em }, slugs) => {
  const rows = await em.find(ItemVersion, { slug: { $in: [...slugs] }, retractedAt: null }, { orderBy: { number: 'desc' } });
  return slugs.map((slug) => rows.filter((row) => row.slug === slug));
};

/** What colleagues were asked about each task, in the order in which they were asked. */
export const loadConsultations: BatchLoad<string, Consultation[]> = async ({ em }, taskIds) => {
  const rows = await em.find(Consultation, { taskId: { $in: [...taskIds] } }, { orderBy: { askedAt: 'asc', id: 'asc' } });
  return taskIds.map((id) => rows.filter((row) => row.taskId === id));
};
