/** A JSON object that a subgraph gave: what it lacks must not be taken from `Object.prototype`. */
export type Entity = Record<string, unknown>;

export function isEntity(value: unknown): value is Entity {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a name; a function is none of JSON but inherited, as for a field called `constructor`. */
export function fieldOf(entity: Entity, name: string): unknown {
  const value = entity[name];
  return typeof value === 'function' ? undefined : value;
}

export interface Merging {
  /** Whether a name is that of an interface or union. */
  readonly isAbstract: (typename: string) => boolean;
}

/**
 * Lays what was asked for over an object, in place and without a copy. What was not asked for stays out, so that a subgraph
 * cannot answer for another. `source` is not to be used afterwards: its objects may stand in several targets, which is well
 * as long as they stand for one entity under one path, and then whatever is added to one is added to all.
 */
export function mergeFields(target: Entity, source: Entity, names: readonly string[], merging: Merging): void {
  for (const name of names) {
    const value = fieldOf(source, name);
    if (value === undefined) continue;
    const existing = fieldOf(target, name);
    if (existing === undefined) target[name] = value;
    else if (existing !== value) target[name] = merged(existing, value, name, merging);
  }
}

/** Two answers for one field. They complete each other; null yields, as it only says that one subgraph has nothing. */
export function merged(existing: unknown, value: unknown, name: string, merging: Merging): unknown {
  if (value === null) return existing;
  if (existing === null || typeof existing !== 'object' || typeof value !== 'object') return leaf(existing, value, name, merging);
  if (Array.isArray(existing) && Array.isArray(value)) return mergeLists(existing, value, merging);
  if (!isEntity(existing) || !isEntity(value)) return value;
  // Assigning to it would change the prototype instead of adding a field; whoever asks for it does so under another name.
  mergeFields(
    existing,
    value,
    Object.keys(value).filter((key) => key !== '__proto__'),
    merging,
  );
  return existing;
}

/** The concrete type is not forgotten for an interface's name, by which an `@interfaceObject` calls all of its objects. */
function leaf(existing: unknown, value: unknown, name: string, { isAbstract }: Merging): unknown {
  return name === '__typename' && typeof existing === 'string' && typeof value === 'string' && isAbstract(value) ? existing : value;
}

/** Index by index, in lists within lists too; lists of different lengths do not stand for the same objects, and the later one holds. */
function mergeLists(existing: unknown[], values: unknown[], merging: Merging): unknown[] {
  if (existing.length !== values.length) return values;
  values.forEach((value, index) => {
    if (existing[index] !== value) existing[index] = merged(existing[index], value, '', merging);
  });
  return existing;
}
