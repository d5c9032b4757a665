import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { RequiresRoles } from '../../kit/graphql/access.js';
import { answer } from '../../kit/graphql/answer.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { Paged } from '../../kit/graphql/cost.js';
import type { RefusalType } from '../../kit/graphql/types/refusal.type.js';
import { certifyResult } from '../actions/delivery/certify-result.js';
import { chooseDelivery } from '../actions/delivery/choose-delivery.js';
import { giveBackAfterEnd } from '../actions/delivery/give-back-after-end.js';
import { recordContact } from '../actions/delivery/record-contact.js';
import { registerCourierDelivery } from '../actions/delivery/register-courier-delivery.js';
import { reportParcel } from '../actions/delivery/report-parcel.js';
import { registerDelivery } from '../actions/register-delivery.js';
import { Parcel } from '../persistence/delivery.entity.js';
import { type Answered, CaseResultUnion } from './case-act-result.js';
import { findShelf } from './find-shelf.js';
import { seeCase } from './see.js';
import { givenAuthorisation, readAuthorisation } from './types/authorisation.type.js';
import { ParcelReportResult, ParcelReportType, ShelfConnectionType } from './types/delivery.type.js';
import {
  CertifyResultInput,
  ChooseDeliveryInput,
  RecordContactInput,
  RegisterCourierDeliveryInput,
  RegisterDeliveryInput,
  ReportParcelInput,
  ReturnOriginalsInput,
} from './types/delivery-inputs.js';

/** The result window (统一窗口出件, art. 10). */
@Resolver()
export class DeliveryResolver {
  @Query(() => ShelfConnectionType, { description: '待领取清单，存放最久的在前 — the shelf, those that have waited longest first' })
  @RequiresRoles('OUTPUT_CLERK', 'WINDOW_CLERK', 'GUIDE', 'CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR')
  @Paged()
  async shelf(
    @Ctx() context: SubgraphContext,
    @Arg('first', () => Int, { nullable: true, description: '条数，1至100 — page size, 1 to 100' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页结束游标 — end cursor of the page before' }) after: string | null,
  ): Promise<ShelfConnectionType> {
    return findShelf(context, { first, after });
  }

  @Mutation(() => CaseResultUnion, { description: '选择结果领取方式 — chooses how the results are to come' })
  @RequiresRoles('ENTERPRISE_USER', 'AGENT', 'GUIDE', 'WINDOW_CLERK', 'OUTPUT_CLERK')
  async chooseDelivery(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ChooseDeliveryInput, { description: '领取方式 — the choice' }) input: ChooseDeliveryInput,
  ): Answered {
    const post = input.post === null || input.post === undefined ? null : { ...input.post };
    return answer(context, await chooseDelivery(context.store, context.caller, { ...input, post }), seeCase);
  }

  @Mutation(() => CaseResultUnion, { description: '登记联系申请人的情况 — records an attempt to reach the applicant' })
  @RequiresRoles('OUTPUT_CLERK')
  async recordContact(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RecordContactInput, { description: '联系情况 — the attempt' }) input: RecordContactInput,
  ): Answered {
    return answer(context, await recordContact(context.store, context.caller, { ...input, note: input.note ?? null }), seeCase);
  }

  @Mutation(() => ParcelReportResult, { description: '快递企业报告运单状态 — a courier reports on a parcel' })
  @RequiresRoles('COURIER_PARTNER')
  async reportParcel(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReportParcelInput, { description: '报告内容 — the report' }) input: ReportParcelInput,
  ): Promise<ParcelReportType | RefusalType> {
    const { place = null, signedBy = null } = input;
    return answer(context, await reportParcel(context.store, context.caller, { ...input, place, signedBy }), parcelReported);
  }

  @Mutation(() => CaseResultUnion, { description: '出件登记；最后一份结果登记后办结 — registers a delivery; the last one closes the case' })
  @RequiresRoles('OUTPUT_CLERK')
  async registerDelivery(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RegisterDeliveryInput, { description: '登记内容 — the delivery' }) input: RegisterDeliveryInput,
  ): Answered {
    const { authorisation, ...said } = input;
    const read = authorisation ? { authorisation: readAuthorisation(authorisation) } : {};
    return answer(context, await registerDelivery(context.store, context.caller, { ...said, ...read }), seeCase);
  }

  @Mutation(() => CaseResultUnion, { description: '快递签收后的出件登记 — registers a delivery by courier, after its signature' })
  @RequiresRoles('OUTPUT_CLERK')
  async registerCourierDelivery(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RegisterCourierDeliveryInput, { description: '办件和运单号 — case and tracking number' })
    input: RegisterCourierDeliveryInput,
  ): Answered {
    return answer(context, await registerCourierDelivery(context.store, context.caller, { ...input }), seeCase);
  }

  @Mutation(() => CaseResultUnion, {
    description:
      '已交付的结果文书遗失或者毁损的，凭出件登记出具证明，由当事人向出具部门申请补发 — certifies the delivery of a result that is lost or damaged; the department decides on a duplicate',
  })
  @RequiresRoles('OUTPUT_CLERK')
  async certifyResult(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CertifyResultInput, { description: '申请内容 — the request' }) input: CertifyResultInput,
  ): Answered {
    const authorisation = givenAuthorisation(input.authorisation);
    return answer(context, await certifyResult(context.store, context.caller, { ...input, authorisation }), seeCase);
  }

  @Mutation(() => CaseResultUnion, { description: '办件提前终结的，退还原件 — gives originals back when a case has ended early' })
  @RequiresRoles('OUTPUT_CLERK', 'WINDOW_CLERK')
  async returnOriginals(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => ReturnOriginalsInput, { description: '退还内容 — what goes back, to whom' }) input: ReturnOriginalsInput,
  ): Answered {
    const said = { ...input, originals: input.originals ?? null };
    return answer(context, await giveBackAfterEnd(context.store, context.caller, said), seeCase);
  }
}

async function parcelReported({ em }: SubgraphContext, id: string): Promise<ParcelReportType | null> {
  const parcel = await em.findOne(Parcel, { id });
  if (parcel === null) return null;
  return Object.assign(new ParcelReportType(), { trackingNumber: parcel.trackingNumber, stage: parcel.stage });
}
