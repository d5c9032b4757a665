import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../kit/domain/caller.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { HOUR, Kept } from '../../kit/graphql/cache-control.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { refuseCase } from '../actions/refuse-case.js';
import { terminateCase } from '../actions/terminate-case.js';
import { withdrawCase } from '../actions/withdraw-case.js';
import type { IntakeTerms } from '../domain/intake-terms.js';
import type { CaseEnding } from '../persistence/ending.entity.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { loadEndings } from './intake-loaders.js';
import { seeCase } from './see.js';
import { CaseType } from './types/case.type.js';
import { CaseEndingType, EndingReasonType, RefuseCaseInput, TerminateCaseInput, WithdrawCaseInput } from './types/ending.type.js';

/** Refusing, withdrawing and terminating: the ends of a case that are no delivery. */
export function mintEndingResolver({ reasons }: IntakeTerms) {
  @Resolver(() => CaseType)
  class EndingResolver {
    @Query(() => [EndingReasonType], { description: '不予受理、终止办理的事由目录 — the reasons for refusing or terminating' })
    @Kept(HOUR)
    endingReasons(@Ctx() { language }: SubgraphContext): EndingReasonType[] {
      return reasons.map(({ name, stages, roles, ...reason }) => ({
        ...reason,
        name: name[language],
        stages: stages as EndingReasonType['stages'],
        roles: [...roles],
      }));
    }

    @FieldResolver(() => CaseEndingType, {
      nullable: true,
      description: '不予受理、撤回或者终止办理的记载 — how it ended, where it was not delivered',
    })
    async ending(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<CaseEndingType | null> {
      const ending = await loaderOf(context, loadEndings).load(row.id);
      return ending === null ? null : endingView(ending, hasRole(context.caller, 'ANALYST'));
    }

    @Mutation(() => CaseResultUnion, { description: '不予受理 — refuses to accept the application' })
    @RequiresRoles('WINDOW_CLERK', 'DEPT_REVIEWER')
    async refuseCase(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RefuseCaseInput, { description: '事由和理由 — the reason' }) input: RefuseCaseInput,
    ): Answered {
      return answer(context, await refuseCase(context.store, reasons, context.caller, { ...input }), seeCase);
    }

    @Mutation(() => CaseResultUnion, { description: '撤回申请 — withdraws the application' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
    async withdrawCase(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => WithdrawCaseInput, { description: '撤回的理由 — why' }) input: WithdrawCaseInput,
    ): Answered {
      return answer(context, await withdrawCase(context.store, context.caller, { ...input }), seeCase);
    }

    @Mutation(() => CaseResultUnion, { description: '终止办理 — terminates the case' })
    @RequiresRoles('WINDOW_CLERK', 'DEPT_REVIEWER', 'DEPT_HEAD', 'CENTER_OPERATIONS')
    async terminateCase(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => TerminateCaseInput, { description: '事由和理由 — the reason' }) input: TerminateCaseInput,
    ): Answered {
      return answer(context, await terminateCase(context.store, reasons, context.caller, { ...input }), seeCase);
    }
  }
  return EndingResolver;
}

function endingView(
  { kind, reach, reasonCode, reasonName, explanation, competentBody, remedies, ruleRef, documentNumber, ...rest }: CaseEnding,
  analyst: boolean,
): CaseEndingType {
  return {
    kind,
    whole: reach === 'WHOLE',
    reasonCode,
    reason: reasonName,
    explanation: analyst ? null : explanation,
    competentBody,
    remedies,
    ruleRef,
    documentNumber,
    steps: rest.steps,
    endedAt: rest.endedAt,
    endedBy: analyst ? null : rest.endedByName,
    onBehalfOfApplicant: rest.onBehalfOf !== null,
  };
}
