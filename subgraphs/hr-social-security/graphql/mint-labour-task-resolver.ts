import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DepartmentTypes, TaskObject } from '../../department/graphql/mint-types.js';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { textIn } from '../domain/form-data.js';
import { readDetails } from '../domain/read-details.js';
import type {
  CollectiveContractContent,
  DispatchLicenceContent,
  HrServiceLicenceContent,
  SpecialHoursContent,
} from '../domain/results/issued-content.js';
import { contentOf } from './content-of.js';
import { dispatchView, hrServiceView, specialHoursView } from './labour-licences.view.js';
import { mayKnowPeople } from './may-know-people.js';
import { CollectiveContractType, contractView } from './types/collective-contract.type.js';
import { HrServiceLicenceType, LabourDispatchLicenceType, SpecialHoursApprovalType } from './types/labour-licences.type.js';
import { SiteCheckType } from './types/labour-task.type.js';

/** What a task of labour relations resulted in. */
export function mintLabourTaskResolver({ Task }: DepartmentTypes) {
  @Resolver(() => Task)
  class LabourTaskResolver {
    @FieldResolver(() => SiteCheckType, {
      nullable: true,
      description: '现场核查情况（劳务派遣、人力资源服务许可） — check on site, of the dispatch and HR service licences',
    })
    async siteCheck(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<SiteCheckType | null> {
      const read = readDetails(row.slug, row.details ?? {});
      if ('faults' in read || read.details.siteCheck === undefined) return null;
      const { inspectors, checkedOn, conforms, remarks = null } = read.details.siteCheck;
      return { inspectors: (await mayKnowPeople(context, row)) ? inspectors : null, checkedOn, conforms, remarks };
    }

    @FieldResolver(() => LabourDispatchLicenceType, {
      nullable: true,
      description: '核发的劳务派遣经营许可证 — the labour dispatch licence that was issued',
    })
    labourDispatchLicence(@Root() { row }: TaskObject, @Ctx() { now }: SubgraphContext): LabourDispatchLicenceType | null {
      const content = contentOf<DispatchLicenceContent>(row, 'labour-dispatch-licence');
      if (content === null || row.document === null || row.document.validUntil === null) return null;
      const { number, issuedOn, validUntil } = row.document;
      return dispatchView(
        { documentNumber: number, issuedOn, validUntil, registeredCapitalFen: content.registeredCapitalFen },
        localDate(now),
      );
    }

    @FieldResolver(() => HrServiceLicenceType, {
      nullable: true,
      description: '核发的人力资源服务许可证 — the HR service licence that was issued',
    })
    hrServiceLicence(@Root() { row }: TaskObject): HrServiceLicenceType | null {
      const content = contentOf<HrServiceLicenceContent>(row, 'hr-service-licence');
      return content === null || row.document === null ? null : hrServiceView({ ...content, documentNumber: row.document.number });
    }

    @FieldResolver(() => SpecialHoursApprovalType, {
      nullable: true,
      description: '特殊工时制度批复 — the approval of special working hours',
    })
    async specialHours(@Root() { row }: TaskObject, @Ctx() context: SubgraphContext): Promise<SpecialHoursApprovalType | null> {
      const content = contentOf<SpecialHoursContent>(row, 'special-working-hours');
      if (content === null || row.document === null) return null;
      const term = { documentNumber: row.document.number, validFrom: content.from, validUntil: content.until };
      return specialHoursView(term, content.posts, localDate(context.now));
    }

    @FieldResolver(() => CollectiveContractType, { nullable: true, description: '集体合同审查结果 — the collective contract as reviewed' })
    collectiveContract(@Root() { row }: TaskObject): CollectiveContractType | null {
      const content = contentOf<CollectiveContractContent>(row, 'collective-contract-review');
      if (content === null || row.document === null) return null;
      const { number, issuedOn, validUntil } = row.document;
      const dates = { signedOn: textIn(row.form, 'signedOn') ?? issuedOn, contractUntil: validUntil ?? issuedOn };
      return contractView({ ...content, ...dates, documentNumber: number, contractKind: content.contractKind ?? 'GENERAL' });
    }
  }
  return LabourTaskResolver;
}
