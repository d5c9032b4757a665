import { compose } from '../../schema/compose.js';

/** A subgraph that the gateways of these tests know no way to. */
export const STRANGER = 'stranger';

/** Every way in which an offered file may not be a supergraph that can be served, each made of a good one, with the code of its refusal. */
export function badSupergraphs(good: string): readonly (readonly [name: string, supergraphSdl: string, code: string])[] {
  return [
    ['empty', '', 'SUPERGRAPH_EMPTY'],
    ['nothing but white space', ' \n\n', 'SUPERGRAPH_EMPTY'],
    ['no GraphQL at all', '<html>502</html>', 'SUPERGRAPH_UNREADABLE'],
    ['written to the half, within a definition', good.slice(0, good.lastIndexOf('{') + 10), 'SUPERGRAPH_UNREADABLE'],
    ['written to the half, between two definitions', withoutLastDefinitions(good), 'SUPERGRAPH_INVALID'],
    ['a schema that is no supergraph', 'type Query { a: Int }', 'SUPERGRAPH_INVALID'],
    ['a supergraph with a field of a type that it lacks', `${good}\nextend type Query { lost: Nowhere }`, 'SUPERGRAPH_INVALID'],
    ['a supergraph that defines a type twice', `${good}\ntype Query { again: Int }`, 'SUPERGRAPH_INVALID'],
    ['a supergraph with a subgraph that nobody knows', supergraphOfStranger(), 'SUBGRAPH_UNKNOWN'],
  ];
}

function withoutLastDefinitions(good: string): string {
  return good.slice(0, good.indexOf('\ntype Query'));
}

/** The way to the neighbour is open already when nobody knows one to the stranger. */
function supergraphOfStranger(): string {
  return compose([
    { name: 'neighbour', url: 'http://127.0.0.1:9/graphql', sdl: 'type Query { near: Int }' },
    { name: STRANGER, url: 'http://127.0.0.1:9/graphql', sdl: 'type Query { strange: Int }' },
  ]).supergraphSdl;
}
