import { type ASTNode, Kind, parse, print, visit } from 'graphql';
import { linkOf } from './link.js';
import { schemaDirectives } from './schema-directives.js';

const enforcedBySubgraphs = new Set(['authenticated', 'requiresScopes', 'policy']);

/**
 * A copy of the supergraph that @apollo/gateway agrees to load: without `@authenticated`, `@requiresScopes`, `@policy`,
 * their links and definitions. It refuses any SECURITY link, since it would not enforce it; `authorisation/` does, and the subgraphs.
 * A SECURITY link of another feature stays, and is refused, as nobody is known to enforce that one.
 */
export function stripSecurity(supergraphSdl: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const links = schemaDirectives(document).flatMap((directive) => {
    const link = linkOf(directive);
    return link && enforcedBySubgraphs.has(link.feature) ? [link] : [];
  });
  if (links.length === 0) return supergraphSdl;
  const names = new Set(links.flatMap((link) => [link.prefix, ...link.importedDirectives]));
  const prefixes = links.map((link) => `${link.prefix}__`);
  const urls = new Set(links.map((link) => link.url));
  const isPrefixed = (name: string) => prefixes.some((prefix) => name.startsWith(prefix));
  const goes = (node: ASTNode): boolean => {
    if (node.kind === Kind.DIRECTIVE) return names.has(node.name.value) || urls.has(linkOf(node)?.url ?? '');
    if (node.kind === Kind.DIRECTIVE_DEFINITION) return names.has(node.name.value) || isPrefixed(node.name.value);
    return node.kind === Kind.SCALAR_TYPE_DEFINITION && isPrefixed(node.name.value);
  };
  return print(visit(document, { enter: (node) => (goes(node) ? null : undefined) }));
}
