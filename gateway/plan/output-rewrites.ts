import type { FetchDataRewrite } from '@apollo/query-planner';
import type { EntityTypes } from './entity-types.js';
import { type Entity, fieldOf, isEntity } from './merge.js';

/**
 * Undoes in an answer what the planner has named otherwise, so that fields of one name and different types fit one document.
 * @param typename what the object is taken for where it does not say so itself
 */
export type RewriteOutput = (answer: Entity, typename: unknown) => void;

export function compileOutputRewrites(rewrites: readonly FetchDataRewrite[] | undefined, types: EntityTypes): RewriteOutput | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const each = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  return (answer, typename) => {
    for (const rewrite of each) rewrite(answer, typename);
  };
}

/** The client's names of what stands in an answer under a name of the planner's. */
export function clientNames(rewrites: readonly FetchDataRewrite[] | undefined): ReadonlyMap<string, string> {
  const renamers = (rewrites ?? []).filter((rewrite) => rewrite.kind === 'KeyRenamer');
  return new Map(renamers.map(({ path, renameKeyTo }) => [path.at(-1) ?? '', renameKeyTo]));
}

const ON = '... on ';

function compileRewrite(rewrite: FetchDataRewrite, types: EntityTypes): RewriteOutput {
  const last = rewrite.path.at(-1);
  if (last === undefined || last.startsWith(ON)) throw new Error(`The plan rewrites no field: ${rewrite.path.join('.')}`);
  return rewrite.path.slice(0, -1).reduceRight((rest, step) => stepTo(step, rest, types), applied(rewrite, last));
}

function applied(rewrite: FetchDataRewrite, name: string): RewriteOutput {
  if (rewrite.kind === 'ValueSetter') {
    const { setValueTo } = rewrite;
    return (object) => {
      object[name] = setValueTo;
    };
  }
  const { renameKeyTo } = rewrite;
  return (object) => {
    const value = fieldOf(object, name);
    if (value === undefined) return;
    object[renameKeyTo] = value;
    object[name] = undefined;
  };
}

function stepTo(step: string, rest: RewriteOutput, types: EntityTypes): RewriteOutput {
  if (step.startsWith(ON)) {
    const condition = step.slice(ON.length);
    return (object, typename) => {
      const own = object.__typename ?? typename;
      if (typeof own !== 'string' || types.fits(own, condition)) rest(object, typename);
    };
  }
  const each = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(each);
    else if (isEntity(value)) rest(value, undefined);
  };
  return (object) => {
    each(fieldOf(object, step));
  };
}
