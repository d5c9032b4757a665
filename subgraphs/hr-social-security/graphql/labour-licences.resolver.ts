import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayKnowFacts } from '../../department/graphql/see-task.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { bureau } from '../bureau.js';
import { dispatchView, hrServiceView, specialHoursView } from './labour-licences.view.js';
import { loadDispatchLicences, loadHrServiceLicences, loadSpecialHours } from './loaders.js';
import {
  HrServiceLicenceType,
  LabourDispatchLicenceType,
  LabourLicencesType,
  SpecialHoursApprovalType,
} from './types/labour-licences.type.js';

/**
 * Who holds a licence is public: decisions that grant one are open to everybody (行政许可法 art. 40). Which posts of an
 * enterprise work special hours is its own business and stays with those who may know the rest about it.
 */
@Resolver(() => LabourLicencesType)
export class LabourLicencesResolver {
  @FieldResolver(() => LabourDispatchLicenceType, {
    nullable: true,
    description: '最近一次取得的劳务派遣经营许可证 — the newest labour dispatch licence',
  })
  async dispatch(@Root() { enterpriseId }: LabourLicencesType, @Ctx() context: SubgraphContext): Promise<LabourDispatchLicenceType | null> {
    const newest = (await loaderOf(context, loadDispatchLicences).load(enterpriseId))?.[0];
    return newest === undefined ? null : dispatchView(newest, localDate(context.now));
  }

  @FieldResolver(() => HrServiceLicenceType, { nullable: true, description: '人力资源服务许可证 — the HR service licence' })
  async hrService(@Root() { enterpriseId }: LabourLicencesType, @Ctx() context: SubgraphContext): Promise<HrServiceLicenceType | null> {
    const newest = (await loaderOf(context, loadHrServiceLicences).load(enterpriseId))?.[0];
    return newest === undefined ? null : hrServiceView(newest);
  }

  @FieldResolver(() => [SpecialHoursApprovalType], {
    nullable: true,
    description: '特殊工时制度批复，新的在前 — approvals of special working hours, newest first',
  })
  async specialHours(@Root() { enterpriseId }: LabourLicencesType, @Ctx() context: SubgraphContext): Promise<SpecialHoursApprovalType[]> {
    const rows = (await loaderOf(context, loadSpecialHours).load(enterpriseId)) ?? [];
    const knows = rows.length > 0 && (await mayKnowFacts(context, bureau.code, enterpriseId));
    const approvals = [...Map.groupBy(rows, (row) => row.documentNumber).values()];
    return approvals.flatMap((posts) =>
      posts[0] === undefined ? [] : [specialHoursView(posts[0], knows ? posts : null, localDate(context.now))],
    );
  }
}
