import type { Supergraph } from '@apollo/federation-internals';
import { type FieldNode, Kind, parse, visit } from 'graphql';

/** Names under which the planner lays values for representations beside what the client asked for. */
export interface ReservedNames {
  /** Fields of keys and of what is required, and `__typename`. */
  readonly represented: ReadonlySet<string>;
  /** Those of them that are required with arguments, which are not the client's. */
  readonly withArguments: ReadonlySet<string>;
}

export function reservedNames(supergraph: Supergraph): ReservedNames {
  const represented = new Set(['__typename']);
  const withArguments = new Set<string>();
  for (const fieldSet of [...stringsOf(supergraph, 'join__type', 'key'), ...stringsOf(supergraph, 'join__field', 'requires')]) {
    visit(parse(`{${fieldSet}}`, { noLocation: true }), {
      [Kind.FIELD]({ name, arguments: given = [] }: FieldNode) {
        represented.add(name.value);
        if (given.length > 0) withArguments.add(name.value);
      },
    });
  }
  return { represented, withArguments };
}

function stringsOf({ schema }: Supergraph, directive: string, argument: string): string[] {
  const applications = [...(schema.directive(directive)?.applications() ?? [])];
  return applications.map((each) => (each.arguments() as Record<string, unknown>)[argument]).filter((value) => typeof value === 'string');
}
