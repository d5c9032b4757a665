import { randomUUID } from 'node:crypto';
import { localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { normaliseCode } from '../../kit/domain/identifiers/index.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { type Refusal, refusalOf } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { Posting } from '../../kit/posting/posting.entity.js';
import { caseLifecycle } from '../domain/case-lifecycle.js';
import type { Authorisation } from '../domain/delivery/authorisation.js';
import { deliveryRules } from '../domain/delivery/delivery-rules.js';
import { collectorRole, type IdentityKind, type Recipient } from '../domain/delivery/recipient.js';
import { type CaseResult, Delivery } from '../persistence/delivery.entity.js';
import { hallSettings } from '../settings/hall-settings.js';
import { caseCustody } from './custody/case-custody.js';
import { type CaseInDelivery, caseInDelivery } from './delivery/delivery-file.js';
import { fileScan } from './delivery/file-scan.js';
import { finishDelivery } from './delivery/finish-delivery.js';
import { resultsUnknown } from './refusals.js';

/** Fields that an earlier release did not know stay absent where they were not said: the same words are the same act. */
export interface DeliverInput {
  readonly caseId: string;
  readonly recipientName: string;
  readonly recipientIdKind?: IdentityKind | null;
  readonly recipientIdNumber: string;
  readonly authorisation?: Authorisation | null;
  /** Tasks whose results are handed out; null for all of the case, which must be decided then. */
  readonly taskIds?: readonly string[] | null;
  /** Originals that the clerk gives back with the last result; null: all that are here. */
  readonly originals?: number | null;
  readonly idempotencyKey: string;
}

/** Registers that results were handed out (出件登记) to a person the application names, or one with a written authorisation. The last one closes the case. */
export async function registerDelivery(store: Store, caller: Caller, input: DeliverInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'registerDelivery', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const held = await caseInDelivery(unit, caller, input.caseId);
    if ('code' in held) return refused(held);
    const refusal = await handOut(unit, caller, held, input);
    return refusal === null ? done(held.file.id) : refused(refusal);
  });
}

async function handOut(unit: Write, caller: Caller, held: CaseInDelivery, input: DeliverInput): Promise<Refusal | null> {
  const { file } = held;
  const recipient: Recipient = {
    name: input.recipientName.trim(),
    kind: input.recipientIdKind ?? 'ID_CARD',
    number: normaliseCode(input.recipientIdNumber),
  };
  const { authorisation = null, taskIds = null, originals = null } = input;
  const wanted = held.results.filter(({ stepId, stage }) => (taskIds === null ? stage !== 'HANDED_OUT' : taskIds.includes(stepId)));
  const unknown = (taskIds ?? []).filter((id) => !wanted.some(({ stepId }) => stepId === id));
  if (unknown.length > 0 || taskIds?.length === 0) return resultsUnknown(unknown);
  const refusal = refusalOf(deliveryRules, {
    stage: file.stage,
    results: wanted,
    early: taskIds !== null,
    form: file.form,
    recipient,
    authorisation,
    withOriginals: await givesOriginalsBack(unit, held, wanted),
    today: localDate(unit.now),
    ownWindows: await windowsOf(unit, caller),
    resultWindows: hallSettings.delivery.resultWindows,
  });
  if (refusal !== null) return refusal;
  const scan = await fileScan(unit, caller, file.id, authorisation?.attachmentId ?? null);
  if (scan !== null) return scan;
  const deliveryId = randomUUID();
  const named = collectorRole(file.form, recipient.name, recipient.number);
  unit.em.create(Delivery, {
    id: deliveryId,
    caseId: file.id,
    kind: 'PICKUP',
    recipientName: recipient.name,
    recipientIdKind: recipient.kind,
    recipientIdNumber: recipient.number,
    recipientRole: named ?? 'authorised',
    authorisation: named === null ? authorisation : null,
    parcelId: null,
    registeredAt: unit.now,
    registeredBy: caller.sub ?? '',
    registeredByName: caller.name,
  });
  const way = named === null ? `综合出件窗口领取（凭授权委托书${authorisation?.reference || '扫描件'}）` : '综合出件窗口当面领取';
  const handedOut = { deliveryId, results: wanted, originals, recipientRole: named ?? 'authorised', way };
  return finishDelivery(unit, caller, held, { ...handedOut, recipientName: recipient.name, recipientIdNumber: recipient.number });
}

/** Whether the last result goes out, and originals that lie here with it. */
async function givesOriginalsBack(unit: Write, { file, results }: CaseInDelivery, wanted: readonly CaseResult[]): Promise<boolean> {
  if (results.some((result) => result.stage !== 'HANDED_OUT' && !wanted.includes(result))) return false;
  if (caseLifecycle.next(file.stage, 'registerDelivery') === null) return false;
  const { holdings } = await caseCustody(unit, file);
  return holdings.some(({ place }) => place === 'WINDOW');
}

/** The windows at which somebody is stationed today. */
async function windowsOf({ em, now }: Write, { sub }: Caller): Promise<string[]> {
  const today = localDate(now);
  const postings = await em.find(Posting, { subject: sub ?? '' });
  return postings.flatMap(({ fromDay, toDay, windowNumber }) =>
    windowNumber !== null && fromDay <= today && (toDay === null || today <= toDay) ? [windowNumber] : [],
  );
}
