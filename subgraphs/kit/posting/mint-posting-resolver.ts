import { randomUUID } from 'node:crypto';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Role } from '../../../schema/passport.js';
import { type Caller, hasRole, isCentre } from '../domain/caller.js';
import { operatingRules } from '../domain/operating-rules.js';
import { done, refused } from '../domain/outcome.js';
import type { Refusal } from '../domain/rule.js';
import { RequiresRoles } from '../graphql/access.js';
import { answer } from '../graphql/answer.js';
import type { SubgraphContext } from '../graphql/context.js';
import { LocalDate } from '../graphql/scalars.js';
import { RefusalType } from '../graphql/types/refusal.type.js';
import { performAct } from '../persistence/act.js';
import { Posting } from './posting.entity.js';
import { postingEntryRefusal } from './posting-entry.rule.js';

export interface PostingOwner {
  /** Prefix of the GraphQL names. */
  readonly prefix: string;
  /** Code of the department whose heads may register its own staff. */
  readonly organisation: string;
  readonly name: string;
  readonly mayRegister: readonly Role[];
}

/** Registering and listing the stationed staff of one subgraph (进驻人员, art. 2). */
export function mintPostingResolver({ prefix, organisation, name, mayRegister }: PostingOwner) {
  const rootName = prefix.charAt(0).toLowerCase() + prefix.slice(1);

  @ObjectType(`${prefix}Posting`, { description: '进驻登记 — a posting of staff' })
  class PostingType {
    @Field(() => ID, { description: '登记标识 — id' })
    id!: string;

    @Field(() => String, { description: '人员身份标识 — subject of the person’s token' })
    subject!: string;

    @Field(() => String, { description: '姓名 — name' })
    personName!: string;

    @Field(() => String, { description: '岗位 — post' })
    post!: string;

    @Field(() => String, { nullable: true, description: '窗口号 — window number' })
    windowNumber!: string | null;

    @Field(() => LocalDate, { description: '进驻起始日 — from' })
    fromDay!: string;

    @Field(() => LocalDate, { nullable: true, description: '进驻截止日；空为未定 — to, null until further notice' })
    toDay!: string | null;
  }

  const PostingResult = createUnionType({
    name: `${prefix}PostingResult`,
    description: '登记结果：登记，或者不予登记的原因 — the posting, or why not',
    types: () => [PostingType, RefusalType] as const,
    resolveType: (value) => (value instanceof RefusalType ? RefusalType : PostingType) as never,
  });

  @InputType(`Register${prefix}PostingInput`, { description: '登记进驻人员 — stations a person' })
  class RegisterInput {
    @Field(() => String, { description: '人员身份标识 — subject of the person’s token' })
    subject!: string;

    @Field(() => String, { description: '姓名 — name' })
    personName!: string;

    @Field(() => String, { description: '岗位 — post' })
    post!: string;

    @Field(() => String, { nullable: true, description: '窗口号 — window number' })
    windowNumber?: string | null;

    @Field(() => LocalDate, { description: '进驻起始日 — from' })
    fromDay!: string;

    @Field(() => LocalDate, { nullable: true, description: '进驻截止日；空为未定 — to' })
    toDay?: string | null;

    @Field(() => String, { description: '幂等键 — idempotency key' })
    idempotencyKey!: string;
  }

  const load = async ({ em }: SubgraphContext, id: string) => {
    const row = await em.findOne(Posting, { id });
    return row === null ? null : Object.assign(new PostingType(), row);
  };

  @Resolver()
  class PostingResolver {
    @Query(() => [PostingType], { name: `${rootName}Postings`, description: `${name}的进驻人员 — stationed staff` })
    @RequiresRoles('DEPT_HEAD', 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR')
    async postings(@Ctx() { em, caller }: SubgraphContext): Promise<PostingType[]> {
      if (!mayRead(caller)) return [];
      const rows = await em.find(Posting, {}, { orderBy: { subject: 'asc', fromDay: 'asc' }, limit: 1000 });
      return rows.map((row) => Object.assign(new PostingType(), row));
    }

    @Mutation(() => PostingResult, { name: `register${prefix}Posting`, description: `登记${name}进驻人员 — stations a person` })
    @RequiresRoles(...mayRegister)
    async register(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RegisterInput, { description: '登记内容 — the posting' }) input: RegisterInput,
    ): Promise<PostingType | RefusalType> {
      const { caller, store } = context;
      const outcome = await performAct(
        store,
        { name: 'registerPosting', actor: caller.sub ?? '', key: input.idempotencyKey, input: { ...input } },
        async ({ em, record }) => {
          if (!mayStation(caller)) return refused(otherDepartment);
          const { subject, personName, post, windowNumber = null, fromDay, toDay = null } = input;
          const refusal = postingEntryRefusal({ subject, personName, post, windowNumber, fromDay, toDay });
          if (refusal !== null) return refused(refusal);
          const id = randomUUID();
          em.create(Posting, { id, subject, personName, post, windowNumber, fromDay, toDay });
          record({ type: 'onewindow.posting.registered', subject: id, audience: '-', data: { subject, post, fromDay, toDay } });
          return done(id);
        },
      );
      return answer(context, outcome, load);
    }
  }

  const mayRead = (caller: Caller): boolean => isCentre(caller) || caller.department === organisation;
  /** The centre's supervisors and auditors look; whoever else they are, they station nobody in another department. */
  const mayStation = (caller: Caller): boolean => hasRole(caller, 'CENTER_OPERATIONS') || caller.department === organisation;
  return PostingResolver;
}

const otherDepartment: Refusal = {
  code: 'OTHER_DEPARTMENT',
  message: { zh: '只能登记本部门的进驻人员', en: 'Only the staff of your own department' },
  ruleRef: operatingRules('第二条'),
  details: [],
};
