import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { FieldPlan, Place, RunState } from './query-plan.js';

/** What resolvers are told of the field: looked up when it is asked for, since hardly any resolver asks. */
export class FieldInfo implements GraphQLResolveInfo {
  readonly rootValue: unknown = undefined;

  constructor(
    readonly plan: Pick<FieldPlan, 'definition' | 'nodes' | 'parentType'>,
    readonly path: Place,
    readonly state: RunState,
  ) {}

  get fieldName(): string {
    return this.plan.definition.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.plan.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.plan.definition.type;
  }
  get parentType(): GraphQLObjectType {
    return this.plan.parentType;
  }
  get schema(): GraphQLSchema {
    return this.state.prepared.schema;
  }
  get fragments(): { readonly [key: string]: FragmentDefinitionNode } {
    return this.state.prepared.fragments;
  }
  get operation(): OperationDefinitionNode {
    return this.state.prepared.operation;
  }
  get variableValues(): { readonly [variable: string]: unknown } {
    return this.state.variables;
  }
}
