import { Arg, Ctx, createUnionType, ID, Query, Resolver } from 'type-graphql';
import { type Answers, applies } from '../../kit/domain/catalogue/condition.js';
import { HOUR, Kept, MINUTE } from '../../kit/graphql/cache-control.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { Costs } from '../../kit/graphql/cost.js';
import { conditionTerms } from '../../kit/graphql/types/condition.type.js';
import { RefusalType, refusalView } from '../../kit/graphql/types/refusal.type.js';
import { answersDoNotFit, subjectRefusal, subjectUnknown } from '../actions/refusals.js';
import { givenAnswers } from '../domain/given-answers.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { chooseSubject, chosenSubject, type SubjectChoice } from '../persistence/kept-catalogue.js';
import { checklistView } from './checklist-view.js';
import { departmentView, seeItem } from './see.js';
import { ChecklistType, JointMatterType } from './types/checklist.type.js';
import { AnswerInput } from './types/inputs.js';
import { WindowDepartment, WindowServiceItem } from './types/interfaces.js';
import { departmentStubs } from './types/stubs.js';

const ChecklistResult = createUnionType({
  name: 'ChecklistResult',
  description: '清单，或者不能给出清单的原因 — the checklist, or why there is none',
  types: () => [ChecklistType, RefusalType] as const,
  resolveType: (value) => (value instanceof RefusalType ? RefusalType : ChecklistType),
});

/** The public catalogue (公开透明, art. 5), answered from the window's own copy: it needs no department to be up. */
export function mintCatalogueResolver(matters: readonly JointMatter[]) {
  @Resolver()
  class CatalogueResolver {
    @Query(() => [WindowDepartment], { description: '进驻部门 — the departments of the hall' })
    @Kept(HOUR)
    departments(): WindowDepartment[] {
      return departmentStubs.map(({ entry }) => departmentView(entry.code));
    }

    @Query(() => WindowServiceItem, { nullable: true, description: '一个政务服务事项 — one service item' })
    @Kept(MINUTE)
    async serviceItem(
      @Ctx() context: SubgraphContext,
      @Arg('id', () => ID, { description: '事项标识 — id' }) id: string,
    ): Promise<WindowServiceItem | null> {
      return seeItem(context, null, id);
    }

    @Query(() => [JointMatterType], { description: '联办事项（一件事） — joint matters' })
    @Kept(HOUR)
    jointMatters(): JointMatterType[] {
      return matters.map(matterView);
    }

    @Query(() => JointMatterType, { nullable: true, description: '一个联办事项 — one joint matter' })
    @Kept(HOUR)
    jointMatter(@Arg('code', () => ID, { description: '联办事项编码 — code' }) code: string): JointMatterType | null {
      const found = matters.find((matter) => matter.code === code);
      return found === undefined ? null : matterView(found);
    }

    @Query(() => ChecklistResult, {
      description: '按情形给出合并清单、要点和表单 — the merged checklist, points and form under these answers',
    })
    @Costs(30)
    @Kept(MINUTE)
    async checklist(
      @Ctx() context: SubgraphContext,
      @Arg('itemId', () => ID, { nullable: true, description: '单个事项：事项标识 — id of an item' }) itemId: string | null,
      @Arg('matterCode', () => ID, { nullable: true, description: '联办事项：编码 — code of a joint matter' }) matterCode: string | null,
      @Arg('answers', () => [AnswerInput], { defaultValue: [], description: '已有的情形回答 — answers so far' }) answers: AnswerInput[],
    ): Promise<ChecklistType | RefusalType> {
      const choice = chooseSubject(matters, { itemId, matterCode });
      if (choice === null) return refusalView(subjectUnknown(itemId ?? matterCode ?? ''), context.language);
      const { answers: given, contradictions } = givenAnswers(answers);
      if (contradictions.length > 0) return refusalView(answersDoNotFit(contradictions), context.language);
      const subject = await chosenSubject(context, choice, given);
      const unavailable = subjectRefusal(subject);
      if (unavailable !== null) return refusalView(unavailable, context.language);
      const parts = subject.steps.map((step) => step.part);
      return Object.assign(
        new ChecklistType(),
        checklistView(parts, given, { language: context.language, outside: outsideOf(choice, given) }),
      );
    }
  }
  return CatalogueResolver;
}

/** The bodies outside the hall that take part in these scenarios. */
function outsideOf(choice: SubjectChoice, answers: Answers): JointMatter['outside'] {
  return choice.kind === 'ITEM' ? [] : choice.matter.outside.filter(({ when }) => applies(when, answers));
}

function matterView({ code, name, summary, limit, steps, outside, basis }: JointMatter): JointMatterType {
  return {
    code,
    name: name.zh,
    summary,
    steps: steps.map(({ key, item, needs, takes }) => ({ key, itemId: item, needs, takes: Object.keys(takes) })),
    limitWorkingDays: limit?.amount ?? null,
    outside: outside.map(({ takes, when, ...body }) => ({ ...body, takes: Object.keys(takes), when: conditionTerms(when) })),
    basis,
  };
}
