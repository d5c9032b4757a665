import type { DocumentNode } from 'graphql';
import { linkOf } from '../supergraph/link.js';
import { schemaDirectives } from '../supergraph/schema-directives.js';

const features = ['authenticated', 'requiresScopes', 'policy'] as const;

/** Name of a directive in this supergraph → what it demands. */
export type SecurityNames = ReadonlyMap<string, (typeof features)[number]>;

/** By what names a supergraph knows `@authenticated`, `@requiresScopes` and `@policy`: a link may rename what it imports. */
export function securityNames(supergraph: DocumentNode): SecurityNames {
  return new Map(features.flatMap((feature) => directiveNames(supergraph, feature).map((name) => [name, feature] as const)));
}

/** The names of the directives of a linked feature, e.g. `inaccessible`. */
export function directiveNames(supergraph: DocumentNode, feature: string): string[] {
  return schemaDirectives(supergraph).flatMap((directive) => {
    const link = linkOf(directive);
    return link?.feature === feature ? [link.prefix, ...link.importedDirectives] : [];
  });
}
