import type { Task } from '../../department/persistence/task.entity.js';
import type { Fields } from '../domain/form-fields.js';
import type { MedicalInsuranceItem } from '../domain/results/document-number.js';

/** What the result of the item says; null for a task of another item, and before an approval. Pure. */
export function contentOf(row: Pick<Task, 'slug' | 'content'>, item: MedicalInsuranceItem): Fields | null {
  return row.slug === item ? row.content : null;
}
