import { dateOf, entriesOf, textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

const ruleRef = { document: '《建设工程安全生产管理条例》', article: '第二十五条' };
const items = ['crane-registration'];
const roleNames: Readonly<Record<string, { zh: string; en: string }>> = {
  OPERATOR: { zh: '司机', en: 'operator' },
  SIGNALLER: { zh: '信号司索工', en: 'signaller' },
};

/** A builders' hoist carries its operator and needs no signaller; what hangs from a hook does. */
export const craneCrewComplete: HousingRule = {
  code: 'CRANE_CREW_INCOMPLETE',
  ruleRef,
  items,
  judge({ form }) {
    const due = textOf(form, 'craneKind') === 'BUILDERS_HOIST' ? ['OPERATOR'] : ['OPERATOR', 'SIGNALLER'];
    const present = entriesOf(form, 'craneCrew').map((member) => textOf(member, 'role'));
    const missing = due.filter((role) => !present.includes(role));
    if (missing.length === 0) return null;
    return {
      zh: `缺少${missing.map((role) => roleNames[role]?.zh).join('、')}`,
      en: `Missing: ${missing.map((role) => roleNames[role]?.en).join(', ')}`,
    };
  },
};

/** Certificates are named by number: the refusal goes to more readers than the crew's names should. */
export const craneCrewCertified: HousingRule = {
  code: 'CRANE_CREW_CERTIFICATE_EXPIRED',
  ruleRef,
  items,
  judge({ form, today }) {
    const expired = entriesOf(form, 'craneCrew').filter((member) => (dateOf(member, 'certificateValidUntil') ?? '') < today);
    if (expired.length === 0) return null;
    const numbers = expired.map((member) => textOf(member, 'certificateNumber') || '—');
    return { zh: `操作资格证书${numbers.join('、')}在${today}已经届满`, en: `Certificates ${numbers.join(', ')} have expired by ${today}` };
  },
};
