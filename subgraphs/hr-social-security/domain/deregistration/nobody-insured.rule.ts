import type { HrRule } from '../hr-rule.js';

export const nobodyInsured: HrRule = {
  code: 'SOCIAL_INSURANCE_WORKERS_STILL_INSURED',
  ruleRef: { document: '《中华人民共和国社会保险法》', article: '第五十八条' },
  items: ['social-insurance-deregistration'],
  judge: ({ facts: { insuredWorkers } }) =>
    insuredWorkers.length === 0
      ? null
      : {
          zh: `仍有${insuredWorkers.length}名职工处于参保状态，应当先办理减员`,
          en: `${insuredWorkers.length} workers are still insured; withdraw them first`,
        },
};
