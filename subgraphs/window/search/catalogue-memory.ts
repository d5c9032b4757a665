import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/sql';
import { versionInForce } from '../../kit/domain/catalogue/version-schedule.js';
import type { Store } from '../../kit/persistence/store.js';
import { KeptItem, KeptItemVersion } from '../persistence/catalogue.entity.js';
import { itemDocument } from './item-document.js';
import { ItemIndex } from './item-index.js';

/** Items that are read with one statement. */
const CHUNK = 200;
/** Items that are indexed between two breaths: other requests are answered in between. */
const BREATH = 10;

interface Scheduled {
  readonly itemId: string;
  readonly at: Date;
}

/**
 * The window's catalogue in the memory of this process, made from the kept versions and brought up to date before each use:
 * one statement asks what changed since, and versions that are due take effect by the clock alone.
 */
export class CatalogueMemory {
  readonly #index = new ItemIndex();
  #known = -1;
  #scheduled: Scheduled[] = [];
  #turn: Promise<void> = Promise.resolve();

  constructor(readonly mattersOf: (itemId: string) => readonly string[]) {}

  /** The index as it is now. Those who come at once wait for one another: it is built once. */
  async upToDate(em: EntityManager, now: Date): Promise<ItemIndex> {
    const mine = this.#turn.then(() => this.#refresh(em, now));
    this.#turn = mine.catch(() => undefined);
    await mine;
    return this.#index;
  }

  async #refresh(em: EntityManager, now: Date): Promise<void> {
    const changed = await em.find(
      KeptItem,
      { changeSerial: { $gt: this.#known } },
      { orderBy: { changeSerial: 'asc', itemId: 'asc' }, disableIdentityMap: true },
    );
    const due = this.#scheduled.filter(({ at }) => at <= now).map(({ itemId }) => itemId);
    const again = due.filter((itemId) => !changed.some((item) => item.itemId === itemId));
    const dueItems = again.length === 0 ? [] : await em.find(KeptItem, { itemId: { $in: again } }, { disableIdentityMap: true });
    const items = [...changed, ...dueItems];
    for (let from = 0; from < items.length; from += CHUNK) {
      await this.#take(em, items.slice(from, from + CHUNK), now);
    }
    this.#known = changed.at(-1)?.changeSerial ?? this.#known;
  }

  async #take(em: EntityManager, items: readonly KeptItem[], now: Date): Promise<void> {
    const numbered = items.flatMap((item) => {
      const number = versionInForce(item, now);
      return number === null ? [] : [{ itemId: item.itemId, number }];
    });
    const versions = numbered.length === 0 ? [] : await em.find(KeptItemVersion, { $or: numbered }, { disableIdentityMap: true });
    const versionOf = new Map(versions.map((version) => [version.itemId, version]));
    for (const [position, { itemId, department, withdrawnAt, nextEffectiveAt }] of items.entries()) {
      if (position % BREATH === BREATH - 1) await setImmediate();
      this.#scheduled = this.#scheduled.filter((one) => one.itemId !== itemId);
      if (nextEffectiveAt !== null && nextEffectiveAt > now) this.#scheduled.push({ itemId, at: nextEffectiveAt });
      const version = versionOf.get(itemId);
      if (version === undefined) this.#index.remove(itemId);
      else
        this.#index.put(
          itemDocument({
            itemId,
            department,
            withdrawn: withdrawnAt !== null,
            matters: this.mattersOf(itemId),
            definition: version.definition,
          }),
        );
    }
  }
}

/** One memory a store: a process that opens the same database twice (as tests do) does not mix them. */
export function catalogueMemories(mattersOf: (itemId: string) => readonly string[]): (store: Store) => CatalogueMemory {
  const memories = new WeakMap<Store, CatalogueMemory>();
  return (store) => {
    const known = memories.get(store) ?? new CatalogueMemory(mattersOf);
    memories.set(store, known);
    return known;
  };
}
