import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { hasRole, isCentre } from '../../kit/domain/caller.js';
import { mask } from '../../kit/domain/privacy/index.js';
import { loaderOf, type SubgraphContext } from '../../kit/graphql/context.js';
import { caseScope } from '../domain/case-access.js';
import { loadContactsOfCase, loadDeliveryFiles, loadParcelsOfCase } from './delivery-loaders.js';
import { CaseType } from './types/case.type.js';
import { ContactAttemptType, DeliveryPlanType, ParcelType } from './types/delivery.type.js';

/** How the results of a case reach the applicant; where they are sent to is no business of a department or an analyst. */
@Resolver(() => CaseType)
export class CaseDeliveryResolver {
  @FieldResolver(() => DeliveryPlanType, { nullable: true, description: '结果领取方式和出件情况 — how the results are to come' })
  async deliveryPlan(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<DeliveryPlanType | null> {
    const file = await loaderOf(context, loadDeliveryFiles).load(row.id);
    if (file === null) return null;
    const { mode, waitingSince, contacts, reminders, nextReminderOn } = file;
    const shown = (kind: 'NAME' | 'PHONE' | 'ADDRESS', value: string | null) =>
      value === null || isOutsider(context) ? null : mask(kind, value);
    return {
      mode,
      waitingSince,
      contacts,
      reminders,
      nextReminderOn,
      postName: shown('NAME', file.postName),
      postPhone: shown('PHONE', file.postPhone),
      postAddress: shown('ADDRESS', file.postAddress),
    };
  }

  @FieldResolver(() => [ContactAttemptType], { description: '联系申请人的记录 — attempts to reach the applicant' })
  async contactAttempts(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<ContactAttemptType[]> {
    if (isOutsider(context)) return [];
    const { caller } = context;
    const staff = isCentre(caller) || hasRole(caller, 'WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE');
    const attempts = (await loaderOf(context, loadContactsOfCase).load(row.id)) ?? [];
    return attempts.map(({ channel, outcome, note, contactedAt, contactedByName }) => ({
      channel: channel as ContactAttemptType['channel'],
      outcome: outcome as ContactAttemptType['outcome'],
      note: staff ? note : null,
      at: contactedAt,
      by: contactedByName,
    }));
  }

  @FieldResolver(() => [ParcelType], { description: '快递运单 — parcels' })
  async parcels(@Root() { row }: CaseType, @Ctx() context: SubgraphContext): Promise<ParcelType[]> {
    if (isOutsider(context)) return [];
    const parcels = (await loaderOf(context, loadParcelsOfCase).load(row.id)) ?? [];
    return parcels.map(({ id, carrier, trackingNumber, stage, recipientName, address, fee, orderedAt, events }) => ({
      id,
      carrier,
      trackingNumber,
      stage,
      recipientName: mask('NAME', recipientName),
      address: mask('ADDRESS', address),
      fee,
      orderedAt,
      events: events.map(({ move, at, place }) => ({ move, at: new Date(at), place })),
    }));
  }
}

function isOutsider({ caller }: SubgraphContext): boolean {
  return hasRole(caller, 'ANALYST') || caseScope(caller).kind === 'DEPARTMENT';
}
