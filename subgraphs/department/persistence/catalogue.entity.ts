import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { RemarkKind, RemarkResolution } from '../domain/remark.js';

/** What a department is working on for one item: content of any shape, as its editor left it. At most one an item. */
export const ItemDraft = defineEntity({
  name: 'ItemDraft',
  tableName: 'item_draft',
  properties: {
    slug: p.string().length(80).primary(),
    /** The published version that it was made from; null for an item that is new. */
    basedOn: p.integer().strictNullable(),
    source: p.json<Record<string, unknown>>(),
    /** The import that brought it, if one did. */
    importId: p.string().length(36).strictNullable(),
    startedBy: p.string().length(120),
    editedBy: p.string().length(120),
    editedByName: p.string().length(60),
    editedAt: p.datetime(3),
    revision: p.integer().version(),
  },
});
export type ItemDraft = InferEntity<typeof ItemDraft>;

/** What somebody outside says about a published version: a clerk's defect report, the centre's comment or demand; and the answer. */
export const CatalogueRemark = defineEntity({
  name: 'CatalogueRemark',
  tableName: 'catalogue_remark',
  properties: {
    id: p.string().length(36).primary(),
    kind: p.string().length(20).$type<RemarkKind>(),
    slug: p.string().length(80),
    versionNumber: p.integer(),
    pointCode: p.string().length(80).strictNullable(),
    text: p.text().columnType('longtext'),
    /** Day by which the centre demands an update, ISO date. */
    fixBy: p.string().length(10).strictNullable(),
    saidBy: p.string().length(120),
    saidByName: p.string().length(60),
    saidAt: p.datetime(3),
    answer: p.text().columnType('longtext').strictNullable(),
    resolution: p.string().length(20).$type<RemarkResolution>().strictNullable(),
    /** The version that mends it, where one does. */
    fixedIn: p.integer().strictNullable(),
    answeredBy: p.string().length(120).strictNullable(),
    answeredByName: p.string().length(60).strictNullable(),
    answeredAt: p.datetime(3).strictNullable(),
    revision: p.integer().version(),
  },
});
export type CatalogueRemark = InferEntity<typeof CatalogueRemark>;

/** A law that changed or a material that was abolished, as the department has heard of it. */
export const ReferenceChange = defineEntity({
  name: 'ReferenceChange',
  tableName: 'reference_change',
  properties: {
    id: p.string().length(36).primary(),
    kind: p.string().length(10).$type<'LAW' | 'MATERIAL'>(),
    /** Title in 《》, or code or name of the material. */
    name: p.string().length(200),
    changedOn: p.string().length(10),
    note: p.text().columnType('longtext'),
    recordedBy: p.string().length(120),
    recordedAt: p.datetime(3),
  },
});
export type ReferenceChange = InferEntity<typeof ReferenceChange>;
