import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import { openPlanner } from '../../plan/planner.js';
import { SupergraphSource } from '../../supergraph/supergraph.source.js';
import { hallSupergraph } from '../../testing/hall.supergraph.js';

/** The plan of an operation of the fixture's hall. */
export function gatewayPlan(source: string): { plan: QueryPlan; document: DocumentNode } {
  const [window, tax, housing] = [{ url: 'http://w' }, { url: 'http://t' }, { url: 'http://h' }];
  const planner = openPlanner(new SupergraphSource(hallSupergraph({ window, tax, housing })));
  const document = parse(source);
  return { plan: planner.plan(document), document };
}
