import { Arg, Ctx, createUnionType, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { JsonObject } from '../../kit/graphql/scalars.js';
import { RefusalType, refusalView } from '../../kit/graphql/types/refusal.type.js';
import { acceptCase } from '../actions/accept-case.js';
import { issueNotice } from '../actions/issue-notice.js';
import { judgePoints } from '../actions/judge-points.js';
import { caseNotFound } from '../actions/refusals.js';
import { revealForm } from '../actions/reveal-form.js';
import { submitCase } from '../actions/submit-case.js';
import { supplementCase } from '../actions/supplement-case.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { formSeenBy } from './form-seen.js';
import { loadCases } from './loaders.js';
import { seeCase } from './see.js';
import { givenAuthorisation } from './types/authorisation.type.js';
import { CaseActInput, JudgePointsInput, RevealCaseFormInput, SubmitCaseInput, SupplementCaseInput } from './types/inputs.js';

@ObjectType('RevealedForm', { description: '未脱敏的申请表单 — the form unmasked' })
class RevealedForm {
  @Field(() => JsonObject, { description: '申请表单 — the form' })
  form!: Record<string, unknown>;
}

const RevealResult = createUnionType({
  name: 'RevealCaseFormResult',
  description: '未脱敏的申请表单，或者不予查看的原因 — the form unmasked, or why not',
  types: () => [RevealedForm, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : RevealedForm),
});

/** The acts of the window: thin, the rules are in the actions. */
export function mintActResolver(matters: readonly JointMatter[]) {
  @Resolver()
  class ActResolver {
    @Mutation(() => CaseResultUnion, { description: '提出申请 — submits an application' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
    async submitCase(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => SubmitCaseInput, { description: '申请内容 — the application' }) input: SubmitCaseInput,
    ): Answered {
      const materials = input.materials.map((material) => ({ ...material }));
      const { authorisation, ...application } = input;
      const outcome = await submitCase(context.store, matters, context.caller, {
        ...application,
        answers: input.answers.map((given) => ({ ...given })),
        materials,
        // Left out where none is given: an application of before there were authorisations, said again, is the same act.
        ...(authorisation == null ? {} : { authorisation: givenAuthorisation(authorisation) }),
      });
      return answer(context, outcome, seeCase);
    }

    @Mutation(() => CaseResultUnion, { description: '逐项判定审查要点 — judges review points' })
    @RequiresRoles('WINDOW_CLERK', 'DEPT_REVIEWER')
    async judgePoints(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => JudgePointsInput, { description: '判定内容 — the verdicts' }) input: JudgePointsInput,
    ): Answered {
      const verdicts = input.verdicts.map((verdict) => ({ ...verdict }));
      return answer(context, await judgePoints(context.store, context.caller, { ...input, verdicts }), seeCase);
    }

    @Mutation(() => CaseResultUnion, { description: '出具一次性告知单 — issues the one-time notice' })
    @RequiresRoles('WINDOW_CLERK', 'DEPT_REVIEWER')
    async issueNotice(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => CaseActInput, { description: '所告知的办件 — the case' }) input: CaseActInput,
    ): Answered {
      return answer(context, await issueNotice(context.store, context.caller, { ...input }), seeCase);
    }

    @Mutation(() => CaseResultUnion, { description: '补正 — answers the notice' })
    @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
    async supplementCase(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => SupplementCaseInput, { description: '补正内容 — the supplement' }) input: SupplementCaseInput,
    ): Answered {
      const materials = input.materials.map((material) => ({ ...material }));
      return answer(context, await supplementCase(context.store, context.caller, { ...input, materials }), seeCase);
    }

    @Mutation(() => CaseResultUnion, { description: '受理 — accepts the case and hands it to the departments' })
    @RequiresRoles('WINDOW_CLERK', 'DEPT_REVIEWER')
    async acceptCase(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => CaseActInput, { description: '所受理的办件 — the case' }) input: CaseActInput,
    ): Answered {
      return answer(context, await acceptCase(context.store, context.caller, { ...input }), seeCase);
    }

    @Mutation(() => RevealResult, { description: '查看未脱敏的申请表单，事由记入日志 — shows the form unmasked; the reason is journalled' })
    @RequiresRoles('WINDOW_CLERK', 'OUTPUT_CLERK', 'DEPT_REVIEWER', 'DEPT_APPROVER', 'ENTERPRISE_USER')
    async revealCaseForm(
      @Ctx() context: SubgraphContext,
      @Arg('input', () => RevealCaseFormInput, { description: '办件和事由 — case and reason' }) input: RevealCaseFormInput,
    ): Promise<RevealedForm | RefusalType> {
      const file = await loaderOf(context, loadCases).load(input.caseId);
      if (file === null) return refusalView(caseNotFound, context.language);
      const outcome = await revealForm(context.store, context.caller, { ...input });
      return outcome.ok
        ? Object.assign(new RevealedForm(), { form: await formSeenBy(context, file) })
        : refusalView(outcome.refusal, context.language);
    }
  }
  return ActResolver;
}
