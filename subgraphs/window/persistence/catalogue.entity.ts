import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ContentFault } from '../../kit/domain/catalogue/content-fault.js';
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
    effectiveAt: p.datetime(3),
    /** Why the window does not follow this version: it would break a joint matter. Null where it does. */
    heldFor: p.json<readonly ContentFault[]>().strictNullable(),
    definition: p.json<ItemDefinition>(),
  },
});
export type KeptItemVersion = InferEntity<typeof KeptItemVersion>;

/** Which version of an item is in force at the window, which is to follow, and whether it takes new cases. */
export const KeptItem = defineEntity({
  name: 'KeptItem',
  tableName: 'kept_item',
  properties: {
    itemId: p.string().length(120).primary(),
    department: p.string().length(40),
    /** 0 while no version has taken effect. */
    currentNumber: p.integer(),
    nextNumber: p.integer().strictNullable(),
    nextEffectiveAt: p.datetime(3).strictNullable(),
    withdrawnAt: p.datetime(3).strictNullable(),
    /** Grows with every change of any item: what is kept in memory asks for what came after. */
    changeSerial: p.integer(),
  },
});
export type KeptItem = InferEntity<typeof KeptItem>;
