import {
  type DirectiveNode,
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { Directive } from 'type-graphql';
import type { Role } from '../../../schema/passport.js';
import type { SubgraphContext } from './context.js';

/** Declares who may use a field or type: any of these roles. The declaration is printed into the graph and enforced here. */
export function RequiresRoles(...roles: readonly Role[]): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Directive(`@requiresScopes(scopes: [${roles.map((role) => `["${role}"]`).join(', ')}])`) as never;
}

/** Declares that only somebody known may use a field or type. */
export function Authenticated(): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Directive('@authenticated') as never;
}

/**
 * Enforces `@authenticated` and `@requiresScopes` of a schema in its resolvers, so that the graph is as safe behind
 * another router, or none. Changes the schema it is given.
 */
export function enforceAccess(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const ofType = demandsOf(type.astNode?.directives);
    for (const field of Object.values(type.getFields())) {
      const demands = [...ofType, ...demandsOf(field.astNode?.directives), ...demandsOfInterfaces(type, field.name)];
      if (demands.length > 0) field.resolve = guarded(field.resolve ?? defaultFieldResolver, demands);
    }
  }
}

/** What an interface demands of a field, every implementer keeps: else asking by the object would go past it. */
function demandsOfInterfaces(type: GraphQLObjectType, field: string): Demand[] {
  return type
    .getInterfaces()
    .filter((contract) => field in contract.getFields())
    .flatMap((contract) => [...demandsOf(contract.astNode?.directives), ...demandsOf(contract.getFields()[field]?.astNode?.directives)]);
}

/** One demand: the caller is known, and has all roles of at least one of the alternatives. */
type Demand = readonly (readonly string[])[];

function demandsOf(directives: readonly DirectiveNode[] | undefined): Demand[] {
  return (directives ?? []).flatMap((directive) => {
    if (directive.name.value === 'authenticated') return [[[]]];
    if (directive.name.value !== 'requiresScopes') return [];
    const scopes = directive.arguments?.find((argument) => argument.name.value === 'scopes');
    return scopes === undefined ? [[]] : [valueFromASTUntyped(scopes.value) as string[][]];
  });
}

function guarded(
  resolve: GraphQLFieldResolver<unknown, SubgraphContext>,
  demands: readonly Demand[],
): GraphQLFieldResolver<unknown, SubgraphContext> {
  return (source, args, context, info) => {
    const { caller, language } = context;
    if (caller.sub === null) {
      throw new GraphQLError(language === 'zh' ? '请先登录后再办理' : 'Sign in first: this field needs a caller who is known', {
        extensions: { code: 'UNAUTHENTICATED' },
      });
    }
    const held = caller.roles as readonly string[];
    const missing = demands.find((alternatives) => !alternatives.some((all) => all.every((role) => held.includes(role))));
    if (missing !== undefined) {
      const wanted = missing.map((all) => all.join('+')).join(', ');
      throw new GraphQLError(
        language === 'zh' ? `当前身份无此权限，需要角色：${wanted}` : `Your roles do not allow this; it needs one of: ${wanted}`,
        {
          extensions: { code: 'FORBIDDEN' },
        },
      );
    }
    return resolve(source, args, context, info);
  };
}
