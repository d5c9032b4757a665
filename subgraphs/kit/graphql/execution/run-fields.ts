import { type FieldNode, type GraphQLError, getArgumentValues, isNonNullType, locatedError } from 'graphql';
import { FieldInfo } from './field-info.js';
import { type FieldPlan, type Place, pathOf, type RunState, type SelectionPlan } from './query-plan.js';

/** An object of the answer, by response names. It has no prototype, as graphql-js makes them: any name is a plain key, and who gets it knows that it is fresh. */
export type Answered = Record<string, unknown>;

/** Answers the fields of one object, those that wait side by side. @throws what makes the whole object null. */
export function runFields(plan: SelectionPlan, source: unknown, at: Place | undefined, state: RunState): Answered | Promise<Answered> {
  const answered = Object.create(null) as Answered;
  let waiting: Promise<void>[] | undefined;
  try {
    for (const field of plan) {
      const { responseName } = field;
      const value = runField(field, source, { prev: at, key: responseName, typename: field.parentType.name }, state);
      // What waits keeps its place in the order.
      answered[responseName] = value;
      if (isPromise(value)) {
        waiting ??= [];
        waiting.push(
          value.then((awaited) => {
            answered[responseName] = awaited;
          }),
        );
      }
    }
  } catch (error) {
    if (waiting === undefined) throw error;
    // The others may fail, too, and somebody has to hear it.
    return Promise.all(waiting).then(
      () => Promise.reject(error),
      () => Promise.reject(error),
    );
  }
  return waiting === undefined ? answered : Promise.all(waiting).then(() => answered);
}

function runField(field: FieldPlan, source: unknown, place: Place, state: RunState): unknown {
  try {
    const value = resolved(field, source, place, state);
    if (!isPromise(value)) return settled(field.complete(value, place, state), field, place, state);
    return value.then(
      (awaited) => {
        try {
          return settled(field.complete(awaited, place, state), field, place, state);
        } catch (error) {
          return failed(error, field, place, state);
        }
      },
      (error: unknown) => failed(error, field, place, state),
    );
  } catch (error) {
    return failed(error, field, place, state);
  }
}

function settled(completed: unknown, field: FieldPlan, place: Place, state: RunState): unknown {
  return isPromise(completed) ? completed.then(undefined, (error: unknown) => failed(error, field, place, state)) : completed;
}

function resolved({ definition, nodes, parentType }: FieldPlan, source: unknown, place: Place, state: RunState): unknown {
  const { resolve, args, name } = definition;
  if (resolve === undefined) {
    const property = typeof source === 'object' && source !== null ? (source as Answered)[name] : undefined;
    if (typeof property !== 'function') return property;
  }
  const given = args.length === 0 ? {} : getArgumentValues(definition, nodes[0] as FieldNode, state.variables);
  const info = new FieldInfo({ definition, nodes, parentType }, place, state);
  if (resolve !== undefined) return resolve(source, given, state.context, info);
  return ((source as Answered)[name] as (...told: unknown[]) => unknown)(given, state.context, info);
}

function failed(error: unknown, { definition, nodes }: FieldPlan, place: Place, state: RunState): null {
  return nulled(locatedError(error, nodes, pathOf(place)), isNonNullType(definition.type), place, state);
}

/** Null where there may be one. @throws the error where not: then what bears the value is null. */
export function nulled(error: GraphQLError, isNeeded: boolean, place: Place, state: RunState): null {
  if (isNeeded) throw error;
  state.add(error, place);
  return null;
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
