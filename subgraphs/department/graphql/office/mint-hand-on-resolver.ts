import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import type { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import { answerConsultation, askColleague } from '../../actions/office/consult.js';
import { assignTask, transferTask } from '../../actions/office/hand-on.js';
import type { SeeTask } from '../mint-act-resolver.js';
import type { TaskResultUnion } from '../mint-task-result.js';
import type { TaskObject } from '../mint-types.js';
import { deskOf, mintTaskInput } from './mint-task-input.js';
import { actRoles } from './possible-acts.js';

/** Who does the work: assigning, handing on, asking a colleague. */
export function mintHandOnResolver({ typePrefix, code, name }: DepartmentEntry, TaskResult: TaskResultUnion, seeTask: SeeTask) {
  const TaskActInput = mintTaskInput();

  @InputType(`Assign${typePrefix}TaskInput`, { description: '指派承办人 — the head says who does it' })
  class AssignInput extends TaskActInput {
    @Field(() => String, { description: '承办人的身份标识，应当在本部门进驻 — subject of who is to do it, stationed at the department' })
    to!: string;

    @Field(() => String, { nullable: true, description: '说明 — reason' })
    reason?: string | null;
  }

  @InputType(`Transfer${typePrefix}TaskInput`, { description: '移交任务 — hands a task to a colleague' })
  class TransferInput extends TaskActInput {
    @Field(() => String, { description: '接办人的身份标识，应当在本部门进驻 — subject of who takes it over' })
    to!: string;

    @Field(() => String, { description: '移交的理由 — reason' })
    reason!: string;
  }

  @InputType(`Ask${typePrefix}ColleagueInput`, { description: '征求同事意见 — asks a colleague' })
  class AskInput extends TaskActInput {
    @Field(() => String, { description: '被问人的身份标识，应当在本部门进驻 — subject of who is asked' })
    asked!: string;

    @Field(() => String, { description: '问题 — question' })
    question!: string;
  }

  @InputType(`Answer${typePrefix}ConsultationInput`, { description: '答复同事的问题 — answers a colleague' })
  class AnswerInput extends TaskActInput {
    @Field(() => ID, { description: '征求意见的标识 — id of the consultation' })
    consultationId!: string;

    @Field(() => String, { description: '答复意见 — answer' })
    answer!: string;
  }

  @Resolver()
  class HandOnResolver {
    @Mutation(() => TaskResult, { name: `assign${typePrefix}Task`, description: `${name.zh}负责人指派承办人 — the head assigns a task` })
    @RequiresRoles(...actRoles.HEAD)
    async assign(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => AssignInput, { description: '指派内容 — the assignment' }) input: AssignInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await assignTask(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `transfer${typePrefix}Task`,
      description: `${name.zh}承办人移交任务 — a task is handed to a colleague`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async transfer(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => TransferInput, { description: '移交内容 — the transfer' }) input: TransferInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await transferTask(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `ask${typePrefix}Colleague`,
      description: `${name.zh}承办人征求同事意见，承办人不变 — a colleague is asked; the holder stays`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async ask(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => AskInput, { description: '所问内容 — what is asked' }) input: AskInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await askColleague(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `answer${typePrefix}Consultation`,
      description: `${name.zh}工作人员答复同事的问题 — whoever was asked answers`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async answerConsultation(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => AnswerInput, { description: '答复内容 — the answer' }) input: AnswerInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await answerConsultation(deskOf(context, code), { ...input }), seeTask);
    }
  }
  return HandOnResolver;
}
