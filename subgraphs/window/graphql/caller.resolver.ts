import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../kit/graphql/context.js';

@ObjectType('Caller', { description: '当前用户 — who is asking' })
class CallerType {
  @Field(() => String, { nullable: true, description: '身份标识；空为未登录 — subject, null for the public' })
  subject!: string | null;

  @Field(() => String, { description: '姓名 — name' })
  name!: string;

  @Field(() => [String], { description: '角色 — roles' })
  roles!: string[];

  @Field(() => String, { nullable: true, description: '所属部门编码 — department' })
  department!: string | null;
}

@Resolver()
export class CallerResolver {
  @Query(() => CallerType, { description: '当前用户 — who is asking' })
  me(@Ctx() { caller }: SubgraphContext): CallerType {
    return { subject: caller.sub, name: caller.name, roles: [...caller.roles], department: caller.department };
  }
}
