import { describe, expect, it } from '@jest/globals';
import { execute, parse } from 'graphql';
import { oneSubgraph } from '../../scripts/start/one-subgraph.js';
import { subgraphNames } from '../../scripts/start/subgraph-names.js';
import { declaredDirectives } from '../../subgraphs/kit/graphql/declared-directives.js';
import { schemaOf } from '../../subgraphs/kit/server/subgraph.js';
import type { SubgraphDefinition } from '../../subgraphs/kit/server/subgraph-definition.js';
import { placedLine, printedDirectives } from '../../subgraphs/kit/testing/printed-directives.js';

/** The directives in the schema that a subgraph tells whoever composes the graph. */
async function served(definition: SubgraphDefinition): Promise<string[]> {
  const { schema } = await schemaOf(definition);
  const { data } = await execute({ schema, document: parse('{ _service { sdl } }') });
  return printedDirectives(parse((data as { _service: { sdl: string } })._service.sdl)).map(placedLine);
}

describe('what the decorators declare: who may, what it costs, how long it may be kept', () => {
  it.each(subgraphNames)('is all in the schema that %s serves', async (name) => {
    const definition = await oneSubgraph(name);
    const declared = declaredDirectives(definition.schema).map(placedLine);
    expect(declared.length).toBeGreaterThan(100);
    const lines = await served(definition);
    expect(declared.filter((line) => !lines.includes(line))).toEqual([]);
  });
});
