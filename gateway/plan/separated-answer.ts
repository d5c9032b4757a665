import { type Entity, fieldOf, isEntity } from './merge.js';
import type { Place } from './places.js';
import type { PlanRun } from './plan.run.js';
import type { Separation } from './separated-fields.js';

/** Gives each object what it was asked under the client's name, and errors their places, once nothing more is fetched. */
export function joinSeparated({ data, errors }: PlanRun, separations: readonly Separation[]): void {
  const told = errors.flatMap((error) => {
    const path = error.path && clientPlace(error.path, data, separations);
    if (path) return [{ ...error, path }];
    return error.path ? [] : [error];
  });
  errors.splice(0, errors.length, ...told);
  // What stands further below first: there the paths are those of the plan.
  for (const separation of separations.toSorted((one, other) => other.path.length - one.path.length)) nameForType(data, separation);
}

function nameForType(data: Entity, { path, name, planned, types }: Separation): void {
  const walk = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each, depth);
      return;
    }
    if (!isEntity(value)) return;
    const step = path[depth];
    if (step !== undefined) walk(fieldOf(value, step), depth + 1);
    else if (isOf(value, types)) value[name] = fieldOf(value, planned);
  };
  walk(data, 0);
}

/**
 * @returns undefined for what nobody has asked of an object of its type, which the planner asks all the same. Where what was asked is
 * lost with it the error stays, as the only one that says why.
 */
function clientPlace(place: Place, data: Entity, separations: readonly Separation[]): Place | undefined {
  const path: string[] = [];
  const found: (string | number)[] = [];
  let value: unknown = data;
  for (const step of place) {
    if (typeof step === 'string') {
      const here = separations.filter((each) => isAt(each, path) && (each.planned === step || each.name === step));
      const name = here[0]?.name ?? step;
      if (isEntity(value) && here.length > 0) {
        const right = nameOf(value, name, path, separations);
        if (right !== step && fieldOf(value, right) !== undefined) return undefined;
      }
      found.push(name);
      path.push(step);
    } else found.push(step);
    value = typeof value === 'object' && value !== null ? fieldOf(value as Entity, String(step)) : undefined;
  }
  return found;
}

/** What an object's own value stands under. */
function nameOf(entity: Entity, name: string, path: readonly string[], separations: readonly Separation[]): string {
  return separations.find((each) => each.name === name && isAt(each, path) && isOf(entity, each.types))?.planned ?? name;
}

function isAt({ path }: Separation, place: readonly string[]): boolean {
  return path.length === place.length && path.every((step, index) => step === place[index]);
}

function isOf({ __typename }: Entity, types: ReadonlySet<string>): boolean {
  return typeof __typename === 'string' && types.has(__typename);
}
