import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { itemIdOf } from '../../kit/contract/item-published.message.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { DecisionOutcome } from '../../kit/graphql/types/decision.type.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { claimTask } from '../actions/claim-task.js';
import { decideTask } from '../actions/decide-task.js';
import { withdrawItem } from '../actions/withdraw-item.js';
import type { DepartmentSpec } from '../department-spec.js';
import type { ItemObject, TaskObject } from './mint-types.js';
import type { DepartmentViews } from './views.js';

interface Seers {
  readonly task: (context: SubgraphContext, id: string) => Promise<TaskObject | null>;
  readonly item: (context: SubgraphContext, id: string) => Promise<ItemObject | null>;
}

const KEY = '幂等键：一次操作一个，重发时不变 — one key for one intention, the same when it is said again';

/** The acts of a department. Inputs and root fields bear its name: equal names in two subgraphs would be merged. */
export function mintActResolver<Facts, Details>(spec: DepartmentSpec<Facts, Details>, views: DepartmentViews, see: Seers) {
  const { typePrefix, code, name } = spec.entry;
  const { Task: TaskClass, Item: ItemClass } = views.types;
  const DetailsInput = spec.detailsInput;
  const isRefusal = (value: unknown): boolean => value instanceof RefusalType;

  const TaskResult = createUnionType({
    name: `${typePrefix}TaskResult`,
    description: '办理结果：任务，或者不予办理的原因 — the task, or why not',
    types: () => [TaskClass, RefusalType] as const,
    resolveType: (value) => (isRefusal(value) ? RefusalType : TaskClass) as never,
  });
  const ItemResult = createUnionType({
    name: `${typePrefix}ItemResult`,
    description: '事项维护结果：事项，或者不予办理的原因 — the item, or why not',
    types: () => [ItemClass, RefusalType] as const,
    resolveType: (value) => (isRefusal(value) ? RefusalType : ItemClass) as never,
  });

  @InputType(`Claim${typePrefix}TaskInput`, { description: '认领任务 — takes a task on' })
  class ClaimInput {
    @Field(() => ID, { description: '任务标识 — id of the task' })
    taskId!: string;

    @Field(() => String, { description: KEY })
    idempotencyKey!: string;
  }

  @InputType(`Decide${typePrefix}TaskInput`, { description: '作出决定 — decides a task' })
  class DecideInput {
    @Field(() => ID, { description: '任务标识 — id of the task' })
    taskId!: string;

    @Field(() => DecisionOutcome, { description: '结论 — outcome' })
    outcome!: keyof typeof DecisionOutcome;

    @Field(() => String, { description: '办理意见；不予办理的，写明理由 — opinion, or the reasons of a denial' })
    opinion!: string;

    @Field(() => DetailsInput, { nullable: true, description: '本部门的办理信息 — what the department enters with its decision' })
    details?: object | null;

    @Field(() => String, { description: KEY })
    idempotencyKey!: string;
  }

  @InputType(`Withdraw${typePrefix}ItemInput`, { description: '撤回事项 — withdraws an item' })
  class WithdrawInput {
    @Field(() => ID, { description: '事项标识 — id of the item' })
    itemId!: string;

    @Field(() => String, { description: '撤回原因 — reason' })
    reason!: string;

    @Field(() => String, { description: KEY })
    idempotencyKey!: string;
  }

  @Resolver()
  class ActResolver {
    @Mutation(() => TaskResult, {
      name: `claim${typePrefix}Task`,
      description: `${name.zh}认领任务 — a member of its staff takes a task on`,
    })
    @RequiresRoles('DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD')
    async claim(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ClaimInput, { description: '认领内容 — what is taken on' }) input: ClaimInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await claimTask(context.store, code, context.caller, { ...input }), see.task);
    }

    @Mutation(() => TaskResult, { name: `decide${typePrefix}Task`, description: `${name.zh}作出决定 — decides a task` })
    @RequiresRoles('DEPT_APPROVER', 'DEPT_HEAD')
    async decide(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => DecideInput, { description: '决定内容 — the decision' }) input: DecideInput,
    ): Promise<TaskObject | RefusalType> {
      const details = Object.fromEntries(Object.entries(input.details ?? {}).filter(([, value]) => value !== undefined && value !== null));
      return answer(context, await decideTask(context.store, spec, context.caller, { ...input, details }), see.task);
    }

    @Mutation(() => ItemResult, {
      name: `withdraw${typePrefix}Item`,
      description: `${name.zh}撤回事项，不再受理新件 — the item takes no new cases`,
    })
    @RequiresRoles('DEPT_CATALOG_EDITOR', 'DEPT_HEAD')
    async withdraw(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => WithdrawInput, { description: '撤回内容 — what is withdrawn' }) input: WithdrawInput,
    ): Promise<ItemObject | RefusalType> {
      const { itemId, reason, idempotencyKey } = input;
      const prefix = itemIdOf(code, '');
      const slug = itemId.startsWith(prefix) ? itemId.slice(prefix.length) : '';
      const outcome = await withdrawItem(context.store, code, context.caller, { slug, reason, idempotencyKey });
      return answer(context, outcome, (again, found) => see.item(again, itemIdOf(code, found)));
    }
  }
  return ActResolver;
}
