import type { ItemDefinition } from '../item-definition.js';
import { codeOf } from './national-record.js';
import type { Content, NationalRecord } from './national-table.js';

/**
 * Which item a record speaks of: by our id, by its extension, by the national code, by its name; a file from elsewhere knows
 * neither of the first two. Null where none or more than one fits, for nobody can tell then. `prefix` begins the ids of the department. Pure.
 */
export function itemOfRecord(
  { fields, extension }: NationalRecord,
  prefix: string,
  standing: Iterable<Pick<ItemDefinition, 'slug' | 'name' | 'elements' | 'nationalCode'>>,
): string | null {
  const id = fields.item_id?.trim() ?? '';
  if (id !== '') return id.startsWith(prefix) ? id.slice(prefix.length) : id;
  const items = [...standing];
  const only = (fits: (item: (typeof items)[number]) => boolean) => {
    const found = items.filter(fits);
    return found.length === 1 ? (found[0]?.slug ?? null) : null;
  };
  const code = fields.task_handle_item?.trim() || fields.task_code?.trim();
  return (
    slugIn(extension) ??
    (code ? only((item) => codeOf(item as unknown as Content) === code) : null) ??
    only(({ name }) => name.zh === fields.task_name?.trim())
  );
}

function slugIn(extension: string | null): string | null {
  try {
    const { slug } = JSON.parse(extension ?? '{}') as { slug?: unknown };
    return typeof slug === 'string' ? slug : null;
  } catch {
    return null;
  }
}
