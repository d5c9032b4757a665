import type { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, type FieldNode, Kind, print, type SelectionSetNode } from 'graphql';
import { operationParts } from '../projection/operation-parts.js';
import { responseName } from './fields-by-path.js';

/** Whether some subgraph adds fields to all types of an interface at once. */
export function hasInterfaceObjects({ schema }: Supergraph): boolean {
  const applications = schema.directive('join__type')?.applications() ?? [];
  return [...applications].some((each) => (each.arguments() as { isInterfaceObject?: boolean }).isInterfaceObject === true);
}

/**
 * Which of the plans of an operation a field belongs to; none where it is the first. Under fragments on different types one name may stand
 * for a field with different arguments. The planner asks an `@interfaceObject` for the fields of one type of its interface for all
 * of them, and then has one value for both.
 */
export function argumentNumbers(document: DocumentNode, operationName: string | undefined): ReadonlyMap<FieldNode, number> {
  const { definition, fragments } = operationParts(document, operationName);
  const askedAt = new Map<string, string[]>();
  const numbers = new Map<FieldNode, number>();
  const walk = ({ selections }: SelectionSetNode, path: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[selection.name.value];
        if (fragment) walk(fragment.selectionSet, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, path);
      else walkField(selection, `${path}.${responseName(selection)}`);
    }
  };
  const walkField = (field: FieldNode, path: string): void => {
    const text = [field.name.value, ...(field.arguments ?? []).map(print).toSorted()].join(' ');
    const asked = askedAt.get(path) ?? [];
    askedAt.set(path, asked);
    const known = asked.indexOf(text);
    const number = known < 0 ? asked.push(text) - 1 : known;
    if (number > 0) numbers.set(field, number);
    if (field.selectionSet) walk(field.selectionSet, path);
  };
  walk(definition.selectionSet, '');
  return numbers;
}
