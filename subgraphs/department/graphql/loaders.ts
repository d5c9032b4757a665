import { type BatchLoad, inOrder } from '../../kit/graphql/context.js';
import { readRows } from '../../kit/persistence/read-rows.js';
import { remembered } from '../../kit/persistence/remembered-rows.js';
import { Consultation } from '../persistence/consultation.entity.js';
import { ItemVersion, KnownEnterprise, type PublishedVersion, ServiceItem } from '../persistence/department-tables.js';
import { Task } from '../persistence/task.entity.js';

export const loadTasks: BatchLoad<string, Task> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, Task, { id: ids }), (task) => task.id);

/** Enterprises for which the caller has applied here: the id where it has, null where it has not. */
export const loadOwnApplications: BatchLoad<string, string> = async ({ store, caller }, enterpriseIds) => {
  const theirs = { enterpriseId: enterpriseIds, applicant: caller.sub ?? '' };
  const own = await readRows(store.rows, Task, theirs, {}, ['enterpriseId']);
  const ids = new Set(own.map((task) => task.enterpriseId));
  return enterpriseIds.map((id) => (ids.has(id) ? id : null));
};

export const loadItems: BatchLoad<string, ServiceItem> = async ({ store }, slugs) =>
  inOrder(slugs, await readRows(store.rows, ServiceItem, { slug: slugs }), (item) => item.slug);

export const loadEnterprises: BatchLoad<string, KnownEnterprise> = async ({ store }, ids) =>
  inOrder(ids, await readRows(store.rows, KnownEnterprise, { id: ids }), (enterprise) => enterprise.id);

/** As many versions as a process remembers: those that running cases are pinned to, and those in force. */
const REMEMBERED = 500;

const publishedVersions = remembered<PublishedVersion>(async (store, keys) => {
  const wanted = keys.map((key) => key.split('@') as [string, string]).map(([slug, number]) => ({ slug, number: Number(number) }));
  return inOrder(keys, await readRows(store.rows, ItemVersion, wanted), versionKey);
}, REMEMBERED);

/** Keys are `slug@number`. */
export const loadVersions: BatchLoad<string, PublishedVersion> = ({ store }, keys) => publishedVersions(store, keys);

export function versionKey({ slug, number }: { slug: string; number: number }): string {
  return `${slug}@${number}`;
}

/** All versions of each item that stand, newest first. */
export const loadHistory: BatchLoad<string, ItemVersion[]> = async ({ store }, slugs) => {
  const rows = await readRows(store.rows, ItemVersion, { slug: slugs, retractedAt: null }, { number: 'desc' });
  return slugs.map((slug) => rows.filter((row) => row.slug === slug));
};

/** What colleagues were asked about each task, in the order in which they were asked. */
export const loadConsultations: BatchLoad<string, Consultation[]> = async ({ store }, taskIds) => {
  const rows = await readRows(store.rows, Consultation, { taskId: taskIds }, { askedAt: 'asc', id: 'asc' });
  return taskIds.map((id) => rows.filter((row) => row.taskId === id));
};
