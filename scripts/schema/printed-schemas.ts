import { join } from 'node:path';
import { CompositionFault, compose, type SubgraphSource } from '../../schema/compose.js';
import { Complaint } from '../start/complaint.js';

/**
 * File → text of everything that is printed below a folder: each subgraph's schema, the supergraph, and the schema of the API.
 * @throws Complaint with all that composition found, when the subgraphs do not fit together: nothing is printed then.
 */
export function printedSchemas(folder: string, sources: readonly SubgraphSource[]): Map<string, string> {
  const { supergraphSdl, apiSdl } = composed(sources);
  return new Map([
    ...sources.map(({ name, sdl }) => [join(folder, 'subgraphs', `${name}.graphql`), sdl] as const),
    [join(folder, 'supergraph.graphql'), endingInNewline(supergraphSdl)],
    [join(folder, 'api.graphql'), endingInNewline(apiSdl)],
  ]);
}

function composed(sources: readonly SubgraphSource[]) {
  try {
    return compose(sources);
  } catch (error) {
    throw error instanceof CompositionFault ? new Complaint(error.message) : error;
  }
}

function endingInNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
