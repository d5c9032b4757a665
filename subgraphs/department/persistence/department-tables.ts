import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';

/** A service item: which version is in force, and whether it still takes new cases. */
export const ServiceItem = defineEntity({
  name: 'ServiceItem',
  tableName: 'service_item',
  properties: {
    slug: p.string().length(80).primary(),
    currentNumber: p.integer(),
    withdrawnAt: p.datetime(3).strictNullable(),
    withdrawnReason: p.string().length(500).strictNullable(),
    revision: p.integer().version(),
  },
});
export type ServiceItem = InferEntity<typeof ServiceItem>;

/** A published version of an item. Never changed: running cases are pinned to it. */
export const ItemVersion = defineEntity({
  name: 'ItemVersion',
  tableName: 'service_item_version',
  properties: {
    slug: p.string().length(80).primary(),
    number: p.integer().primary(),
    publishedAt: p.datetime(3),
    contentHash: p.string().length(64),
    definition: p.json<ItemDefinition>(),
  },
});
export type ItemVersion = InferEntity<typeof ItemVersion>;

/** The department's own copy of what it needs to know about an applicant to work while the window is down. */
export const KnownEnterprise = defineEntity({
  name: 'KnownEnterprise',
  tableName: 'known_enterprise',
  properties: { id: p.string().length(36).primary(), name: p.string().length(200), creditCode: p.string().length(18).strictNullable() },
});
export type KnownEnterprise = InferEntity<typeof KnownEnterprise>;

/** Number of the office's own books. */
export class Department0001Work extends PortableMigration {
  override readonly tables: readonly TableShape[] = [
    {
      name: 'service_item',
      columns: {
        slug: column.string(80),
        current_number: column.integer(),
        withdrawn_at: `${column.instant()}?`,
        withdrawn_reason: `${column.string(500)}?`,
        revision: column.integer(),
      },
      primary: ['slug'],
    },
    {
      name: 'service_item_version',
      columns: {
        slug: column.string(80),
        number: column.integer(),
        published_at: column.instant(),
        content_hash: column.string(64),
        definition: column.json(),
      },
      primary: ['slug', 'number'],
    },
    {
      name: 'known_enterprise',
      columns: { id: column.string(36), name: column.string(200), credit_code: `${column.string(18)}?` },
      primary: ['id'],
      indexes: [['credit_code']],
    },
    {
      name: 'department_task',
      columns: {
        id: column.string(36),
        case_id: column.string(36),
        case_number: column.string(60),
        enterprise_id: column.string(36),
        enterprise_name: column.string(200),
        applicant: column.string(120),
        slug: column.string(80),
        version_number: column.integer(),
        form: column.json(),
        answers: column.json(),
        stage: column.string(20),
        case_received_at: column.instant(),
        accepted_at: column.instant(),
        accepted_by: column.string(120),
        arrived_at: column.instant(),
        claimed_by: `${column.string(120)}?`,
        claimed_by_name: `${column.string(60)}?`,
        claimed_at: `${column.instant()}?`,
        outcome: `${column.string(20)}?`,
        opinion: `${column.text()}?`,
        decided_by: `${column.string(120)}?`,
        decided_by_name: `${column.string(60)}?`,
        decided_at: `${column.instant()}?`,
        details: `${column.json()}?`,
        document: `${column.json()}?`,
        content: `${column.json()}?`,
        revision: column.integer(),
      },
      primary: ['id'],
      indexes: [['stage', 'arrived_at', 'id'], ['enterprise_id'], ['case_id']],
    },
  ];
}
