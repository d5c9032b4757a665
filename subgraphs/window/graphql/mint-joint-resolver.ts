import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { calendarIn } from '../../kit/graphql/calendar.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { withdrawStep } from '../actions/withdraw-step.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import { expectedEnd } from '../domain/expected-end.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { outsideTasks } from '../domain/outside-bodies.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { loadKeptVersions, loadStepsOfCase } from './loaders.js';
import { departmentView, seeCase } from './see.js';
import { CaseType } from './types/case.type.js';
import { CaseOutsideBodyType, ExpectedEndType, WithdrawStepInput } from './types/joint-case.type.js';

/** What a case of several steps knows of the whole: when it will end and why then, who else takes part, and which step goes. */
export function mintJointResolver(matters: readonly JointMatter[]) {
  @Resolver(() => CaseType)
  class JointResolver {
    @FieldResolver(() => ExpectedEndType, {
      nullable: true,
      description: '预计办结和关键路径，每次查询时重新推算；已终结的为空 — when it is expected to be decided; null once it has ended',
    })
    async expectedEnd(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<ExpectedEndType | null> {
      if (caseLifecycle.isFinal(row.stage)) return null;
      const steps = (await loaderOf(context, loadStepsOfCase).load(row.id)) ?? [];
      const versions = await loaderOf(context, loadKeptVersions).loadMany(
        steps.map(({ itemId, versionNumber }) => `${itemId}@${versionNumber}`),
      );
      const timed = steps.flatMap((step, index) => {
        const version = versions[index];
        if (version === null || version === undefined || version instanceof Error) return [];
        const { limits, name } = version.definition;
        const { key, needs, status, decidedAt, releasedAt, pauses, extension, department } = step;
        return [{ key, needs, status, decidedAt, releasedAt, pauses, extension, department, limits, title: name.zh }];
      });
      const found = expectedEnd(row, timed, { calendar: await calendarIn(context), now: context.now });
      if (found === null) return null;
      const criticalPath = found.path.map(({ step, at }) => ({
        step: step.key,
        title: step.title,
        department: departmentView(step.department),
        endsOn: localDate(at),
        decided: step.decidedAt !== null,
      }));
      return { on: localDate(found.at), provisional: found.provisional, criticalPath };
    }

    @FieldResolver(() => [CaseOutsideBodyType], {
      description: '由大厅以外的单位办理的事项 — what bodies outside the hall do in this case',
    })
    async outsideBodies(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<CaseOutsideBodyType[]> {
      const matter = row.subjectKind === 'JOINT_MATTER' ? matters.find(({ code }) => code === row.subjectCode) : undefined;
      if (matter === undefined) return [];
      const steps = (await loaderOf(context, loadStepsOfCase).load(row.id)) ?? [];
      return outsideTasks(matter, row.answers, steps).map((task) => ({ ...task, needs: [...task.needs], data: { ...task.data } }));
    }

    @Mutation(() => CaseResultUnion, { description: '撤回联办件的一个环节 — withdraws one step of a joint case' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
    async withdrawStep(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => WithdrawStepInput, { description: '所撤回的环节和理由 — which step, and why' }) input: WithdrawStepInput,
    ): Answered {
      return answer(context, await withdrawStep(context.store, context.caller, { ...input }), seeCase);
    }
  }
  return JointResolver;
}
