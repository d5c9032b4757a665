import type { HrRule } from '../hr-rule.js';

export const dispatchLeaseRunning: HrRule = {
  code: 'DISPATCH_LEASE_EXPIRED',
  ruleRef: { document: '《劳务派遣行政许可实施办法》', article: '第七条' },
  items: ['labour-dispatch-licence'],
  judge: ({ form, answers, today }) => {
    const { leaseUntil } = (form.domicile ?? {}) as { leaseUntil?: string };
    if (answers.PREMISES !== 'LEASED' || leaseUntil === undefined || leaseUntil >= today) return null;
    return { zh: `经营场所租赁期限至${leaseUntil}，已经届满`, en: `The lease of the premises ended on ${leaseUntil}` };
  },
};
