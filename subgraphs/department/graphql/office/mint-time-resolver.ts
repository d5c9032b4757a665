import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { LocalDate } from '../../../kit/graphql/scalars.js';
import type { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import { extendTask } from '../../actions/office/extend.js';
import { resumeTask, suspendTask } from '../../actions/office/suspend.js';
import type { SpecialProcedure } from '../../domain/task-work.js';
import type { SeeTask } from '../mint-act-resolver.js';
import type { TaskResultUnion } from '../mint-task-result.js';
import type { TaskObject } from '../mint-types.js';
import { deskOf, mintTaskInput } from './mint-task-input.js';
import { actRoles } from './possible-acts.js';
import { SpecialProcedureEnum } from './types/pause.type.js';

/** Time that does not count, and the one extension. */
export function mintTimeResolver({ typePrefix, code, name }: DepartmentEntry, TaskResult: TaskResultUnion, seeTask: SeeTask) {
  const TaskActInput = mintTaskInput();

  @InputType(`Suspend${typePrefix}TaskInput`, { description: '开始特别程序 — a special procedure begins' })
  class SuspendInput extends TaskActInput {
    @Field(() => SpecialProcedureEnum, { description: '特别程序，限于事项规定的 — which, of those that the item names' })
    procedure!: SpecialProcedure;

    @Field(() => String, { description: '理由，将书面告知申请人 — reason, which the applicant is told in writing' })
    reason!: string;

    @Field(() => [String], {
      defaultValue: [],
      description:
        '核查人员的身份标识；现场勘验、检验检测、检疫应当有两名以上 — subjects of those who go, two or more for inspection, testing and quarantine',
    })
    inspectors!: string[];
  }

  @InputType(`Resume${typePrefix}TaskInput`, { description: '结束特别程序 — a special procedure ends' })
  class ResumeInput extends TaskActInput {
    @Field(() => ID, { description: '特别程序的标识 — id of the special procedure' })
    pauseId!: string;

    @Field(() => String, { description: '结论 — finding' })
    finding!: string;

    @Field(() => LocalDate, {
      nullable: true,
      description: '实际结束日，早于今天时填写 — the day on which it really ended, where that was before today',
    })
    endedOn?: string | null;
  }

  @InputType(`Extend${typePrefix}TaskInput`, { description: '延长办理期限 — extends the limit' })
  class ExtendInput extends TaskActInput {
    @Field(() => Int, {
      nullable: true,
      description: '延长的数量，按事项规定的单位；空为事项允许的全部 — in the item’s unit, null for all that it allows',
    })
    amount?: number | null;

    @Field(() => String, { description: '理由，将告知申请人 — reason, which the applicant is told' })
    reason!: string;

    @Field(() => String, {
      nullable: true,
      description: '政府批准文号，事项要求时填写 — number of the government’s approval, where the item asks for it',
    })
    approval?: string | null;
  }

  @Resolver()
  class TimeResolver {
    @Mutation(() => TaskResult, {
      name: `suspend${typePrefix}Task`,
      description: `${name.zh}开始特别程序，暂停计时并书面告知申请人 — a special procedure begins; the clock stands still and the applicant is told`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async suspend(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => SuspendInput, { description: '程序内容 — the procedure' }) input: SuspendInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await suspendTask(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `resume${typePrefix}Task`,
      description: `${name.zh}结束特别程序，恢复计时 — a special procedure ends; the clock runs on`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async resume(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ResumeInput, { description: '结论 — its finding' }) input: ResumeInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await resumeTask(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `extend${typePrefix}Task`,
      description: `${name.zh}负责人批准延长办理期限，只能一次 — the head extends the limit, once`,
    })
    @RequiresRoles(...actRoles.HEAD)
    async extend(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ExtendInput, { description: '延期内容 — the extension' }) input: ExtendInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await extendTask(deskOf(context, code), { ...input }), seeTask);
    }
  }
  return TimeResolver;
}
