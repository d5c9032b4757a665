import { Task } from '../../../department/persistence/task.entity.js';
import { partOf, textOf } from '../../domain/form-reading.js';
import { fen } from '../../domain/money.js';
import { AccountRecord } from '../ledger.entity.js';
import { TaxpayerRecord } from '../taxpayer.entity.js';
import { demanded, type TaxApproval, type TaxEntry } from './tax-entry.js';

/** A taxpayer is born: with the status, taxes and quota of its confirmation, without affairs, rating or debts. */
export const newTaxpayerEntry: TaxEntry = async (unit, approval) => {
  const { enterprise, subject, issued, taskId } = approval;
  const { form, details, today } = subject;
  const { applicant } = await unit.em.findOneOrFail(Task, { id: taskId });
  const general = issued.content.vatStatus === 'GENERAL';
  unit.em.create(TaxpayerRecord, {
    enterpriseId: enterprise.id,
    number: String(issued.produced.taxpayerNumber),
    name: demanded(form, 'enterpriseName'),
    confirmedOn: today,
    applicant,
    standing: 'NORMAL',
    vatStatus: general ? 'GENERAL' : 'SMALL_SCALE',
    generalFrom: general ? String(issued.content.generalFrom) : null,
    recognisedTaxes: details.recognisedTaxes ?? [],
    accountingSystem: textOf(form, 'accountingSystem') ?? null,
    creditGrade: null,
    parentCreditGrade: null,
    riskLevel: 'LOW',
    hasTaxAffairs: false,
    everReceivedInvoices: false,
    fixedQuotaHousehold: false,
    belowVatStartingPoint: false,
    recognisedFounder: false,
    invoiceQuotaFen: details.approvedQuota === undefined ? null : fen(details.approvedQuota),
    invoicesInHand: 0,
    devicesInHand: 0,
    supplyStopDocument: null,
    lastPeriodTaxFen: {},
    salesOfTwelveMonthsFen: null,
    lastApproval: taskId,
  });
  openBasicAccount(unit.em, approval);
};

/**
 * The account that comes with the application is the basic one: a unit can open no other before it (人民币银行结算账户管理办法).
 * Without one, it is reported within fifteen days of its opening by an item of its own.
 */
function openBasicAccount(em: Parameters<TaxEntry>[0]['em'], { enterprise, subject, taskId }: TaxApproval): void {
  const account = partOf(subject.form, 'bankAccount');
  const bank = textOf(account, 'bank');
  const number = textOf(account, 'number');
  if (bank === undefined || number === undefined) return;
  em.create(AccountRecord, { id: taskId, enterpriseId: enterprise.id, bank, number, kind: 'BASIC', since: null, closedOn: null });
}
