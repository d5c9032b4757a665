import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { compose } from '../../schema/compose.js';
import type { CompiledOperation, SubgraphAsk } from '../execution/compiled-operation.js';
import { checkAnswer } from '../execution/subgraph-answer.js';
import { planOperation } from '../plan/planned-operation.js';
import { openPlanner, type Planner } from '../plan/planner.js';
import { defaultPlanningLimits, type PlanningLimits } from '../plan/planning-limits.js';
import { compileProjector } from '../projection/projector.js';
import { variableCoercion } from '../projection/variables.js';
import { SupergraphSource } from '../supergraph/supergraph.source.js';

export interface SubgraphSources {
  readonly [name: string]: {
    readonly sdl: string;
    readonly resolvers?: object;
    /** Of Federation 1: it links nothing, and has its directives all the same. */
    readonly first?: boolean;
  };
}

/** What a subgraph was sent. */
export interface Call {
  readonly service: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly representations: unknown[] | undefined;
}

/** Answers in place of a subgraph, or fails. */
export type Misbehaviour = (request: { query: string; variables: Record<string, unknown> }) => unknown;

/** A graph in memory: real subgraphs, composed, planned and executed by ours alone. */
export interface TestGraph {
  readonly planner: Planner;
  readonly supergraphSdl: string;
  readonly calls: Call[];
  readonly misbehave: Record<string, Misbehaviour | undefined>;
  compile(query: string, operationName?: string): CompiledOperation;
  run(query: string, variables?: Record<string, unknown>, operationName?: string): Promise<{ data: unknown; errors?: unknown }>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/federation/v2.5", import:
  ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@inaccessible", "@override"])`;

/** @param limits of planning, where they are not the default ones */
export function openGraph(subgraphs: SubgraphSources, limits?: Partial<PlanningLimits>): TestGraph {
  const names = Object.keys(subgraphs);
  const sdlOf = (name: string) => `${subgraphs[name]?.first ? '' : LINK} ${subgraphs[name]?.sdl}`;
  const { supergraphSdl } = compose(names.map((name) => ({ name, url: `http://${name}/graphql`, sdl: sdlOf(name) })));
  const schemas = new Map(
    names.map((name) => {
      const resolvers = (subgraphs[name]?.resolvers ?? {}) as GraphQLResolverMap<unknown>;
      return [name, buildSubgraphSchema([{ typeDefs: parse(sdlOf(name)), resolvers }])];
    }),
  );
  const planner = openPlanner(new SupergraphSource(supergraphSdl), { limits: { ...defaultPlanningLimits, ...limits } });
  const calls: Call[] = [];
  const misbehave: TestGraph['misbehave'] = {};

  async function ask(service: string, asked: SubgraphAsk) {
    const { query, variables } = JSON.parse(asked.body);
    const { representations } = variables;
    calls.push({ service, query, variables, representations });
    // Both ways to send it must say the same.
    if (JSON.stringify(asked.variables) !== JSON.stringify(variables)) throw new Error(`Body and variables differ: ${asked.body}`);
    const body = (await misbehave[service]?.({ query, variables })) ?? (await answer(schemas.get(service), query, variables));
    try {
      return checkAnswer({ status: 200, body: JSON.parse(JSON.stringify(body)) }, asked.representations);
    } catch (error) {
      throw new GraphQLError(`${service} failed`, { extensions: { code: 'SUBGRAPH_UNAVAILABLE', service }, originalError: error as Error });
    }
  }

  const compile = (query: string, operationName?: string) => {
    const document = parse(query);
    const faults = validate(planner.apiSchema, document);
    if (faults.length > 0) throw faults[0];
    const { apiSchema, hidden } = planner;
    return planOperation(planner, document, operationName, compileProjector({ apiSchema, document, operationName, hidden }));
  };

  return {
    planner,
    supergraphSdl,
    calls,
    misbehave,
    compile,
    async run(query, variables = {}, operationName) {
      const compiled = compile(query, operationName);
      const coerced = variableCoercion({ apiSchema: planner.apiSchema, document: parse(query), operationName, suggestions: true })(
        variables,
      );
      if ('errors' in coerced) throw coerced.errors[0];
      const { data, errors } = await compiled.run({ variables: coerced.values, ask });
      return { data: JSON.parse(String(data)), ...(errors.length > 0 ? { errors } : {}) };
    },
  };
}

function answer(schema: GraphQLSchema | undefined, query: string, variableValues: Record<string, unknown>) {
  if (!schema) throw new Error('No such subgraph');
  const document = parse(query);
  const errors = validate(schema, document);
  return errors.length > 0 ? { errors } : execute({ schema, document, variableValues });
}
