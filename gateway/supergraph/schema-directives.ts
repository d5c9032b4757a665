import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';

/** The directives on the schema itself, wherever it is defined or extended: the links of a supergraph stand there. */
export function schemaDirectives(document: DocumentNode): readonly DirectiveNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION ? [...(definition.directives ?? [])] : [],
  );
}
