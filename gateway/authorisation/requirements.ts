import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Demand, distinct } from './demand.js';
import type { DemandTable } from './demand-table.js';
import { type GuardedSchema, shownObjects } from './guarded-schema.js';
import { operationIn } from './operation-in.js';

/** Everything that one operation demands of a caller, anywhere. Belongs to the operation and may be kept with it. */
export interface Requirements {
  readonly demands: readonly Demand[];
  /** Names of all policies among them. */
  readonly policies: readonly string[];
}

/** The requirements of a valid operation; without an operation of that name, of nothing. */
export function requirementsOf(
  guarded: GuardedSchema,
  table: DemandTable,
  document: DocumentNode,
  operationName?: string | null,
): Requirements {
  const operation = operationIn(document, operationName);
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])) as [
      string,
      FragmentDefinitionNode,
    ][],
  );
  const demands: Demand[] = [];
  const seen = new Set<string>();
  const visit = (typeName: string, { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.typeCondition?.name.value ?? typeName, selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined || seen.has(fragment.name.value)) continue;
        seen.add(fragment.name.value);
        visit(fragment.typeCondition.name.value, fragment.selectionSet);
      } else {
        for (const { name } of shownObjects(guarded, typeName)) demands.push(...table(name, selection.name.value));
        const type = guarded.schema.getType(typeName);
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (field && selection.selectionSet) visit(getNamedType(field.type).name, selection.selectionSet);
      }
    }
  };
  const root = operation && guarded.schema.getRootType(operation.operation);
  if (operation && root) visit(root.name, operation.selectionSet);
  const all = distinct(demands);
  const policies = all.flatMap(({ kind, anyOf }) => (kind === 'POLICIES' ? anyOf.flat() : []));
  return { demands: all, policies: [...new Set(policies)] };
}
