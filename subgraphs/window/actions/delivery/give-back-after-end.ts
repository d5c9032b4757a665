import { LockMode } from '@mikro-orm/core';
import { localDate } from '../../../kit/domain/calendar/index.js';
import type { Caller } from '../../../kit/domain/caller.js';
import { normaliseCode } from '../../../kit/domain/identifiers/index.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { type Refusal, refusalOf } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import { requirePosting } from '../../../kit/posting/require-posting.js';
import { giveBackRules } from '../../domain/delivery/give-back-rules.js';
import type { IdentityKind } from '../../domain/delivery/recipient.js';
import { originalsToGiveBack } from '../../domain/originals-rules.js';
import { CaseFile } from '../../persistence/case.entity.js';
import { caseCustody } from '../custody/case-custody.js';
import { giveBackOriginals } from '../custody/give-back-originals.js';
import { caseNotFound } from '../refusals.js';

export interface GiveBackInput {
  readonly caseId: string;
  readonly recipientName: string;
  readonly recipientIdKind: IdentityKind;
  readonly recipientIdNumber: string;
  readonly originals: number | null;
  readonly idempotencyKey: string;
}

/** A case that ended without a delivery gives its originals back all the same: what was handed in stays the applicant's. */
export async function giveBackAfterEnd(store: Store, caller: Caller, input: GiveBackInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'returnOriginals', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await requirePosting(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const file = await unit.em.findOne(CaseFile, { id: input.caseId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (file === null) return refused(caseNotFound);
    const recipient = { name: input.recipientName.trim(), kind: input.recipientIdKind, number: normaliseCode(input.recipientIdNumber) };
    const refusal = refusalOf(giveBackRules, { stage: file.stage, form: file.form, recipient, today: localDate(unit.now) });
    if (refusal !== null) return refused(refusal);
    const { holdings } = await caseCustody(unit, file);
    const to = { recipientName: recipient.name, recipientIdNumber: recipient.number, counted: input.originals };
    const away = await giveBackOriginals(unit, caller, file, to);
    if (away !== null) return refused(away);
    return Object.keys(originalsToGiveBack(holdings)).length === 0 ? refused(nothingToGiveBack) : done(file.id);
  });
}

const nothingToGiveBack: Refusal = {
  code: 'NO_ORIGINALS_HERE',
  message: { zh: '窗口没有该件的原件需要退还', en: 'No original of this case lies at the window' },
  ruleRef: null,
  details: [],
};
