import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { localDate } from '../../kit/domain/calendar/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { LocalDate } from '../../kit/graphql/scalars.js';
import { pledgeStands } from '../domain/equity/free-equity.js';
import { fromFen } from '../domain/yuan.js';
import { matterOf } from './changed-matter.js';
import {
  loadChangesOf,
  loadCreditFiles,
  loadEquipmentOf,
  loadFoodPermitsOf,
  loadMayKnow,
  loadPledgesOf,
  loadShareholdersOf,
} from './loaders.js';
import { openMattersOf } from './open-matters.js';
import { equipmentView, foodPermitView } from './permit-views.js';
import { shownParty, shownPerson } from './shown-name.js';
import { EquipmentType, FoodPermitType } from './types/permits.type.js';
import {
  AbnormalListingType,
  OpenMattersType,
  RegistrationEventType,
  RegistrationType,
  ShareholderType,
} from './types/registration.type.js';

/** What the department's other books say about a registered enterprise. Identity numbers are in none of it. */
@Resolver(() => RegistrationType)
export class RegistrationResolver {
  @FieldResolver(() => String, { nullable: true, description: '法定代表人；对无关人员脱敏 — legal representative, masked for strangers' })
  async legalRepresentative(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<string> {
    return shownPerson(row.legalRepresentativeName, await mayKnow(context, row.enterpriseId));
  }

  @FieldResolver(() => Int, { nullable: true, description: '股东人数 — number of shareholders' })
  async shareholderCount(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<number> {
    return (await loaderOf(context, loadShareholdersOf).load(row.enterpriseId))?.length ?? 0;
  }

  @FieldResolver(() => [ShareholderType], { nullable: true, description: '股东及出资信息 — shareholders and contributions' })
  async shareholders(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<ShareholderType[]> {
    const known = await mayKnow(context, row.enterpriseId);
    const rows = (await loaderOf(context, loadShareholdersOf).load(row.enterpriseId)) ?? [];
    return rows.map((one) => ({
      name: shownParty(one, known),
      kind: one.kind,
      subscribedCapital: fromFen(one.subscribedFen),
      payInBy: one.payInBy,
    }));
  }

  @FieldResolver(() => [RegistrationEventType], {
    nullable: true,
    description: '历次变更登记，新的在前 — registered changes, newest first',
  })
  async changes(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<RegistrationEventType[]> {
    const rows = (await loaderOf(context, loadChangesOf).load(row.enterpriseId)) ?? [];
    return rows.map(({ documentNumber, changedOn, matters }) => ({ documentNumber, changedOn, matters: matters.map(matterOf) }));
  }

  @FieldResolver(() => [FoodPermitType], {
    nullable: true,
    description: '食品经营许可和备案，新的在前 — food licences and filings, newest first',
  })
  async foodPermits(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<FoodPermitType[]> {
    const rows = (await loaderOf(context, loadFoodPermitsOf).load(row.enterpriseId)) ?? [];
    return rows.map((one) => foodPermitView(one, localDate(context.now)));
  }

  @FieldResolver(() => [EquipmentType], { nullable: true, description: '使用登记的特种设备 — registered special equipment' })
  async equipment(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<EquipmentType[]> {
    return ((await loaderOf(context, loadEquipmentOf).load(row.enterpriseId)) ?? []).map(equipmentView);
  }

  @FieldResolver(() => Int, { nullable: true, description: '现存股权出质登记数 — pledges of equity that stand' })
  async pledgeCount(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<number> {
    const rows = (await loaderOf(context, loadPledgesOf).load(row.enterpriseId)) ?? [];
    return rows.filter((pledge) => pledgeStands(pledge, localDate(context.now))).length;
  }

  /** Published as well (企业信息公示暂行条例 art. 17). */
  @FieldResolver(() => AbnormalListingType, { nullable: true, description: '经营异常名录列入情况 — listing as abnormal, if any' })
  async abnormalListing(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<AbnormalListingType | null> {
    const file = await loaderOf(context, loadCreditFiles).load(row.enterpriseId);
    return file === null || file.abnormalSince === null ? null : { reason: file.abnormalReason ?? '', listedOn: file.abnormalSince };
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: '列入严重违法失信名单的日期 — serious violator since' })
  async seriousViolatorSince(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<string | null> {
    return (await loaderOf(context, loadCreditFiles).load(row.enterpriseId))?.seriousViolatorSince ?? null;
  }

  @FieldResolver(() => OpenMattersType, {
    nullable: true,
    description: '未结事项；无权查看的为空 — open matters, null for who may not know them',
  })
  async openMatters(@Root() { row }: RegistrationType, @Ctx() context: SubgraphContext): Promise<OpenMattersType | null> {
    return (await mayKnow(context, row.enterpriseId)) ? openMattersOf(context, row.enterpriseId) : null;
  }
}

async function mayKnow(context: SubgraphContext, enterpriseId: string): Promise<boolean> {
  return (await loaderOf(context, loadMayKnow).load(enterpriseId)) === true;
}
