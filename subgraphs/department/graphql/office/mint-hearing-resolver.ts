import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { DepartmentEntry } from '../../../../schema/departments.js';
import { RequiresRoles } from '../../../kit/graphql/access.js';
import { answer } from '../../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../../kit/graphql/context.js';
import { DateTime, LocalDate } from '../../../kit/graphql/scalars.js';
import type { RefusalType } from '../../../kit/graphql/types/refusal.type.js';
import { appointHearing, recordHearing, requestHearing, tellHearingRight, waiveHearing } from '../../actions/office/hearing.js';
import type { SeeTask } from '../mint-act-resolver.js';
import type { TaskResultUnion } from '../mint-task-result.js';
import type { TaskObject } from '../mint-types.js';
import { deskOf, mintTaskInput } from './mint-task-input.js';
import { actRoles } from './possible-acts.js';

/** The right to a hearing, and the hearing. */
export function mintHearingResolver({ typePrefix, code, name }: DepartmentEntry, TaskResult: TaskResultUnion, seeTask: SeeTask) {
  const TaskActInput = mintTaskInput();

  @InputType(`Tell${typePrefix}HearingRightInput`, { description: '告知听证权利 — tells of the right to a hearing' })
  class TellInput extends TaskActInput {
    @Field(() => String, { description: '涉及的重大利益关系 — whose important interests are concerned' })
    concerns!: string;
  }

  @InputType(`Request${typePrefix}HearingInput`, { description: '要求听证 — asks for a hearing' })
  class RequestInput extends TaskActInput {
    @Field(() => String, { nullable: true, description: '由工作人员代为登记时，写明申请人或者利害关系人 — who asks, where staff enter it' })
    by?: string | null;

    @Field(() => LocalDate, { nullable: true, description: '书面申请的收到日，早于今天时填写 — the day on which it came in on paper' })
    on?: string | null;
  }

  @InputType(`Waive${typePrefix}HearingInput`, { description: '放弃听证 — waives the hearing' })
  class WaiveInput extends TaskActInput {
    @Field(() => String, {
      nullable: true,
      description: '由工作人员代为登记时，写明申请人或者利害关系人 — who waives, where staff enter it',
    })
    by?: string | null;
  }

  @InputType(`Appoint${typePrefix}HearingInput`, { description: '通知听证的时间、地点 — notifies time and place' })
  class AppointInput extends TaskActInput {
    @Field(() => DateTime, { description: '听证时间，应当提前七个工作日 — time, seven working days ahead' })
    at!: Date;

    @Field(() => String, { description: '听证地点 — place' })
    place!: string;

    @Field(() => String, {
      description: '主持人的身份标识，审查人员以外的人员 — subject of who presides, who has not examined the application',
    })
    presider!: string;
  }

  @InputType(`Record${typePrefix}HearingInput`, { description: '登记听证笔录 — the record of the hearing' })
  class RecordInput extends TaskActInput {
    @Field(() => String, { description: '笔录要点 — gist of the record' })
    record!: string;
  }

  @Resolver()
  class HearingResolver {
    @Mutation(() => TaskResult, {
      name: `tell${typePrefix}HearingRight`,
      description: `${name.zh}告知申请人、利害关系人听证权利 — those concerned are told that they may ask for a hearing`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async tell(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => TellInput, { description: '告知内容 — what is told' }) input: TellInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await tellHearingRight(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `request${typePrefix}Hearing`,
      description: `申请人要求听证，或者工作人员登记书面要求 — a hearing is asked for`,
    })
    @RequiresRoles(...actRoles.STAFF, 'ENTERPRISE_USER', 'AGENT')
    async request(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RequestInput, { description: '听证要求 — the request' }) input: RequestInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await requestHearing(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `waive${typePrefix}Hearing`,
      description: `申请人放弃听证，或者工作人员登记书面放弃 — a hearing is waived`,
    })
    @RequiresRoles(...actRoles.STAFF, 'ENTERPRISE_USER', 'AGENT')
    async waive(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => WaiveInput, { description: '放弃内容 — the waiver' }) input: WaiveInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await waiveHearing(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `appoint${typePrefix}Hearing`,
      description: `${name.zh}通知听证的时间、地点和主持人 — time, place and who presides`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async appoint(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => AppointInput, { description: '通知内容 — the appointment' }) input: AppointInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await appointHearing(deskOf(context, code), { ...input }), seeTask);
    }

    @Mutation(() => TaskResult, {
      name: `record${typePrefix}Hearing`,
      description: `${name.zh}登记听证笔录 — the record of the hearing, on which the decision rests`,
    })
    @RequiresRoles(...actRoles.STAFF)
    async recordHearing(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RecordInput, { description: '笔录 — the record' }) input: RecordInput,
    ): Promise<TaskObject | RefusalType> {
      return answer(context, await recordHearing(deskOf(context, code), { ...input }), seeTask);
    }
  }
  return HearingResolver;
}
