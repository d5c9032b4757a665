import { addYears } from '../dates/iso-date.js';
import { law } from '../laws.js';
import type { PharmacyBar } from '../medical-insurance-facts.js';
import type { MedicalInsuranceRule } from '../medical-insurance-rule.js';

/** 暂行办法 art. 12: what bars, for how many years, and whether it also bars until the duty is discharged. */
const bars: Readonly<Record<PharmacyBar['kind'], { years: number; untilDischarged: boolean; zh: string; en: string }>> = {
  PENALTY_NOT_PERFORMED: { years: 0, untilDischarged: true, zh: '未依法履行行政处罚责任', en: 'penalty not performed' },
  FRAUDULENT_APPLICATION: { years: 3, untilDischarged: false, zh: '以不正当手段申请定点未满三年', en: 'fraudulent application' },
  RESCINDED_FOR_VIOLATION: { years: 3, untilDischarged: true, zh: '因违法违规被解除医保协议', en: 'agreement rescinded for violation' },
  RESCINDED_FOR_BREACH: { years: 1, untilDischarged: true, zh: '因严重违约被解除医保协议', en: 'agreement rescinded for breach' },
  OFFICER_CAUSED_RESCISSION: {
    years: 5,
    untilDischarged: false,
    zh: '负责人曾致原定点药店被解除协议未满五年',
    en: 'officer caused a rescission',
  },
  OFFICER_LISTED_DISHONEST: { years: 0, untilDischarged: true, zh: '负责人被列入失信人名单', en: 'officer listed as dishonest' },
};

export const pharmacyNotBarred: MedicalInsuranceRule = {
  code: 'PHARMACY_BARRED',
  ruleRef: law('pharmacyMeasures', '第十二条'),
  items: ['pharmacy-designation'],
  judge(subject) {
    const day = subject.receivedOn;
    const standing = subject.facts.pharmacy.bars.filter((bar) => isStanding(bar, day));
    if (standing.length === 0) return null;
    return {
      zh: `有不予受理情形：${standing.map(({ kind, on }) => `${bars[kind].zh}（${on}）`).join('；')}`,
      en: `Barred: ${standing.map(({ kind, on }) => `${bars[kind].en} (${on})`).join('; ')}`,
    };
  },
};

function isStanding({ kind, on, discharged }: PharmacyBar, day: string): boolean {
  const { years, untilDischarged } = bars[kind];
  return day < addYears(on, years) || (untilDischarged && !discharged);
}
