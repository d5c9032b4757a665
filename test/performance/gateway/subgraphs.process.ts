/** All subgraphs of the bench in one process of their own, each with an address. Tells its parent the supergraph that names them. */

import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { departments } from '../../../schema/departments.js';
import { entityOf, root } from './bench-data.js';
import { departmentSdl, windowSdl } from './bench-schema.js';
import { serveMemoLocally } from './memo-server.js';
import { reportTo } from './meter.js';

const services = [
  { name: 'window', sdl: windowSdl, entities: ['Case', 'Enterprise', ...departments.map(({ typePrefix }) => `${typePrefix}Task`)] },
  ...departments.map(({ code, typePrefix }) => ({
    name: code,
    sdl: departmentSdl(typePrefix),
    entities: ['Enterprise', `${typePrefix}Task`, `${typePrefix}Item`],
  })),
];

const served = await Promise.all(
  services.map(async ({ name, sdl, entities }) => {
    const typeDefs = parse(sdl);
    const resolvers = Object.fromEntries(entities.map((type) => [type, { __resolveReference: entityOf }]));
    const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
    const { url, socketPath } = await serveMemoLocally(async (body) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      return JSON.stringify(await execute({ schema, document: parse(query), rootValue: root, variableValues: variables ?? {} }));
    });
    return { name, typeDefs, url, socketPath };
  }),
);

const { supergraphSdl, errors } = composeServices(served);
if (supergraphSdl === undefined) throw new Error(`The bench's graph does not compose: ${errors?.join('\n')}`);
// Sent as the address: what the parent hands to each contender is the graph itself.
reportTo(supergraphSdl, { sockets: Object.fromEntries(served.map(({ url, socketPath }) => [url, socketPath])) });
