import { randomUUID } from 'node:crypto';
import type { Caller } from '../../../kit/domain/caller.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { failedInARow } from '../../domain/delivery/failed-contacts.js';
import { isHere, resultLifecycle } from '../../domain/delivery/result-lifecycle.js';
import { ContactAttempt } from '../../persistence/delivery.entity.js';
import { hallSettings } from '../../settings/hall-settings.js';
import { notifyApplicant } from '../notify-applicant.js';
import { type CaseInDelivery, caseInDelivery } from './delivery-file.js';

export interface ContactInput {
  readonly caseId: string;
  readonly channel: string;
  readonly outcome: string;
  readonly note: string | null;
  readonly idempotencyKey: string;
}

export const nothingOnShelf: Refusal = {
  code: 'NOTHING_ON_SHELF',
  message: { zh: '该件没有在架的结果文书', en: 'Nothing of this case lies on the shelf' },
  ruleRef: operatingRules('第十条'),
  details: [],
};

/** As many characters as the books hold. */
const LONGEST_NOTE = 500;

const noteTooLong: Refusal = {
  ...nothingOnShelf,
  code: 'NOTE_TOO_LONG',
  message: { zh: `联系记录不得超过${LONGEST_NOTE}字`, en: `A note has at most ${LONGEST_NOTE} characters` },
};

/** The result window writes down that it has tried to reach the applicant, how, and with what success (art. 10). */
export async function recordContact(store: Store, caller: Caller, input: ContactInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'recordContact', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const held = await caseInDelivery(unit, caller, input.caseId);
    if ('code' in held) return refused(held);
    const note = input.note?.trim() || null;
    if (note !== null && [...note].length > LONGEST_NOTE) return refused(noteTooLong);
    const here = held.results.filter(({ stage }) => isHere(stage));
    if (here.length === 0) return refused(nothingOnShelf);
    const { file, delivery } = held;
    const { channel, outcome } = input;
    unit.em.create(ContactAttempt, {
      id: randomUUID(),
      caseId: file.id,
      channel,
      outcome,
      note,
      contactedAt: unit.now,
      contactedBy: caller.sub ?? '',
      contactedByName: caller.name,
    });
    Object.assign(delivery, { contacts: delivery.contacts + 1, lastContactAt: unit.now });
    if (outcome === 'REACHED') for (const result of here) result.stage = resultLifecycle.next(result.stage, 'contact') ?? result.stage;
    unit.record({ type: 'onewindow.case.contacted', subject: file.id, audience: '-', data: { channel, outcome } });
    await tellIfUnreachable(unit, held);
    return done(file.id);
  });
}

/** After so many attempts without success as the hall has set, each time anew, what lies ready is said in writing. */
async function tellIfUnreachable(unit: Write, { file, delivery }: CaseInDelivery): Promise<void> {
  const since = { caseId: file.id, contactedAt: { $gte: delivery.waitingSince ?? file.receivedAt } };
  const attempts = await unit.em.find(ContactAttempt, since, { orderBy: { contactedAt: 'asc' } });
  const failed = failedInARow(attempts.map(({ outcome }) => outcome));
  if (failed === 0 || failed % hallSettings.delivery.failedContacts !== 0) return;
  notifyApplicant(unit, file, { template: 'CONTACT_FAILED', data: { attempts: failed } });
}
