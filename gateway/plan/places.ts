import type { ResponsePath } from '@apollo/query-planner';
import { type Entity, fieldOf, isEntity } from './merge.js';

/** A path in the client's answer, indexes of lists included. */
export type Place = readonly (string | number)[];

/** Puts each object that stands at a path of a plan into `found`, in order; `@` in it stands for each of a list. */
export type Collect = (value: unknown, found: Entity[]) => void;

export function compileCollect(path: ResponsePath): Collect {
  return path.reduceRight<Collect>(
    (rest, step) => (step === '@' ? each(rest) : below(String(step), rest)),
    (value, found) => {
      if (isEntity(value)) found.push(value);
    },
  );
}

function each(rest: Collect): Collect {
  return (value, found) => {
    if (!Array.isArray(value)) return;
    for (const item of value) if (item !== null) rest(item, found);
  };
}

function below(name: string, rest: Collect): Collect {
  return (value, found) => {
    if (!isEntity(value)) return;
    const next = value[name];
    if (typeof next === 'object' && next !== null) rest(next, found);
  };
}

/** Where each of `wanted` stands. Looked up only when an error has to be placed; one object may stand at several places. */
export function placesOf(data: Entity, path: ResponsePath, wanted: ReadonlySet<Entity>): readonly { entity: Entity; place: Place }[] {
  const places: { entity: Entity; place: Place }[] = [];
  const walk = (value: unknown, depth: number, place: Place): void => {
    const step = path[depth];
    if (step === undefined) {
      if (wanted.has(value as Entity)) places.push({ entity: value as Entity, place });
    } else if (step !== '@') {
      if (isEntity(value)) walk(fieldOf(value, String(step)), depth + 1, [...place, step]);
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(item, depth + 1, [...place, index]);
      });
    }
  };
  walk(data, 0, []);
  return places;
}

/** The longest path on which all of them lie: the one place if there is one alone. */
export function commonPlace(places: readonly Place[]): Place {
  const [first = [], ...others] = places;
  const length = others.reduce((kept, place) => {
    let same = 0;
    while (same < kept && place[same] === first[same]) same++;
    return same;
  }, first.length);
  return first.slice(0, length);
}
