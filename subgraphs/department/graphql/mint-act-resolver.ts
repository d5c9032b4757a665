import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { DecisionOutcome } from '../../kit/graphql/types/decision.type.js';
import type { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { claimTask } from '../actions/claim-task.js';
import { decideTask } from '../actions/decide-task.js';
import type { DepartmentSpec } from '../department-spec.js';
import { KEY_DESCRIPTION } from './key-description.js';
import type { TaskResultUnion } from './mint-task-result.js';
import type { TaskObject } from './mint-types.js';

export type SeeTask = (context: SubgraphContext, id: string) => Promise<TaskObject | null>;

/** The acts of a department. Inputs and root fields bear its name: equal names in two subgraphs would be merged. */
export function mintActResolver<Facts, Details>(spec: DepartmentSpec<Facts, Details>, TaskResult: TaskResultUnion, seeTask: SeeTask) {
  const { typePrefix, code, name } = spec.entry;
  const DetailsInput = spec.detailsInput;

  @InputType(`Claim${typePrefix}TaskInput`, { description: '认领任务 — takes a task on' })
  class ClaimInput {
    @Field(() => ID, { description: '任务标识 — id of the task' })
    taskId!: string;

    @Field(() => String, { description: KEY_DESCRIPTION })
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

    @Field(() => String, { description: KEY_DESCRIPTION })
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
      return answer(context, await claimTask({ store: context.store, department: code, caller: context.caller }, { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, { name: `decide${typePrefix}Task`, description: `${name.zh}作出决定 — decides a task` })
    @RequiresRoles('DEPT_APPROVER', 'DEPT_HEAD')
    async decide(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => DecideInput, { description: '决定内容 — the decision' }) input: DecideInput,
    ): Promise<TaskObject | RefusalType> {
      const details = Object.fromEntries(Object.entries(input.details ?? {}).filter(([, value]) => value !== undefined && value !== null));
      return answer(context, await decideTask(context.store, spec, context.caller, { ...input, details }), seeTask);
    }
  }
  return ActResolver;
}
