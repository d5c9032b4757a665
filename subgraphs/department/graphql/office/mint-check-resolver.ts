import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import type { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import { correctTask } from '../../actions/office/correct.js';
import { coSignTask, nameSecondReviewer } from '../../actions/office/second-review.js';
import { recordInspection } from '../../actions/office/suspend.js';
import type { DepartmentPaperwork } from '../../domain/department-paperwork.js';
import type { SeeTask } from '../mint-act-resolver.js';
import type { TaskResultUnion } from '../mint-task-result.js';
import type { TaskObject } from '../mint-types.js';
import { deskOf, mintTaskInput } from './mint-task-input.js';
import { actRoles } from './possible-acts.js';

/** Two who check: the second reviewer, the records of those who were sent; and putting a decision right. */
export function mintCheckResolver(
  entry: DepartmentEntry,
  paperwork: () => DepartmentPaperwork,
  TaskResult: TaskResultUnion,
  seeTask: SeeTask,
) {
  const { typePrefix, code, name } = entry;
  const TaskActInput = mintTaskInput();

  @InputType(`Name${typePrefix}SecondReviewerInput`, { description: '指定第二核查人 — names the second reviewer' })
  class NameInput extends TaskActInput {
    @Field(() => String, { description: '第二核查人的身份标识，应当在本部门进驻 — subject of the second reviewer' })
    reviewer!: string;
  }

  @InputType(`CoSign${typePrefix}TaskInput`, { description: '第二核查人签署意见 — the second reviewer signs' })
  class CoSignInput extends TaskActInput {
    @Field(() => String, { description: '核查意见 — opinion' })
    opinion!: string;
  }

  @InputType(`Record${typePrefix}InspectionInput`, { description: '填写核查记录 — puts on record what was found' })
  class RecordInput extends TaskActInput {
    @Field(() => ID, { description: '特别程序的标识 — id of the special procedure' })
    pauseId!: string;

    @Field(() => String, { description: '核查情况 — findings' })
    record!: string;
  }

  @InputType(`Correct${typePrefix}TaskInput`, { description: '更正决定书中的笔误 — puts a slip in a decision right' })
  class CorrectInput extends TaskActInput {
    @Field(() => String, { description: '更正的位置 — where' })
    place!: string;

    @Field(() => String, { description: '原文 — what it says' })
    was!: string;

    @Field(() => String, { description: '更正为 — what it should read' })
    reads!: string;

    @Field(() => String, { description: '更正的理由 — reason' })
    reason!: string;
  }

  @Resolver()
  class CheckResolver {
    @Mutation(() => TaskResult, {
      name: `name${typePrefix}SecondReviewer`,
      description: `${name.zh}指定第二核查人 — names the second of the two who check`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async nameSecond(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => NameInput, { description: '指定内容 — who is named' }) input: NameInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await nameSecondReviewer(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `coSign${typePrefix}Task`,
      description: `${name.zh}第二核查人签署意见 — the second reviewer signs`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async coSign(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => CoSignInput, { description: '签署内容 — the opinion' }) input: CoSignInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await coSignTask(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `record${typePrefix}Inspection`,
      description: `${name.zh}核查人员各自填写核查记录 — those who were sent make their record, each for himself`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async recordInspection(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RecordInput, { description: '记录内容 — the record' }) input: RecordInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await recordInspection(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `correct${typePrefix}Task`,
      description: `${name.zh}更正决定书中的笔误，原决定不变 — a slip in a decision is put right; the decision stands`,
    })
    @RequiresRoles(...actRoles.DECIDERS)
    async correct(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => CorrectInput, { description: '更正内容 — the correction' }) input: CorrectInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(
        context,
        await correctTask(deskOf(context, code), { departmentName: name.zh, paperwork: paperwork() }, { ...input }),
        seeTask,
      );
    }
  }
  return CheckResolver;
}
