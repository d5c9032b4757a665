import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { PublicError } from '../../gateway/errors/public-error.js';
import type { AskSubgraph } from '../../gateway/execution/compiled-operation.js';
import { boundedPlanner } from '../../gateway/plan/bounded-planner.js';
import { PlanFailure } from '../../gateway/plan/plan.failure.js';
import { defaultPlanningLimits } from '../../gateway/plan/planning-limits.js';
import type { OpenWorld, WorldOperation } from './gateway.world.js';
import type { Answer } from './monolith.js';

export type Execute = (operation: WorldOperation, variables: Readonly<Record<string, unknown>>, ask: AskSubgraph) => Promise<Answer>;

/** Planner and executor of @apollo/gateway, each operation planned once. @throws PlanFailure where the planner fails. */
export function stockExecutor({ supergraphSdl, apiSchema, subgraphs }: OpenWorld): Execute {
  const supergraph = Supergraph.build(supergraphSdl);
  const schema = supergraph.schema.toGraphQLJSSchema();
  const api = supergraph.apiSchema();
  const queryPlan = boundedPlanner(supergraph, defaultPlanningLimits);
  const plans = new WeakMap<DocumentNode, QueryPlan | PlanFailure>();
  const planOf = (document: DocumentNode): QueryPlan | PlanFailure => {
    try {
      return queryPlan(() => operationFromDocument(api, document));
    } catch (error) {
      if (error instanceof PlanFailure) return error;
      throw error;
    }
  };
  return async ({ document }, variables, ask) => {
    const plan = plans.get(document) ?? planOf(document);
    plans.set(document, plan);
    if (plan instanceof PlanFailure) throw plan;
    const services = Object.fromEntries([...subgraphs.keys()].map((name) => [name, dataSource(name, ask)]));
    const context = buildOperationContext({ schema: apiSchema, operationDocument: document });
    const request = { request: { variables }, context: {}, metrics: {}, logger: console } as never;
    const {
      data,
      errors = [],
      extensions,
    } = (await executeQueryPlan(plan, services, request, context, schema, api)) as {
      data?: unknown;
      errors?: readonly { toJSON?(): Answer['errors'][number] }[];
      extensions?: { valueCompletion?: Answer['errors'] };
    };
    return {
      data: data ?? null,
      errors: [
        ...errors.map((error) => (error.toJSON ? error.toJSON() : error) as Answer['errors'][number]),
        ...(extensions?.valueCompletion ?? []),
      ],
    };
  };
}

function dataSource(service: string, ask: AskSubgraph): GraphQLDataSource {
  return {
    async process(options) {
      const { query = '', operationName, variables } = (options as GraphQLDataSourceProcessOptions).request;
      const representations: unknown = variables?.representations;
      try {
        const { data, errors } = await ask(service, {
          kind: 'query',
          query,
          operationName,
          variables,
          body: JSON.stringify({ query, operationName, variables }),
          representations: Array.isArray(representations) ? representations.length : undefined,
        });
        return { data, errors: errors.length > 0 ? [...errors] : undefined } as never;
      } catch (error) {
        throw error instanceof PublicError
          ? placed(error, 'pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined)
          : error;
      }
    },
  };
}

/** The path ends before the first "each of a list". */
function placed({ message, extensions }: PublicError, path: readonly (string | number)[] = []): PublicError {
  const list = path.indexOf('@');
  const known = list < 0 ? path : path.slice(0, list);
  return new PublicError(message, { path: known.length > 0 ? known : undefined, extensions });
}
