import { Arg, Ctx, createUnionType, Mutation, Resolver } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { extendConstructionStart } from '../actions/extend-construction-start.js';
import { recordWorkStart } from '../actions/record-work-start.js';
import { loadConstructionPermits } from './loaders.js';
import { ConstructionPermitType, constructionPermitView } from './types/construction-permit.type.js';
import { ExtendConstructionStartInput, RecordWorkStartInput } from './types/permit-acts.input.js';

const PermitResult = createUnionType({
  name: 'HousingConstructionPermitResult',
  description: '办理结果：施工许可证，或者不予办理的原因 — the construction permit, or why not',
  types: () => [ConstructionPermitType, RefusalType] as const,
});

/** The bureau's acts on permits it has issued (建筑法 art. 9). */
@Resolver()
export class PermitActsResolver {
  @Mutation(() => PermitResult, { description: '住房和城乡建设部门批准延期开工 — grants a later start of work' })
  @RequiresRoles('DEPT_APPROVER')
  async extendHousingConstructionStart(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ExtendConstructionStartInput, { description: '延期内容 — the extension' }) input: ExtendConstructionStartInput,
  ): Promise<ConstructionPermitType | RefusalType> {
    return answer(context, await extendConstructionStart(context.store, context.caller, { ...input }), seePermit);
  }

  @Mutation(() => PermitResult, { description: '住房和城乡建设部门登记开工 — records that work began' })
  @RequiresRoles('DEPT_APPROVER')
  async recordHousingWorkStart(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RecordWorkStartInput, { description: '开工内容 — the start of work' }) input: RecordWorkStartInput,
  ): Promise<ConstructionPermitType | RefusalType> {
    return answer(context, await recordWorkStart(context.store, context.caller, { ...input }), seePermit);
  }
}

async function seePermit(context: SubgraphContext, number: string): Promise<ConstructionPermitType | null> {
  const row = await loaderOf(context, loadConstructionPermits).load(number);
  return row === null ? null : constructionPermitView(row, localDate(context.now));
}
