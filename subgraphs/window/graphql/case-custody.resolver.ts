import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { holdingsSeen, sheetsOfCase } from './see-handover.js';
import { CaseType } from './types/case.type.js';
import { HandoverType, OriginalHoldingType } from './types/handover.type.js';

/** The papers of a case. */
@Resolver(() => CaseType)
export class CaseCustodyResolver {
  @FieldResolver(() => [HandoverType], { description: '材料流转交接单 — handover sheets' })
  async handovers(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<HandoverType[]> {
    return sheetsOfCase(context, row);
  }

  @FieldResolver(() => [OriginalHoldingType], { description: '原件保管：每份原件现在何处 — where every original is now' })
  async originals(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<OriginalHoldingType[]> {
    return (await holdingsSeen(context, row)).map(({ department, ...held }) => ({ ...held, departmentCode: department }));
  }
}
