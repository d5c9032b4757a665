import type { FieldDefinition, Supergraph } from '@apollo/federation-internals';
import { type ArgumentNode, Kind, parse, print, type SelectionNode } from 'graphql';

/**
 * Which of the plans of an operation a field belongs to, by type and name; 0 where nothing is said. Fields that require one field with
 * differing arguments are in different ones, since a plan has one value for both.
 */
export type PlanNumbers = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What one field requires: printed arguments by the path of the required field. */
type Requirement = ReadonlyMap<string, string>;

export function planNumbers(supergraph: Supergraph): PlanNumbers {
  const numbers = new Map<string, Map<string, number>>();
  for (const [type, fields] of requirements(supergraph)) {
    const plans: Requirement[][] = [];
    for (const [field, required] of fields) {
      const free = plans.findIndex((others) => !others.some((other) => conflict(other, required)));
      const number = free < 0 ? plans.length : free;
      plans[number] = [...(plans[number] ?? []), ...required];
      if (number > 0) numbers.set(type, (numbers.get(type) ?? new Map()).set(field, number));
    }
  }
  return numbers;
}

function requirements({ schema }: Supergraph): ReadonlyMap<string, ReadonlyMap<string, readonly Requirement[]>> {
  const found = new Map<string, Map<string, Requirement[]>>();
  for (const application of schema.directive('join__field')?.applications() ?? []) {
    const { requires } = application.arguments() as { requires?: string };
    if (requires === undefined) continue;
    const { name, parent } = application.parent as FieldDefinition<never>;
    const type = (parent as { name: string }).name;
    const ofType = found.get(type) ?? new Map<string, Requirement[]>();
    ofType.set(name, [...(ofType.get(name) ?? []), requirementOf(requires)]);
    found.set(type, ofType);
  }
  return found;
}

function requirementOf(fieldSet: string): Requirement {
  const [operation] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  const required = new Map<string, string>();
  const walk = (selections: readonly SelectionNode[], path: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      const below = selection.kind === Kind.FIELD ? `${path}.${selection.name.value}` : path;
      if (selection.kind === Kind.FIELD) required.set(below, printedArguments(selection.arguments));
      walk(selection.selectionSet?.selections ?? [], below);
    }
  };
  if (operation?.kind === Kind.OPERATION_DEFINITION) walk(operation.selectionSet.selections, '');
  return required;
}

function printedArguments(given: readonly ArgumentNode[] = []): string {
  return given.map(print).toSorted().join();
}

function conflict(one: Requirement, others: readonly Requirement[]): boolean {
  return others.some((other) => one.entries().some(([path, given]) => (other.get(path) ?? given) !== given));
}
