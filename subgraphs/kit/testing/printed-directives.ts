import type { ConstDirectiveNode, DefinitionNode, DocumentNode } from 'graphql';
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
