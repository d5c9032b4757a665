import type { Task } from '../../department/persistence/task.entity.js';

/** What the document of an approved task of this item says; null for any other task. The shape is the one that the item's result maker stored. */
export function contentOf<Content extends Record<string, unknown>>(task: Task, slug: string): Content | null {
  return task.slug === slug ? (task.content as Content | null) : null;
}
