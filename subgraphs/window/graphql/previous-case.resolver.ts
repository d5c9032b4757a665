import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { seeCase } from './see.js';
import { CaseType } from './types/case.type.js';

/** Where an application comes from: who handed it in for whom, and what it takes up again. */
@Resolver(() => CaseType)
export class PreviousCaseResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: '代为申请的，所代表的企业；空为申请人自己提出 — for whom somebody else handed it in; null where the applicant did',
  })
  enteredFor(@Root() { row }: CaseType): string | null {
    return row.enteredFor;
  }

  @FieldResolver(() => CaseType, { nullable: true, description: '重新申请所依据的原办件 — the ended case that it takes up again' })
  async previousCase(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<CaseType | null> {
    return row.previousCaseId === null ? null : seeCase(context, row.previousCaseId);
  }
}
