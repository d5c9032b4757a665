import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import type { IssuedBook } from '../domain/register/register-records.js';
import type { BookRows } from '../persistence/books.js';
import { loadHeld } from './loaders.js';
import { views } from './register-views.js';
import { CompletionFilingType } from './types/completion-filing.type.js';
import { ConstructionPermitType, StartExtensionType } from './types/construction-permit.type.js';
import { CraneType } from './types/crane.type.js';
import { DrainagePermitType } from './types/drainage-permit.type.js';
import { FireAcceptanceType, FireDesignOpinionType } from './types/fire-documents.type.js';
import { GasLicenceType } from './types/gas-licence.type.js';
import { PermitsType } from './types/permits.type.js';
import { PresalePermitType } from './types/presale-permit.type.js';

async function held<Book extends IssuedBook>(
  book: Book,
  { enterpriseId }: PermitsType,
  context: SubgraphContext,
): Promise<BookRows[Book][]> {
  return (await loaderOf(context, loadHeld[book]).load(enterpriseId)) ?? [];
}

@Resolver(() => PermitsType)
export class PermitsResolver {
  @FieldResolver(() => [ConstructionPermitType], { description: '施工许可证 — construction permits' })
  async construction(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<ConstructionPermitType[]> {
    const today = localDate(context.now);
    return (await held('constructionPermits', permits, context)).map((row) => views.constructionPermits(row, today));
  }

  @FieldResolver(() => [PresalePermitType], { description: '商品房预售许可证 — presale permits' })
  async presale(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<PresalePermitType[]> {
    return (await held('presalePermits', permits, context)).map((row) => views.presalePermits(row));
  }

  @FieldResolver(() => [FireDesignOpinionType], { description: '消防设计审查合格意见 — passed fire design reviews' })
  async fireDesign(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<FireDesignOpinionType[]> {
    return (await held('fireDesignOpinions', permits, context)).map((row) => views.fireDesignOpinions(row));
  }

  @FieldResolver(() => [FireAcceptanceType], { description: '消防验收和备案 — fire acceptances and filings' })
  async fireAcceptance(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<FireAcceptanceType[]> {
    return (await held('fireAcceptances', permits, context)).map((row) => views.fireAcceptances(row));
  }

  @FieldResolver(() => [CompletionFilingType], { description: '竣工验收备案 — filings of completion acceptance' })
  async completion(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<CompletionFilingType[]> {
    return (await held('completionFilings', permits, context)).map((row) => views.completionFilings(row));
  }

  @FieldResolver(() => [DrainagePermitType], { description: '排水许可证 — drainage permits' })
  async drainage(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<DrainagePermitType[]> {
    const today = localDate(context.now);
    return (await held('drainagePermits', permits, context)).map((row) => views.drainagePermits(row, today));
  }

  @FieldResolver(() => [CraneType], { description: '建筑起重机械使用登记 — cranes registered for use' })
  async cranes(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<CraneType[]> {
    return (await held('cranes', permits, context)).map((row) => views.cranes(row));
  }

  @FieldResolver(() => [GasLicenceType], { description: '燃气经营许可证 — licences to supply gas' })
  async gas(@Root() permits: PermitsType, @Ctx() context: SubgraphContext): Promise<GasLicenceType[]> {
    const today = localDate(context.now);
    return (await held('gasLicences', permits, context)).map((row) => views.gasLicences(row, today));
  }
}

@Resolver(() => StartExtensionType)
export class StartExtensionResolver {
  /** That it was granted is public; the cause tells of the builder's affairs and is not. */
  @FieldResolver(() => String, {
    nullable: true,
    description: '不能按期开工的原因，仅本企业和有权部门可见 — cause, for the enterprise and the bureau',
  })
  async reason(@Root() { enterpriseId, cause }: StartExtensionType, @Ctx() context: SubgraphContext): Promise<string | null> {
    return (await mayKnowFacts(context, 'housing', enterpriseId)) ? cause : null;
  }
}
