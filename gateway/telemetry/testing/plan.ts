import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, parse } from 'graphql';
import { stripSecurity } from '../../supergraph/strip-security.js';
import { hallSupergraph } from '../../testing/hall.supergraph.js';

/** The plan of an operation of the fixture's hall. */
export function gatewayPlan(source: string): { plan: QueryPlan; document: DocumentNode } {
  const [window, tax, housing] = [{ url: 'http://w' }, { url: 'http://t' }, { url: 'http://h' }];
  const supergraph = Supergraph.build(stripSecurity(hallSupergraph({ window, tax, housing })));
  const document = parse(source);
  const plan = new QueryPlanner(supergraph).buildQueryPlan(operationFromDocument(supergraph.apiSchema(), document));
  return { plan, document };
}
