import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { seeCase } from './see.js';
import { CaseType } from './types/case.type.js';

/** What an application takes up again. */
@Resolver(() => CaseType)
export class PreviousCaseResolver {
  @FieldResolver(() => CaseType, { nullable: true, description: '重新申请所依据的原办件 — the ended case that it takes up again' })
  async previousCase(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<CaseType | null> {
    return row.previousCaseId === null ? null : seeCase(context, row.previousCaseId);
  }
}
