import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { column, PortableMigration, type TableShape } from '../../kit/persistence/portable-migration.js';
import type { HeldVersion } from '../domain/held-version.js';

/** A service item: which version is in force, which is to follow, and whether it still takes new cases. */
export const ServiceItem = defineEntity({
  name: 'ServiceItem',
  tableName: 'service_item',
  properties: {
    slug: p.string().length(80).primary(),
    /** 0 while no version has taken effect. */
    currentNumber: p.integer(),
    nextNumber: p.integer().strictNullable(),
    nextEffectiveAt: p.datetime(3).strictNullable(),
    /** Of the content that came with the software and was last published: what is maintained in the graph is not overwritten by it. */
    shippedHash: p.string().length(64).strictNullable(),
    /** The version that the window does not follow, and why. */
    held: p.json<HeldVersion>().strictNullable(),
    withdrawnAt: p.datetime(3).strictNullable(),
    withdrawnReason: p.string().length(500).strictNullable(),
    revision: p.integer().version(),
  },
});
export type ServiceItem = InferEntity<typeof ServiceItem>;

/** Where a version came from: with the software, or from a draft that the department made. */
export type VersionOrigin = 'SHIPPED' | 'EDITED';

/** A published version of an item. Never changed: running cases are pinned to it. */
export const ItemVersion = defineEntity({
  name: 'ItemVersion',
  tableName: 'service_item_version',
  properties: {
    slug: p.string().length(80).primary(),
    number: p.integer().primary(),
    publishedAt: p.datetime(3),
    effectiveAt: p.datetime(3),
    /** From when what the review points and the guide say has been in force unchanged. */
    pointsChangedAt: p.datetime(3),
    guideChangedAt: p.datetime(3),
    /** Taken back before it took effect. Its number is not used again. */
    retractedAt: p.datetime(3).strictNullable(),
    origin: p.string().length(10).$type<VersionOrigin>(),
    /** Subject of whoever published it. */
    publishedBy: p.string().length(120),
    publishedByName: p.string().length(60),
    contentHash: p.string().length(64),
    definition: p.json<ItemDefinition>(),
  },
});
export type ItemVersion = InferEntity<typeof ItemVersion>;

/** What of a version never changes: all but whether it was taken back before it took effect. */
export type PublishedVersion = Readonly<Omit<ItemVersion, 'retractedAt'>>;

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
