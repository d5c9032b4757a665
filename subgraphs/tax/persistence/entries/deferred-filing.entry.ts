import { fen } from '../../domain/money.js';
import type { TaxType } from '../../domain/tax-facts.js';
import { DeferralRecord } from '../deferral.entity.js';
import { UnfiledReturnRecord } from '../open-matter.entity.js';
import { demanded, type TaxEntry } from './tax-entry.js';

/** The return may come later: a line that says it is missing gets the new day. */
export const deferredFilingEntry: TaxEntry = async ({ em }, { enterprise, subject: { form, details }, issued, taskId }) => {
  const deferredUntil = details.deferredUntil ?? '';
  const ofReturn = {
    enterpriseId: enterprise.id,
    taxType: demanded(form, 'taxType') as TaxType,
    periodFrom: demanded(form, 'periodFrom'),
    periodUntil: demanded(form, 'periodUntil'),
  };
  em.create(DeferralRecord, {
    id: taskId,
    kind: 'FILING',
    ...ofReturn,
    deferredUntil,
    amountFen: fen(details.prepayment?.amount ?? 0),
    documentNumber: issued.documentNumber,
  });
  for (const unfiled of await em.find(UnfiledReturnRecord, ofReturn)) unfiled.dueOn = deferredUntil;
};
