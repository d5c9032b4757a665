import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { normaliseCode } from '../../kit/domain/identifiers/index.js';
import { Authenticated } from '../../kit/graphql/access.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import { Enterprise } from '../persistence/case.entity.js';
import { findCases } from './find-cases.js';
import { loadEnterprises } from './loaders.js';
import { CaseConnectionType, EnterpriseType, enterpriseView } from './types/enterprise.type.js';

@Resolver(() => EnterpriseType)
export class EnterpriseResolver {
  @Query(() => EnterpriseType, {
    nullable: true,
    description: '查询一个企业（标识或者统一社会信用代码） — one enterprise by id or credit code',
  })
  @Authenticated()
  async enterprise(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { nullable: true, description: '企业标识 — id' }) id: string | null,
    @Arg('creditCode', () => String, { nullable: true, description: '统一社会信用代码 — credit code' }) creditCode: string | null,
  ): Promise<EnterpriseType | null> {
    const row = typeof id === 'string' ? await loaderOf(context, loadEnterprises).load(id) : await byCreditCode(context, creditCode);
    return row === null ? null : enterpriseView(row);
  }

  @FieldResolver(() => CaseConnectionType, { description: '该企业的办件，新的在前 — its cases, newest first' })
  @Paged()
  async cases(
    @Root() { id }: EnterpriseType,
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
  ): Promise<CaseConnectionType> {
    return findCases(context, { enterpriseId: id }, { first, after });
  }
}

async function byCreditCode({ em }: SubgraphContext, typed: string | null): Promise<Enterprise | null> {
  const creditCode = normaliseCode(typed ?? '');
  // A code whose check digit fails may have been allowed: what is known is found, whatever its digits.
  return creditCode === '' ? null : em.findOne(Enterprise, { creditCode });
}

/** An enterprise's name and credit code are public; everything else about it has rules of its own. */
export async function seeEnterprise(context: SubgraphContext, id: string): Promise<EnterpriseType | null> {
  const row = await loaderOf(context, loadEnterprises).load(id);
  return row === null ? null : enterpriseView(row);
}
