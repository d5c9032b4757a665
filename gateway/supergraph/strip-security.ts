import { type ConstDirectiveNode, type DefinitionNode, type DirectiveNode, Kind, parse, print, visit } from 'graphql';
import { linkOf } from './link.js';

const enforcedBySubgraphs = new Set(['authenticated', 'requiresScopes', 'policy']);

/**
 * A copy of the supergraph that @apollo/gateway agrees to load: without `@authenticated`, `@requiresScopes`, `@policy`,
 * their links and definitions. It refuses any SECURITY link, since it would not enforce it; the subgraphs do.
 * A SECURITY link of another feature stays, and is refused, as nobody is known to enforce that one.
 */
export function stripSecurity(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const links = document.definitions.flatMap(directivesOf).flatMap((directive) => {
    const link = linkOf(directive);
    return link && enforcedBySubgraphs.has(link.feature) ? [link] : [];
  });
  if (links.length === 0) return supergraphSdl;
  const names = new Set(links.flatMap((link) => [link.prefix, ...link.importedDirectives]));
  const prefixes = links.map((link) => `${link.prefix}__`);
  const isTheirs = (name: string) => names.has(name) || prefixes.some((prefix) => name.startsWith(prefix));
  return print(
    visit(document, {
      DirectiveDefinition: (node) => (isTheirs(node.name.value) ? null : undefined),
      ScalarTypeDefinition: (node) => (prefixes.some((prefix) => node.name.value.startsWith(prefix)) ? null : undefined),
      Directive: (node) => (isTheirs(node.name.value) || links.some((link) => link.url === linkOf(node)?.url) ? null : undefined),
    }),
  );
}

function directivesOf(definition: DefinitionNode): readonly (DirectiveNode | ConstDirectiveNode)[] {
  return definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION ? (definition.directives ?? []) : [];
}
