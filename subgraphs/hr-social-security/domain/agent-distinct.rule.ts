import { idNumberIn } from './form-data.js';
import type { HrRule } from './hr-rule.js';

/** Whoever acts for himself gives himself no power of attorney. */
export const agentDistinct: HrRule = {
  code: 'AGENT_IS_LEGAL_REPRESENTATIVE',
  ruleRef: { document: '《中华人民共和国民法典》', article: '第一百六十一条' },
  items: ['social-insurance-registration', 'labour-dispatch-licence', 'hr-service-licence'],
  judge: ({ form, answers }) => {
    if (answers.AGENT !== 'YES') return null;
    const agent = idNumberIn(form, 'agent');
    if (agent === undefined || agent !== idNumberIn(form, 'legalRepresentative')) return null;
    return {
      zh: '委托代理人与法定代表人为同一人，不构成委托代理',
      en: 'The agent and the legal representative are the same person: nobody is his own agent',
    };
  },
};
