import type { Message } from '../../../kit/domain/message.js';
import type { HrRule, HrSubject } from '../hr-rule.js';
import type { HeldLicence } from '../hr-social-security-facts.js';

export const dispatchLicenceNotHeld: HrRule = {
  code: 'DISPATCH_LICENCE_HELD',
  ruleRef: { document: '《劳务派遣行政许可实施办法》', article: '第六条' },
  items: ['labour-dispatch-licence'],
  judge: (subject) => heldLicence(subject, 'LABOUR_DISPATCH'),
};

export const hrServiceLicenceNotHeld: HrRule = {
  code: 'HR_SERVICE_LICENCE_HELD',
  ruleRef: { document: '《人力资源市场暂行条例》', article: '第十八条' },
  items: ['hr-service-licence'],
  judge: (subject) => heldLicence(subject, 'HR_SERVICE'),
};

/** A licence in force is renewed or changed, not issued a second time. */
function heldLicence({ facts, today }: HrSubject, kind: HeldLicence['kind']): Message | null {
  const held = facts.licences.find((one) => one.kind === kind && (one.validUntil === null || one.validUntil >= today));
  if (held === undefined) return null;
  const until = held.validUntil === null ? '长期有效' : `有效期至${held.validUntil}`;
  return {
    zh: `单位已持有${held.documentNumber}，${until}，应当办理变更或者延续`,
    en: `${held.documentNumber} is in force (${held.validUntil ?? 'no expiry'}): apply for a change or a renewal`,
  };
}
