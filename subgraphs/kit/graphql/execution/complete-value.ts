import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
} from 'graphql';
import { FieldInfo } from './field-info.js';
import { type Complete, type FieldPlan, type Place, type Prepared, pathOf, type RunState, type SelectionPlan } from './query-plan.js';
import { type Answered, isPromise, nulled, runFields } from './run-fields.js';

type About = Omit<FieldPlan, 'complete'>;

/** How values of a type are completed for a field, settled once: what graphql-js finds out for each value anew. */
export function completionOf(prepared: Prepared, type: GraphQLOutputType, about: About): Complete {
  if (isNonNullType(type)) return needed(completionOf(prepared, type.ofType, about), about);
  return orNull(ofNullable(prepared, type, about));
}

function ofNullable(prepared: Prepared, type: GraphQLOutputType, about: About): Complete {
  if (isListType(type)) return ofList(completionOf(prepared, type.ofType, about), isNonNullType(type.ofType), about);
  if (isLeafType(type)) return ofLeaf(type);
  if (isObjectType(type)) return ofObject(prepared, type, about);
  if (isAbstractType(type)) return ofAbstract(prepared, type, about);
  throw new Error(`A value cannot be of type ${String(type)}`);
}

function orNull(complete: Complete): Complete {
  return (value, place, state) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(value, place, state);
  };
}

function needed(complete: Complete, { parentType, definition }: About): Complete {
  return (value, place, state) => {
    const completed = complete(value, place, state);
    if (completed === null) throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
    return completed;
  };
}

function ofLeaf(type: GraphQLLeafType): Complete {
  return (value) => {
    const serialised = type.serialize(value);
    if (serialised === null || serialised === undefined) throw new Error(`${type.name} has no form for the answer of such a value`);
    return serialised;
  };
}

function ofList(complete: Complete, isNeeded: boolean, { parentType, definition, nodes }: About): Complete {
  const failed = (error: unknown, place: Place, state: RunState) =>
    nulled(locatedError(error, nodes, pathOf(place)), isNeeded, place, state);
  const settled = (item: unknown, place: Place, state: RunState): unknown => {
    try {
      const completed = complete(item, place, state);
      return isPromise(completed) ? completed.then(undefined, (error: unknown) => failed(error, place, state)) : completed;
    } catch (error) {
      return failed(error, place, state);
    }
  };
  return (value, at, state) => {
    if (!isIterable(value))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`);
    let waits = false;
    const items = Array.from(value, (item: unknown, key) => {
      const place = { prev: at, key, typename: undefined };
      const one = isPromise(item)
        ? item.then(
            (awaited) => settled(awaited, place, state),
            (error: unknown) => failed(error, place, state),
          )
        : settled(item, place, state);
      waits ||= isPromise(one);
      return one;
    });
    return waits ? Promise.all(items) : items;
  };
}

/** A text is iterable, but no list. */
function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function';
}

type CompleteObject = (value: unknown, place: Place, state: RunState) => Answered | Promise<Answered>;

function ofObject(prepared: Prepared, type: GraphQLObjectType, about: About): CompleteObject {
  // Planned when the first object comes: types nest without end.
  let plan: SelectionPlan | undefined;
  const run: CompleteObject = (value, place, state) => {
    plan ??= prepared.planOf(type, about.nodes);
    return runFields(plan, value, place, state);
  };
  const { isTypeOf } = type;
  if (isTypeOf === undefined || isTypeOf === null) return run;
  const checked = (is: boolean, value: unknown, place: Place, state: RunState) => {
    if (!is) throw new GraphQLError(`Expected value of type "${type.name}".`, { nodes: about.nodes });
    return run(value, place, state);
  };
  return (value, place, state) => {
    const is = isTypeOf(value, state.context, new FieldInfo(about, place, state));
    return typeof is === 'boolean' ? checked(is, value, place, state) : is.then((awaited) => checked(awaited, value, place, state));
  };
}

function ofAbstract(prepared: Prepared, type: GraphQLAbstractType, about: About): Complete {
  const ofTypes = new Map<string, CompleteObject>();
  const ofNamed = (name: unknown): CompleteObject => {
    const known = ofTypes.get(name as string);
    if (known !== undefined) return known;
    const runtime = typeof name === 'string' ? prepared.schema.getType(name) : undefined;
    if (!isObjectType(runtime) || !prepared.schema.isSubType(type, runtime)) {
      throw new GraphQLError(`"${String(name)}" is no type that a value of "${type.name}" may have`, { nodes: about.nodes });
    }
    const made = ofObject(prepared, runtime, about);
    ofTypes.set(runtime.name, made);
    return made;
  };
  const typeOf = type.resolveType ?? defaultTypeResolver;
  return (value, place, state) => {
    const name = typeOf(value, state.context, new FieldInfo(about, place, state), type);
    return isPromise(name) ? name.then((awaited) => ofNamed(awaited)(value, place, state)) : ofNamed(name)(value, place, state);
  };
}
