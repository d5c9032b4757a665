import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';

/** Every fetch of a plan, with the response names that lead to what it completes; none for a fetch of the whole. */
export function eachFetch({ node }: QueryPlan, take: (fetch: FetchNode, path: readonly string[]) => void): void {
  mapNode(node, [], (fetch, path) => {
    take(fetch, path);
    return fetch;
  });
}

/** The same plan with other fetches. */
export function mapFetches(plan: QueryPlan, map: (fetch: FetchNode, path: readonly string[]) => FetchNode): QueryPlan {
  return { ...plan, node: mapNode(plan.node, [], map) };
}

type AnyNode = QueryPlan['node'] | PlanNode;

function mapNode<Node extends AnyNode>(
  node: Node,
  path: ResponsePath,
  map: (fetch: FetchNode, path: readonly string[]) => FetchNode,
): Node {
  const below = <Child extends AnyNode>(child: Child, of = path): Child => mapNode(child, of, map);
  switch (node?.kind) {
    case 'Fetch':
      return map(
        node,
        path.filter((step): step is string => typeof step === 'string' && step !== '@'),
      ) as Node;
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((each) => below(each)) };
    case 'Flatten':
      return { ...node, node: below(node.node, [...path, ...node.path]) };
    case 'Condition':
      return { ...node, ifClause: below(node.ifClause), elseClause: below(node.elseClause) };
    default:
      return node;
  }
}
