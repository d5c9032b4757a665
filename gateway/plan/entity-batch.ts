import type { ResponsePath } from '@apollo/query-planner';
import { type Entity, isEntity, type Merging, mergeFields } from './merge.js';
import type { RewriteOutput } from './output-rewrites.js';
import { commonPlace, type Place, placesOf } from './places.js';
import type { PlanRun } from './plan.run.js';
import type { Representation } from './representation.js';

/** How answers about entities are laid over the objects that they were asked for. */
export interface Filling {
  readonly names: readonly string[];
  readonly rewrite: RewriteOutput | undefined;
  readonly merging: Merging;
  /** Client's names of what answers call otherwise. */
  readonly clientNames: ReadonlyMap<string, string>;
}

/** The objects that one fetch of one request completes, and what is asked for them: each representation once. */
export class EntityBatch {
  readonly texts: string[] = [];
  /** For each of the texts the type by which is asked. */
  readonly types: string[] = [];
  readonly #targets: Entity[] = [];
  /** For each target the number of its representation. */
  readonly #slots: number[] = [];
  readonly #slotsByText = new Map<string, number>();
  #places: ReturnType<typeof placesOf> | undefined;

  constructor(
    readonly path: ResponsePath,
    readonly filling: Filling,
  ) {}

  add(target: Entity, { typename, text }: Representation): void {
    const represented = text(target);
    if (represented === undefined) return;
    this.#targets.push(target);
    this.#slots.push(this.#slotOf(represented, typename));
  }

  #slotOf(text: string, typename: string): number {
    const known = this.#slotsByText.get(text);
    if (known !== undefined) return known;
    this.#slotsByText.set(text, this.texts.length);
    this.types.push(typename);
    return this.texts.push(text) - 1;
  }

  /** @param entities as they came: as many as there are representations, or nothing usable. */
  fill(entities: unknown): void {
    if (!Array.isArray(entities)) return;
    const { names, rewrite, merging } = this.filling;
    if (rewrite) this.#rewriteEach(entities, rewrite);
    const targets = this.#targets;
    for (let index = 0; index < targets.length; index++) {
      const entity: unknown = entities[this.#slots[index] as number];
      if (isEntity(entity)) mergeFields(targets[index] as Entity, entity, names, merging);
    }
  }

  /** Every place at which what was asked for as number `slot` stands, or all of them. */
  places(run: PlanRun, slot?: number): Place[] {
    this.#places ??= placesOf(run.data, this.path, new Set(this.#targets));
    if (slot === undefined) return this.#places.map(({ place }) => place);
    const meant = new Set(this.#targets.filter((_, index) => this.#slots[index] === slot));
    return this.#places.filter(({ entity }) => meant.has(entity)).map(({ place }) => place);
  }

  /** One place that stands for all: the path that they share. */
  place(run: PlanRun): Place {
    return commonPlace(this.places(run));
  }

  #rewriteEach(entities: readonly unknown[], rewrite: RewriteOutput): void {
    const rewritten = new Set<number>();
    this.#slots.forEach((slot, index) => {
      const entity = entities[slot];
      if (rewritten.has(slot) || !isEntity(entity)) return;
      rewritten.add(slot);
      rewrite(entity, this.#targets[index]?.__typename);
    });
  }
}
