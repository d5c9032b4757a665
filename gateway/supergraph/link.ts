import { type DirectiveNode, valueFromASTUntyped } from 'graphql';

/** A `@link` of the core schema: which feature, and by what names the document knows it. */
export interface Link {
  readonly url: string;
  /** Name of the feature in its URL, e.g. `requiresScopes`. */
  readonly feature: string;
  /** Name of its main directive and prefix of everything else of it. */
  readonly prefix: string;
  /** Directives imported under a name of their own, without the `@`. */
  readonly importedDirectives: readonly string[];
}

/** Reads a directive as a `@link`; undefined if it is none, or names no versioned feature. */
export function linkOf(directive: DirectiveNode): Link | undefined {
  if (directive.name.value !== 'link') return undefined;
  const argument = (name: string): unknown => {
    const node = directive.arguments?.find((candidate) => candidate.name.value === name);
    return node && valueFromASTUntyped(node.value);
  };
  const url = argument('url');
  const feature = typeof url === 'string' ? /\/([^/]+)\/v\d+\.\d+\/?$/.exec(url)?.[1] : undefined;
  if (typeof url !== 'string' || feature === undefined) return undefined;
  const alias = argument('as');
  return { url, feature, prefix: typeof alias === 'string' ? alias : feature, importedDirectives: importedDirectives(argument('import')) };
}

function importedDirectives(imports: unknown): string[] {
  if (!Array.isArray(imports)) return [];
  return imports
    .map((entry: string | { name: string; as?: string }) => (typeof entry === 'string' ? entry : (entry.as ?? entry.name)))
    .filter((name) => name.startsWith('@'))
    .map((name) => name.slice(1));
}
