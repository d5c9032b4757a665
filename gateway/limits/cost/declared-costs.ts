import { type DirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';
import { linkOf } from '../../supergraph/link.js';

type Declaring = { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;

/** What `@cost` and `@listSize` say where they stand, by whatever names this supergraph knows them. */
export interface DeclaredCosts {
  weight(node: Declaring): number | undefined;
  listSize(node: Declaring): ListSize | undefined;
}

export interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}

/**
 * Reads the names from the supergraph's `@link` of the cost feature: what is imported goes by its own name or the one given;
 * `@cost` not imported goes by the feature's name, and `@listSize` by that as a prefix. Without the link nothing is declared.
 */
export function declaredCosts(supergraph: DocumentNode): DeclaredCosts {
  const { cost, listSize } = namesIn(supergraph);
  return {
    weight(node) {
      const weight = argumentsOf(node, cost)?.weight;
      return typeof weight === 'number' ? weight : undefined;
    },
    listSize(node) {
      const said = argumentsOf(node, listSize);
      if (!said) return undefined;
      const { assumedSize, slicingArguments, sizedFields } = said;
      return {
        assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
        slicingArguments: textsIn(slicingArguments),
        sizedFields: textsIn(sizedFields),
      };
    },
  };
}

function namesIn({ definitions }: DocumentNode): { cost?: string; listSize?: string } {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      const link = linkOf(directive);
      if (link?.feature !== 'cost') continue;
      const imported = importedNames(argumentsOf(definition, 'link', directive)?.import);
      return { cost: imported.get('@cost') ?? link.prefix, listSize: imported.get('@listSize') ?? `${link.prefix}__listSize` };
    }
  }
  return {};
}

function importedNames(imports: unknown): Map<string, string> {
  const entries = Array.isArray(imports) ? (imports as (string | { name: string; as?: string })[]) : [];
  return new Map(
    entries.map((entry) => {
      const { name, as = name } = typeof entry === 'string' ? { name: entry } : entry;
      return [name, as.slice(1)];
    }),
  );
}

function argumentsOf(
  node: Declaring,
  name: string | undefined,
  directive = node?.directives?.find((each) => each.name.value === name),
): Record<string, unknown> | undefined {
  if (name === undefined || !directive) return undefined;
  return Object.fromEntries((directive.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]));
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
