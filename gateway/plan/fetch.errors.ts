import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { publicCodes } from '../errors/public-codes.js';
import type { EntityBatch } from './entity-batch.js';
import { commonPlace, type Place } from './places.js';
import type { PlanRun } from './plan.run.js';

export type BatchesByField = Readonly<Record<string, EntityBatch>>;

/** The one error of a fetch that brought nothing, as it was thrown. @throws what is no such error, but a bug of ours */
export function failureOf(thrown: unknown): GraphQLFormattedError {
  if (!(thrown instanceof GraphQLError)) throw thrown;
  return { message: thrown.message, extensions: thrown.extensions };
}

/** An error where the client sees it; without a path if it concerns the whole. */
export function addError(run: PlanRun, { path: _, ...error }: GraphQLFormattedError, place: Place): void {
  run.add(place.length === 0 ? error : { ...error, path: place });
}

/**
 * Errors about entities, at every place that the entity stands at. One that names no entity stands where the places
 * of all that were asked for part.
 */
export function addEntityErrors(run: PlanRun, errors: readonly GraphQLFormattedError[], batches: BatchesByField, service: string): void {
  for (const error of errors) {
    const [field = '', slot, ...below] = error.path ?? [];
    const batch = Object.hasOwn(batches, field) ? batches[field] : undefined;
    const places = typeof slot === 'number' ? (batch?.places(run, slot) ?? []) : [];
    const told = withService(error, service);
    if (batch && places.length > 0) {
      const rest = inClientNames(below, batch.filling.clientNames);
      for (const place of places) addError(run, told, [...place, ...rest]);
    } else {
      const concerned = batch ? [batch] : Object.values(batches);
      addError(run, told, commonPlace(concerned.flatMap((each) => each.places(run))));
    }
  }
}

/** The planner's own names turned back into what the client asked for. */
export function inClientNames(path: Place, names: ReadonlyMap<string, string>): Place {
  return names.size === 0 ? path : path.map((step) => (typeof step === 'string' ? (names.get(step) ?? step) : step));
}

/** What will be masked is told to the log alone: there it matters who said it. */
export function withService(error: GraphQLFormattedError, service: string): GraphQLFormattedError {
  return publicCodes.has(error.extensions?.code) ? error : { ...error, extensions: { ...error.extensions, service } };
}
