import type { ResponsePath } from '@apollo/query-planner';
import type { KeptEntities } from '../cache/entity.cache.js';
import type { Lay } from './laying.js';
import { type Entity, isEntity } from './merge.js';
import type { RewriteOutput } from './output-rewrites.js';
import { commonPlace, type Place, placesOf } from './places.js';
import type { PlanRun } from './plan.run.js';
import type { Representation } from './representation.js';

/** How answers about entities are laid over the objects that they were asked for. */
export interface Filling {
  /** The fields that were asked for. */
  readonly lay: Lay;
  readonly rewrite: RewriteOutput | undefined;
  /** Client's names of what answers call otherwise. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/**
 * The objects that one fetch of one request completes, and what is asked for them: each representation once, and none of which the
 * answer is kept.
 */
export class EntityBatch {
  readonly texts: string[] = [];
  /** For each of the texts the type by which is asked. */
  readonly types: string[] = [];
  readonly #targets: Entity[] = [];
  /** For each target the number of its representation; below zero, that of a kept entity: -1 for the first. */
  readonly #slots: number[] = [];
  readonly #slotsByText = new Map<string, number>();
  readonly #slotsByKey = new Map<string, Map<string, number>>();
  readonly #keptEntities: Entity[] = [];
  #places: ReturnType<typeof placesOf> | undefined;

  constructor(
    readonly path: ResponsePath,
    readonly filling: Filling,
    readonly kept?: KeptEntities | undefined,
  ) {}

  /** Whether there is nothing to fill. */
  get isEmpty(): boolean {
    return this.#targets.length === 0;
  }

  add(target: Entity, representation: Representation): void {
    const slot = this.#slotOf(target, representation);
    if (slot === undefined) return;
    this.#targets.push(target);
    this.#slots.push(slot);
  }

  /** Two of one type whose only key is the same string have the same text, which need not be made to find out. */
  #slotOf(target: Entity, representation: Representation): number | undefined {
    const { key, typename, text } = representation;
    const value = key === undefined ? undefined : target[key.name];
    if (key === undefined || typeof value !== 'string') {
      const represented = text(target);
      return represented === undefined ? undefined : this.#slotOfText(represented, typename);
    }
    const slots = this.#slotsByKey.get(key.kind) ?? new Map<string, number>();
    if (slots.size === 0) this.#slotsByKey.set(key.kind, slots);
    const known = slots.get(value);
    if (known !== undefined) return known;
    const represented = text(target);
    if (represented === undefined) return undefined;
    const slot = this.#newSlot(represented, typename);
    slots.set(value, slot);
    return slot;
  }

  #slotOfText(text: string, typename: string): number {
    const known = this.#slotsByText.get(text);
    if (known !== undefined) return known;
    const slot = this.#newSlot(text, typename);
    this.#slotsByText.set(text, slot);
    return slot;
  }

  #newSlot(text: string, typename: string): number {
    const entity = this.kept?.get(text);
    const slot = entity === undefined ? this.texts.push(text) - 1 : -this.#keptEntities.push(entity);
    if (slot >= 0) this.types.push(typename);
    return slot;
  }

  /** @param entities as they came, all without an error. Before they are filled in, which changes them. */
  keep(entities: unknown): void {
    if (this.kept === undefined || !Array.isArray(entities)) return;
    for (let slot = 0; slot < this.texts.length; slot++) {
      const entity: unknown = entities[slot];
      if (isEntity(entity)) this.kept.set(this.texts[slot] as string, entity);
    }
  }

  /** @param answered as they came: as many as there are representations, or nothing usable. */
  fill(answered: unknown): void {
    const entities = this.#withKept(answered);
    if (entities === undefined) return;
    const { lay, rewrite } = this.filling;
    if (rewrite) this.#rewriteEach(entities, rewrite);
    const targets = this.#targets;
    for (let index = 0; index < targets.length; index++) {
      const slot = this.#slots[index] as number;
      const entity = entities[slot < 0 ? entities.length + slot : slot];
      if (isEntity(entity)) lay(targets[index] as Entity, entity);
    }
  }

  /** The kept ones follow those that came, the first at the end: so that a number below zero counts from there. */
  #withKept(answered: unknown): readonly unknown[] | undefined {
    const came: readonly unknown[] | undefined = Array.isArray(answered) ? answered : undefined;
    if (this.#keptEntities.length === 0) return came;
    return [...(came ?? this.texts.map(() => null)), ...this.#keptEntities.toReversed()];
  }

  /** Every place at which what was asked for as number `slot` stands, or all that was asked for. */
  places(run: PlanRun, slot?: number): Place[] {
    this.#places ??= placesOf(run.data, this.path, new Set(this.#targets));
    if (slot === undefined && this.#keptEntities.length === 0) return this.#places.map(({ place }) => place);
    const isMeant = (of: number | undefined) => (slot === undefined ? of !== undefined && of >= 0 : of === slot);
    const meant = new Set(this.#targets.filter((_, index) => isMeant(this.#slots[index])));
    return this.#places.filter(({ entity }) => meant.has(entity)).map(({ place }) => place);
  }

  /** One place that stands for all: the path that they share. */
  place(run: PlanRun): Place {
    return commonPlace(this.places(run));
  }

  #rewriteEach(entities: readonly unknown[], rewrite: RewriteOutput): void {
    const rewritten = new Set<number>();
    this.#slots.forEach((slot, index) => {
      const entity = entities.at(slot);
      if (rewritten.has(slot) || !isEntity(entity)) return;
      rewritten.add(slot);
      rewrite(entity, this.#targets[index]?.__typename);
    });
  }
}
