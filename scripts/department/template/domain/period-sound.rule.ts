import type { SpecimenRule } from './subject.js';

/** What is asked for must exist: information of the future cannot be disclosed. The point INFORMATION_PERIOD says the same. */
export const periodSoundRule: SpecimenRule = {
  code: 'INFORMATION_PERIOD_UNSOUND',
  ruleRef: { document: '《中华人民共和国政府信息公开条例》', article: '第二十九条' },
  items: ['information-disclosure'],
  judge: ({ form, today }) => {
    const [from, until] = [String(form.informationFrom), String(form.informationUntil)];
    if (from <= until && until <= today) return null;
    return {
      zh: '所需信息的形成时间起止不合理，或者晚于今天',
      en: 'The period of the information ends before it begins, or after today',
    };
  },
};
