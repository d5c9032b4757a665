import { composeServices } from '@apollo/composition';
import { GraphQLError, lexicographicSortSchema, parse, printSchema } from 'graphql';

/** One subgraph as composition wants it: its name, where it answers, and its schema as printed by itself. */
export interface SubgraphSource {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** One thing that composition found: its code, the sentence, and the subgraphs it concerns (sorted; empty if it names none). */
export interface CompositionFinding {
  readonly code: string;
  readonly message: string;
  readonly subgraphs: readonly string[];
}

export interface Composition {
  readonly supergraphSdl: string;
  readonly apiSdl: string;
  readonly hints: readonly CompositionFinding[];
}

/** The subgraphs do not fit together. Carries every finding, in stable order. */
export class CompositionFault extends Error {
  constructor(readonly findings: readonly CompositionFinding[]) {
    super(`The subgraphs do not compose:\n${findings.map((finding) => `  ${finding.code}: ${finding.message}`).join('\n')}`);
    this.name = 'CompositionFault';
  }
}

/**
 * Composes subgraphs into a supergraph. The result depends on the subgraphs alone, never on their order.
 * @throws CompositionFault with every error that composition found.
 */
export function compose(subgraphs: readonly SubgraphSource[]): Composition {
  const ordered = subgraphs.toSorted((a, b) => compareText(a.name, b.name));
  const names = ordered.map((subgraph) => subgraph.name);
  refuse(duplicateNames(names));

  const faults: CompositionFinding[] = [];
  const definitions = ordered.flatMap((subgraph) => parseSource(subgraph, faults));
  refuse(faults);

  const result = composeServices(definitions);
  if (result.errors) throw new CompositionFault(inOrder(result.errors.map((error) => findingOf(error, names))));
  return {
    supergraphSdl: result.supergraphSdl,
    apiSdl: printSchema(lexicographicSortSchema(result.schema.toAPISchema().toGraphQLJSSchema())),
    hints: inOrder(
      result.hints.map((hint) => ({
        code: hint.definition.code,
        message: hint.message,
        subgraphs: namedIn(hint.message, names),
      })),
    ),
  };
}

function refuse(findings: readonly CompositionFinding[]): void {
  if (findings.length > 0) throw new CompositionFault(inOrder(findings));
}

function duplicateNames(names: readonly string[]): CompositionFinding[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((name) => ({
    code: 'DUPLICATE_SUBGRAPH',
    message: `Two subgraphs bear the name "${name}"`,
    subgraphs: [name],
  }));
}

function parseSource({ name, url, sdl }: SubgraphSource, faults: CompositionFinding[]) {
  try {
    return [{ name, url, typeDefs: parse(sdl) }];
  } catch (error) {
    const line = error instanceof GraphQLError ? error.locations?.[0]?.line : undefined;
    const reason = `${error instanceof Error ? error.message : String(error)}${line === undefined ? '' : ` (line ${line})`}`;
    faults.push({ code: 'INVALID_GRAPHQL', message: `[${name}] ${reason}`, subgraphs: [name] });
    return [];
  }
}

function findingOf(error: GraphQLError, names: readonly string[]): CompositionFinding {
  const { code } = error.extensions;
  return { code: typeof code === 'string' ? code : 'INVALID_GRAPHQL', message: error.message, subgraphs: namedIn(error.message, names) };
}

/** Composition names subgraphs in its sentences only, as `"tax"` or, before a subgraph's own fault, `[tax]`. */
function namedIn(message: string, names: readonly string[]): string[] {
  return names.filter((name) => message.includes(`"${name}"`) || message.startsWith(`[${name}]`));
}

function inOrder(findings: readonly CompositionFinding[]): CompositionFinding[] {
  return findings.toSorted((a, b) => compareText(a.code, b.code) || compareText(a.message, b.message));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
