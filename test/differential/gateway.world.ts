import { type DocumentNode, type GraphQLSchema, isObjectType, Kind, parse, printSchema } from 'graphql';
import { openPlanner, type Planner } from '../../gateway/plan/planner.js';
import { defaultPlanningLimits, type PlanningLimits } from '../../gateway/plan/planning-limits.js';
import { SupergraphSource } from '../../gateway/supergraph/supergraph.source.js';
import { compose } from '../../schema/compose.js';
import { monolithSchema } from './monolith.js';
import { type SubgraphServer, subgraphServer } from './subgraph.server.js';
import type { World } from './world.model.js';

/** A world that composes, with all that is made of it once. */
export interface OpenWorld {
  readonly world: World;
  readonly supergraphSdl: string;
  readonly planner: Planner;
  readonly apiSchema: GraphQLSchema;
  readonly monolith: GraphQLSchema;
  readonly subgraphs: ReadonlyMap<string, SubgraphServer>;
  readonly objectTypes: ReadonlySet<string>;
  /** Names of fields that others need: a fault there has consequences of which the monolith knows nothing. */
  readonly required: ReadonlySet<string>;
}

/** @throws CompositionFault for a world that does not compose. */
export function openWorld(world: World, limits?: Partial<PlanningLimits>): OpenWorld {
  const servers = world.subgraphs.map((name) => subgraphServer(world, name));
  const { supergraphSdl } = compose(servers.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, sdl })));
  const planner = openPlanner(new SupergraphSource(supergraphSdl), { limits: { ...defaultPlanningLimits, ...limits } });
  return {
    world,
    supergraphSdl,
    planner,
    apiSchema: planner.apiSchema,
    monolith: monolithSchema(world, printSchema(planner.apiSchema)),
    subgraphs: new Map(servers.map((server) => [server.name, server])),
    objectTypes: new Set(
      Object.values(planner.apiSchema.getTypeMap())
        .filter(isObjectType)
        .map(({ name }) => name),
    ),
    required: new Set(requirements(world).flatMap((fields) => fields.match(/\w+/g) ?? [])),
  };
}

function requirements({ objects, interfaces }: World): string[] {
  const fields = [...objects.flatMap((object) => object.fields), ...interfaces.flatMap(({ entity }) => entity?.fields ?? [])];
  return fields.flatMap(({ declared }) => Object.values(declared).flatMap(({ requires }) => requires ?? []));
}

/** An operation, always the same object: executors keep by it what they have made of it. */
export interface WorldOperation {
  readonly document: DocumentNode;
  readonly mutation: boolean;
}

export function worldOperation(text: string): WorldOperation {
  const document = parse(text);
  const [operation] = document.definitions;
  return { document, mutation: operation?.kind === Kind.OPERATION_DEFINITION && operation.operation === 'mutation' };
}
