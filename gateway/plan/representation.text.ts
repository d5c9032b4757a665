import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { EntityTypes } from './entity-types.js';
import { type Entity, fieldOf, isEntity } from './merge.js';

/** The JSON text of what is selected of an object; undefined if any of it is missing. */
export type ObjectText = (entity: Entity) => string | undefined;

type ValueText = (value: unknown) => string | undefined;

/** @param typename where it is known, it is text at once; where it is not, the object's own is taken. */
export function objectText(fields: readonly QueryPlanFieldNode[], types: EntityTypes, typename?: string): ObjectText {
  const parts = mergeSameFields(fields)
    .filter(({ name }) => name !== '__typename' || typename === undefined)
    .map(({ name, selections }) => ({
      name,
      before: `${JSON.stringify(name)}:`,
      write: selections ? compositeText(selections, types) : leafText,
    }));
  const opening = typename === undefined ? '' : `"__typename":${JSON.stringify(typename)}`;
  return (entity) => {
    let text = opening;
    for (const { name, before, write } of parts) {
      const written = write(fieldOf(entity, name));
      if (written === undefined) return undefined;
      text += text === '' ? before + written : `,${before}${written}`;
    }
    return `{${text}}`;
  };
}

/**
 * What is selected for a type: the fields of each fragment that fits, those of fragments within apart.
 * Fields that stand under `@skip` or `@include` in the operation are a fragment of their own in a plan, without the condition.
 */
export function fragmentsFor(typename: string, selections: readonly QueryPlanSelectionNode[], types: EntityTypes): QueryPlanFieldNode[][] {
  const fields = selections.filter((selection) => selection.kind === 'Field');
  const below = selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [];
    const { typeCondition } = selection;
    return typeCondition === undefined || types.fits(typename, typeCondition) ? fragmentsFor(typename, selection.selections, types) : [];
  });
  return fields.length === 0 ? below : [fields, ...below];
}

function mergeSameFields(fields: readonly QueryPlanFieldNode[]): QueryPlanFieldNode[] {
  const byName = new Map<string, QueryPlanFieldNode>();
  for (const field of fields) {
    const known = byName.get(field.name);
    const selections = known?.selections ? [...known.selections, ...(field.selections ?? [])] : field.selections;
    byName.set(field.name, { ...field, selections });
  }
  return [...byName.values()];
}

function leafText(value: unknown): string | undefined {
  return JSON.stringify(value);
}

function compositeText(selections: readonly QueryPlanSelectionNode[], types: EntityTypes): ValueText {
  const forType = (typename: string) => objectText(fragmentsFor(typename, selections, types).flat(), types);
  const untyped = forType('');
  const typed = new Map<string, ObjectText>();
  const write: ValueText = (value) => {
    if (value === null) return 'null';
    if (Array.isArray(value)) return listText(value, write);
    if (!isEntity(value)) return undefined;
    const { __typename: typename } = value;
    if (typeof typename !== 'string' || !types.isKnown(typename)) return untyped(value);
    const text = typed.get(typename) ?? forType(typename);
    typed.set(typename, text);
    return text(value);
  };
  return write;
}

function listText(values: readonly unknown[], write: ValueText): string | undefined {
  const texts = values.map(write);
  return texts.includes(undefined) ? undefined : `[${texts.join(',')}]`;
}
