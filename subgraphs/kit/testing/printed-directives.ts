import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, print } from 'graphql';
import type { PlacedDirective } from '../graphql/declared-directives.js';

/** Every directive that a printed schema bears on types, fields and arguments. */
export function printedDirectives(document: DocumentNode): PlacedDirective[] {
  return document.definitions.flatMap((definition: DefinitionNode) => {
    if (!('name' in definition) || definition.name === undefined || !('directives' in definition)) return [];
    const name = definition.name.value;
    const fields = 'fields' in definition ? (definition.fields ?? []) : [];
    return [
      ...placed(name, definition.directives),
      ...fields.flatMap((field) => [
        ...placed(`${name}.${field.name.value}`, field.directives),
        ...('arguments' in field ? (field.arguments ?? []) : []).flatMap((argument) =>
          placed(`${name}.${field.name.value}(${argument.name.value})`, argument.directives),
        ),
      ]),
    ];
  });
}

function placed(place: string, nodes: readonly unknown[] | undefined): PlacedDirective[] {
  return ((nodes ?? []) as readonly ConstDirectiveNode[]).map((node) => ({ place, node }));
}

/** As one line, by which two can be told to be the same, e.g. `Clock.traceLength @cost(weight: 5)`. */
export function placedLine({ place, node }: PlacedDirective): string {
  return `${place} ${print(node)}`;
}
