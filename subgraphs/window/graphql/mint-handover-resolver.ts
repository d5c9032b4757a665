import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { WorkingCalendar } from '../../kit/domain/calendar/index.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { calendarIn } from '../../kit/graphql/calendar.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import type { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { confirmHandover } from '../actions/custody/confirm-handover.js';
import { correctHandover } from '../actions/custody/correct-handover.js';
import { handOver } from '../actions/custody/hand-over.js';
import { recallHandover } from '../actions/custody/recall-handover.js';
import { receiveReturn } from '../actions/custody/receive-return.js';
import { recordLoss } from '../actions/custody/record-loss.js';
import { returnHandover } from '../actions/custody/return-handover.js';
import { officeMinutes } from '../domain/office-minutes.js';
import type { HallSettings } from '../settings/load-settings.js';
import { findSheets, originalsNeededElsewhere, seeSheet } from './see-handover.js';
import { HandoverConnectionType, HandoverResult, HandoverStageEnum, HandoverType } from './types/handover.type.js';
import {
  ConfirmHandoverInput,
  CorrectHandoverInput,
  HandOverMaterialsInput,
  RecallHandoverInput,
  ReceiveReturnedMaterialsInput,
  RecordLostOriginalInput,
  ReturnHandoverInput,
} from './types/handover-inputs.js';

type Answered = Promise<HandoverType | RefusalType>;
const copies = <Line extends object>(lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line }));

/** The acts by which papers go to the departments and come home (材料流转交接手续), and the lists of those who carry them. */
export function mintHandoverResolver({ handover }: HallSettings) {
  const waited = ({ row }: HandoverType, now: Date, calendar: WorkingCalendar) =>
    officeMinutes(row.drawnUpAt, row.handedOverAt ?? now, calendar);

  @Resolver(() => HandoverType)
  class HandoverResolver {
    @FieldResolver(() => Int, {
      description: '转交之后至移交的办公分钟数；尚未移交的算至现在 — office minutes from the release to the handover, or until now',
    })
    async waitedMinutes(@Root() sheet: HandoverType, @Ctx() context: SubgraphContext): Promise<number> {
      return waited(sheet, context.now, await calendarIn(context));
    }

    @FieldResolver(() => Boolean, {
      description:
        '移交是否超过即时转交的时限；计入中心，不影响部门的办理时限 — later than the target; counts against the centre, not the department',
    })
    async late(@Root() sheet: HandoverType, @Ctx() context: SubgraphContext): Promise<boolean> {
      return sheet.stage !== 'VOID' && waited(sheet, context.now, await calendarIn(context)) > handover.targetOfficeMinutes;
    }

    @FieldResolver(() => [String], {
      description:
        '其他环节尚需使用原件的材料：用毕先退还窗口，不得留存 — materials whose originals other steps still need: send them back, do not retain them',
    })
    async neededElsewhere(@Root() { row }: HandoverType, @Ctx() context: SubgraphContext): Promise<string[]> {
      return originalsNeededElsewhere(context, row);
    }

    @Query(() => HandoverConnectionType, {
      description: '某一阶段的交接单，先开具的在前；部门只看本部门的 — sheets in a stage, the oldest first; a department sees its own',
    })
    @RequiresRoles('WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD', 'CENTER_OPERATIONS', 'AUDITOR')
    @Paged()
    async handovers(
      @Ctx() context: SubgraphContext,
      @Arg('stage', () => HandoverStageEnum, { description: '阶段 — stage' }) stage: keyof typeof HandoverStageEnum,
      @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
    ): Promise<HandoverConnectionType> {
      return findSheets(context, stage, { first, after });
    }

    @Mutation(() => HandoverResult, { description: '窗口移交纸质材料 — the window hands papers over to a department' })
    @RequiresRoles('WINDOW_CLERK')
    async handOverMaterials(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => HandOverMaterialsInput, { description: '交接单和材料状况 — sheet and condition' }) input: HandOverMaterialsInput,
    ): Answered {
      const conditions = copies(input.conditions);
      return answer(
        context,
        await handOver(context.store, context.caller, { ...input, conditions, asCopies: [...input.asCopies] }),
        seeSheet,
      );
    }

    @Mutation(() => HandoverResult, {
      description: '部门签收纸质材料，不符的逐项注明 — a department signs for papers and notes what differs',
    })
    @RequiresRoles('DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD')
    async confirmHandover(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ConfirmHandoverInput, { description: '签收内容 — the receipt' }) input: ConfirmHandoverInput,
    ): Answered {
      const { received, remark = null } = input;
      const said = { ...input, received: copies(received), remark };
      return answer(context, await confirmHandover(context.store, context.caller, said), seeSheet);
    }

    @Mutation(() => HandoverResult, { description: '窗口核对后更正清单，重新移交 — the window corrects the list and hands over again' })
    @RequiresRoles('WINDOW_CLERK')
    async correctHandover(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => CorrectHandoverInput, { description: '更正内容 — the correction' }) input: CorrectHandoverInput,
    ): Answered {
      return answer(context, await correctHandover(context.store, context.caller, { ...input, lines: copies(input.lines) }), seeSheet);
    }

    @Mutation(() => HandoverResult, { description: '窗口收回部门尚未签收的材料 — the window takes back what nobody has signed for' })
    @RequiresRoles('WINDOW_CLERK')
    async recallHandover(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RecallHandoverInput, { description: '交接单和事由 — sheet and reason' }) input: RecallHandoverInput,
    ): Answered {
      return answer(context, await recallHandover(context.store, context.caller, { ...input }), seeSheet);
    }

    @Mutation(() => HandoverResult, { description: '部门退还或者留存原件 — a department sends originals back, or retains them' })
    @RequiresRoles('DEPT_REVIEWER', 'DEPT_APPROVER', 'DEPT_HEAD')
    async returnHandover(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ReturnHandoverInput, { description: '退还和留存的原件 — what goes back and what stays' })
      input: ReturnHandoverInput,
    ): Answered {
      const { lines, reason = null, basis = null } = input;
      const said = { ...input, lines: copies(lines), reason, basis };
      return answer(context, await returnHandover(context.store, context.caller, said), seeSheet);
    }

    @Mutation(() => HandoverResult, { description: '窗口签收部门退还的原件 — the window signs for originals that come home' })
    @RequiresRoles('WINDOW_CLERK', 'OUTPUT_CLERK')
    async receiveReturnedMaterials(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => ReceiveReturnedMaterialsInput, { description: '签收内容 — the receipt' }) input: ReceiveReturnedMaterialsInput,
    ): Answered {
      const received = copies(input.received);
      return answer(context, await receiveReturn(context.store, context.caller, { ...input, received }), seeSheet);
    }

    @Mutation(() => HandoverResult, { description: '大厅运行办认定原件遗失 — the operations office finds an original to be lost' })
    @RequiresRoles('CENTER_OPERATIONS')
    async recordLostOriginal(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RecordLostOriginalInput, { description: '认定内容 — the finding' }) input: RecordLostOriginalInput,
    ): Answered {
      return answer(context, await recordLoss(context.store, context.caller, { ...input }), seeSheet);
    }
  }
  return HandoverResolver;
}
