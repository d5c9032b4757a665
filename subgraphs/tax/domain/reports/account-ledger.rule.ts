import { notFilled, partOf, textOf } from '../form-reading.js';
import { COLLECTION_LAW, type TaxRule } from '../tax-rule.js';

/** 税收征收管理法第十七条: all accounts are on record, each once; only a recorded one can change or close. */
export const accountLedgerRule: TaxRule = {
  code: 'ACCOUNT_NOT_AS_RECORDED',
  ruleRef: { document: COLLECTION_LAW, article: '第十七条' },
  items: ['bank-account-report'],
  judge: ({ form, answers, facts }) => {
    const number = textOf(partOf(form, 'bankAccount'), 'number');
    if (number === undefined) return notFilled('银行账号', 'the account number');
    const open = facts.accounts.some((account) => account.number === number && !account.closed);
    const tail = number.slice(-4);
    if (answers.ACCOUNT_EVENT === 'OPENED')
      return open ? { zh: `尾号${tail}的账户已经报告，不必重复报告`, en: `The account ending in ${tail} has already been reported` } : null;
    return open ? null : { zh: `尾号${tail}的账户没有报告记录，应当先按新开立报告`, en: `No open account ending in ${tail} is on record` };
  },
};
