import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';

/** The window's copy of every published version: it explains, checks and accepts with every department down. */
export const KeptItemVersion = defineEntity({
  name: 'KeptItemVersion',
  tableName: 'kept_item_version',
  properties: {
    itemId: p.string().length(120).primary(),
    number: p.integer().primary(),
    department: p.string().length(40),
    slug: p.string().length(80),
    publishedAt: p.datetime(3),
    definition: p.json<ItemDefinition>(),
  },
});
export type KeptItemVersion = InferEntity<typeof KeptItemVersion>;

/** Which version of an item is in force, and whether it takes new cases. */
export const KeptItem = defineEntity({
  name: 'KeptItem',
  tableName: 'kept_item',
  properties: {
    itemId: p.string().length(120).primary(),
    department: p.string().length(40),
    currentNumber: p.integer(),
    withdrawnAt: p.datetime(3).strictNullable(),
  },
});
export type KeptItem = InferEntity<typeof KeptItem>;
