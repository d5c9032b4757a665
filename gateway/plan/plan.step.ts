import type { FetchNode, PlanNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { EntityCache } from '../cache/entity.cache.js';
import { compileEntityFetch, type EntityFetch, entityStep } from './entity.fetch.js';
import type { EntityTypes } from './entity-types.js';
import { joinedStep } from './joined.fetch.js';
import { fieldOf } from './merge.js';
import type { Step } from './plan.run.js';
import { rootStep } from './root.fetch.js';

export interface StepContext {
  readonly types: EntityTypes;
  readonly apiSchema: GraphQLSchema;
  /** Where entities are kept that never change. */
  readonly kept?: EntityCache | undefined;
}

const nothing: Step = () => undefined;

/** @param path where the node stands in the answer; empty for the whole */
export function compileStep(node: PlanNode | undefined, path: ResponsePath, context: StepContext): Step {
  switch (node?.kind) {
    case undefined:
      return nothing;
    case 'Sequence':
      return inSequence(node.nodes.map((each) => compileStep(each, path, context)));
    case 'Parallel':
      return inParallel(compileBranches(node.nodes, path, context));
    case 'Flatten':
      return compileStep(node.node, [...path, ...node.path], context);
    case 'Condition': {
      const taken = compileStep(node.ifClause, path, context);
      const otherwise = compileStep(node.elseClause, path, context);
      return (run) => (fieldOf(run.variables, node.condition) === true ? taken(run) : otherwise(run));
    }
    case 'Fetch':
      return node.requires ? entityStep(compileEntityFetch(supported(node), path, context)) : rootStep(node, path, context);
    case 'Defer':
      throw new Error('Plans that defer are not supported');
  }
}

/** Fetches of entities from one subgraph that need not wait for one another are one request. */
function compileBranches(nodes: readonly PlanNode[], path: ResponsePath, context: StepContext): Step[] {
  const fetches = new Map<string, EntityFetch[]>();
  const others: PlanNode[] = [];
  for (const node of nodes) {
    const fetch = entityFetchOf(node, path, context);
    if (fetch) fetches.set(fetch.service, [...(fetches.get(fetch.service) ?? []), fetch]);
    else others.push(node);
  }
  const steps = [...fetches.values()].map((same) => (same.length === 1 ? same.map(entityStep) : [joinedStep(same)]));
  return [...steps.flat(), ...others.map((node) => compileStep(node, path, context))];
}

function entityFetchOf(node: PlanNode, path: ResponsePath, context: StepContext): EntityFetch | undefined {
  if (node.kind === 'Flatten') return entityFetchOf(node.node, [...path, ...node.path], context);
  return node.kind === 'Fetch' && node.requires ? compileEntityFetch(supported(node), path, context) : undefined;
}

function supported(node: FetchNode): FetchNode {
  if (node.contextRewrites?.length) throw new Error('Plans with contexts are not supported');
  return node;
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) {
      if (run.halted) return;
      const waiting = step(run);
      if (waiting) await waiting;
    }
  };
}

/** All begin before the first has an answer, so each sees what stood there when the step began. */
function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const waiting: Promise<void>[] = [];
    for (const step of steps) {
      const started = step(run);
      if (started) waiting.push(started);
    }
    return waiting.length < 2 ? waiting[0] : Promise.all(waiting).then(() => undefined);
  };
}
