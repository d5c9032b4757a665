import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { Notice } from '../persistence/review.entity.js';
import { caseOfParty } from './case-of-party.js';
import type { CaseActInput } from './issue-notice.js';

/** The applicant acknowledges the current notice (签收); at the counter the clerk writes down that it was signed. */
export async function acknowledgeNotice(store: Store, caller: Caller, input: CaseActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'acknowledgeNotice', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseOfParty(unit, caller, input.caseId, null);
    if ('code' in reviewed) return refused(reviewed);
    const { file } = reviewed;
    const notice = await unit.em.findOne(Notice, { caseId: file.id, answeredAt: null }, { orderBy: { round: 'desc' } });
    if (notice === null || file.stage !== 'TO_BE_CORRECTED') return refused(noCurrentNotice);
    if (notice.acknowledgedAt !== null) return refused(alreadyAcknowledged);
    Object.assign(notice, { acknowledgedAt: unit.now, acknowledgedByName: caller.name });
    const onBehalfOf = caller.sub === file.applicant ? null : file.applicant;
    unit.record({
      type: 'onewindow.case.noticeAcknowledged',
      subject: file.id,
      audience: '-',
      data: { number: notice.number, onBehalfOf },
    });
    return done(file.id);
  });
}

const noCurrentNotice: Refusal = {
  code: 'NO_CURRENT_NOTICE',
  message: { zh: '该件没有现行有效的告知单，不需要签收', en: 'No notice is current: there is nothing to acknowledge' },
  ruleRef: operatingRules('第八条（一）'),
  details: [],
};

const alreadyAcknowledged: Refusal = {
  code: 'NOTICE_ACKNOWLEDGED',
  message: { zh: '该告知单已经签收', en: 'The notice has been acknowledged already' },
  ruleRef: operatingRules('第八条（一）'),
  details: [],
};
