import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { DateTime } from '../../kit/graphql/scalars.js';
import { bringPromised } from '../actions/bring-promised.js';
import { promiseMaterials } from '../actions/promise-materials.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { loadPromisesOfCase } from './intake-loaders.js';
import { seeCase } from './see.js';
import { CaseType } from './types/case.type.js';
import { BringPromisedInput, MaterialPromiseType, PromiseMaterialsInput } from './types/intake.type.js';

/** Acceptance in spite of tolerable gaps, and acceptance by silence. */
@Resolver(() => CaseType)
export class PromiseResolver {
  @FieldResolver(() => [MaterialPromiseType], { description: '容缺受理承诺 — promises to bring materials later' })
  async promises(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<MaterialPromiseType[]> {
    const promises = (await loaderOf(context, loadPromisesOfCase).load(row.id)) ?? [];
    const today = localDate(context.store.clock());
    return promises.map(({ code, name, dueOn, promisedAt, onBehalfOf, fulfilledAt, documentNumber, reminderNumber }) => ({
      code,
      name,
      dueOn,
      promisedAt,
      fulfilledAt,
      documentNumber,
      reminderNumber,
      onBehalfOfApplicant: onBehalfOf !== null,
      overdue: fulfilledAt === null && dueOn < today,
    }));
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      '补正告知的法定期限，逾期未告知即视为受理；空为无此规定 — until when the notice must be given; silence then counts as acceptance',
  })
  noticeDueAt(@Root() { row }: CaseType): Date | null {
    return row.noticeDueAt;
  }

  @FieldResolver(() => Boolean, { description: '是否因逾期未告知而视为受理 — accepted by silence' })
  deemedAccepted(@Root() { row }: CaseType): boolean {
    return row.deemedAccepted;
  }

  @Mutation(() => CaseResultUnion, {
    description: '书面承诺补交材料，申请容缺受理 — promises materials, so that the case can be accepted without them',
  })
  @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
  async promiseMaterials(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => PromiseMaterialsInput, { description: '承诺内容 — the promises' }) input: PromiseMaterialsInput,
  ): Answered {
    const promises = input.promises.map((promise) => ({ ...promise }));
    return answer(context, await promiseMaterials(context.store, context.caller, { ...input, promises }), seeCase);
  }

  @Mutation(() => CaseResultUnion, { description: '补交承诺的材料 — brings promised materials' })
  @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK')
  async bringPromised(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => BringPromisedInput, { description: '补交的材料 — the materials' }) input: BringPromisedInput,
  ): Answered {
    const materials = input.materials.map((material) => ({ ...material }));
    return answer(context, await bringPromised(context.store, context.caller, { ...input, materials }), seeCase);
  }
}
