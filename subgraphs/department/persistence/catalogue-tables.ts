import { type AddedColumn, column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import { CatalogueRemark, ItemDraft, ReferenceChange } from './catalogue.entity.js';

const { string, text, integer, instant, json } = column;
const optional = (type: string) => `${type}?`;

/** Versions with a day of their own, drafts, and what is said about the catalogue. */
export class Department0002Catalogue extends PortableMigration {
  override readonly columns: readonly AddedColumn[] = [
    { table: 'service_item', name: 'next_number', type: optional(integer()) },
    { table: 'service_item', name: 'next_effective_at', type: optional(instant()) },
    { table: 'service_item', name: 'held', type: optional(json()) },
    { table: 'service_item', name: 'shipped_hash', type: optional(string(64)) },
    { table: 'service_item_version', name: 'effective_at', type: instant(), initial: 'published_at' },
    { table: 'service_item_version', name: 'points_changed_at', type: instant(), initial: 'published_at' },
    { table: 'service_item_version', name: 'guide_changed_at', type: instant(), initial: 'published_at' },
    { table: 'service_item_version', name: 'retracted_at', type: optional(instant()) },
    { table: 'service_item_version', name: 'origin', type: string(10), initial: "'SHIPPED'" },
    { table: 'service_item_version', name: 'published_by', type: string(120), initial: "'SYSTEM'" },
    { table: 'service_item_version', name: 'published_by_name', type: string(60) },
  ];

  override readonly tables: readonly TableShape[] = [
    {
      name: 'item_draft',
      columns: {
        slug: string(80),
        based_on: optional(integer()),
        source: json(),
        import_id: optional(string(36)),
        started_by: string(120),
        edited_by: string(120),
        edited_by_name: string(60),
        edited_at: instant(),
        revision: integer(),
      },
      primary: ['slug'],
      indexes: [['import_id']],
    },
    {
      name: 'catalogue_remark',
      columns: {
        id: string(36),
        kind: string(20),
        slug: string(80),
        version_number: integer(),
        point_code: optional(string(80)),
        text: text(),
        fix_by: optional(string(10)),
        said_by: string(120),
        said_by_name: string(60),
        said_at: instant(),
        answer: optional(text()),
        resolution: optional(string(20)),
        fixed_in: optional(integer()),
        answered_by: optional(string(120)),
        answered_by_name: optional(string(60)),
        answered_at: optional(instant()),
        revision: integer(),
      },
      primary: ['id'],
      indexes: [['slug', 'said_at'], ['answered_at']],
    },
    {
      name: 'reference_change',
      columns: {
        id: string(36),
        kind: string(10),
        name: string(200),
        changed_on: string(10),
        note: text(),
        recorded_by: string(120),
        recorded_at: instant(),
      },
      primary: ['id'],
      indexes: [['kind', 'name']],
    },
  ];
}

export const catalogueEntities = [ItemDraft, CatalogueRemark, ReferenceChange];
