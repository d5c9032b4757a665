import { numberOf, textOf } from '../form-fields.js';
import { law } from '../laws.js';
import type { MedicalInsuranceRule, MedicalInsuranceSubject } from '../medical-insurance-rule.js';

/** The decider reads the hospital's record and enters what it says; the form must say the same. */
export const maternityRecordAgrees: MedicalInsuranceRule = {
  code: 'MATERNITY_RECORD_DIFFERS',
  ruleRef: law('femaleEmployees', '第七条'),
  items: ['maternity-allowance'],
  judge(subject) {
    if (subject.details.maternityRecord === undefined) {
      return { zh: '经办人员尚未录入医疗记录载明的日期和情形', en: 'What the medical record says has not been entered' };
    }
    const differing = differences(subject);
    if (differing.length === 0) return null;
    return {
      zh: `申请表与医疗记录不一致：${differing.map(({ zh }) => zh).join('；')}`,
      en: `Form and medical record differ: ${differing.map(({ en }) => en).join('; ')}`,
    };
  },
};

function differences({ form, answers, details }: MedicalInsuranceSubject): { zh: string; en: string }[] {
  const record = details.maternityRecord ?? { eventOn: '' };
  const compare = (zh: string, en: string, stated: unknown, read: unknown) =>
    stated === read ? [] : [{ zh: `${zh}填报${shown(stated)}、记录${shown(read)}`, en: `${en} ${shown(stated)} / ${shown(read)}` }];
  const date = compare('日期', 'date', textOf(form, 'maternityEventOn'), record.eventOn);
  if (answers.MATERNITY_EVENT === 'MISCARRIAGE') {
    return [...date, ...compare('孕周', 'weeks', numberOf(form, 'maternityGestationWeeks'), record.gestationWeeks)];
  }
  return [
    ...date,
    ...compare('婴儿数', 'newborns', numberOf(form, 'maternityNewborns'), record.newborns),
    ...compare('难产', 'dystocia', form.maternityDystocia, record.dystocia),
  ];
}

function shown(value: unknown): string {
  if (value === true) return '是';
  if (value === false) return '否';
  return value === undefined || value === null ? '空' : String(value);
}
