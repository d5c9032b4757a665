import { describe, expect, it } from '@jest/globals';
import { type MedicalInsuranceDetails, specialisms } from '../details.js';
import type { PharmacyBar } from '../medical-insurance-facts.js';
import { subjectOf, told } from '../testing/subject.js';
import { evaluationPassed } from './evaluation-passed.rule.js';
import { insuranceOfficersEngaged } from './insurance-officers-engaged.rule.js';
import { pharmacyLicenceValid } from './licence-valid.rule.js';
import { openedThreeMonths } from './opened-three-months.rule.js';
import { pharmacistEngaged } from './pharmacist-engaged.rule.js';
import { pharmacyNotBarred } from './pharmacy-not-barred.rule.js';
import { publicNoticeOver } from './public-notice-over.rule.js';
import { reapplicationWait } from './reapplication-wait.rule.js';
import { singleAgreement } from './single-agreement.rule.js';
import { supplementsIn } from './supplements-in.rule.js';

const apply = (form: Record<string, unknown>, rest: object = {}) => subjectOf('pharmacy-designation', { form, ...rest });
const record = (pharmacy: object) => ({ facts: { pharmacy: { agreement: null, bars: [], failedEvaluations: [], ...pharmacy } } });
const evaluation = (change: object = {}): { details: MedicalInsuranceDetails } => ({
  details: {
    pharmacyEvaluation: {
      outcome: 'QUALIFIED',
      evaluatedOn: '2026-05-01',
      specialisms: [...specialisms],
      publicNoticeUntil: '2026-05-12',
      objectionOpen: false,
      supplements: [],
      ...change,
    },
  },
});

describe('a pharmacy to be designated', () => {
  it('holds a licence that is valid to the day', () => {
    expect(told(pharmacyLicenceValid, apply({ pharmacyLicenceUntil: '2026-05-13' }))).toBeNull();
    expect(told(pharmacyLicenceValid, apply({ pharmacyLicenceUntil: '2026-05-12' }))).toContain('2026-05-12');
  });

  it('has been in business for three calendar months when it applies', () => {
    expect(told(openedThreeMonths, apply({ pharmacyOpenedOn: '2026-02-13' }))).toBeNull();
    expect(told(openedThreeMonths, apply({ pharmacyOpenedOn: '2026-02-14' }))).toContain('2026-05-14');
    expect(
      told(openedThreeMonths, apply({ pharmacyOpenedOn: '2026-02-14' }, { receivedOn: '2026-05-13', today: '2026-07-01' })),
    ).not.toBeNull();
  });

  it('employs a pharmacist registered here for a year or more', () => {
    const judged = (change: object) =>
      told(
        pharmacistEngaged,
        apply({ pharmacists: [{ registeredAt: '150783', contractFrom: '2026-01-01', contractUntil: '2026-12-31', ...change }] }),
      );
    expect(judged({})).toBeNull();
    expect(judged({ contractUntil: '2026-12-30' })).not.toBeNull();
    expect(judged({ contractUntil: undefined })).toBeNull();
    expect(judged({ contractFrom: '2026-05-14' })).not.toBeNull();
    expect(judged({ contractFrom: '2024-05-13', contractUntil: '2026-05-12' })).not.toBeNull();
    expect(judged({ registeredAt: '150702' })).toContain('扎兰屯市的0名');
  });

  it('employs two insurance officers for a year or more', () => {
    const year = { contractFrom: '2026-01-01', contractUntil: '2026-12-31' };
    expect(told(insuranceOfficersEngaged, apply({ pharmacyInsuranceOfficers: [year, year] }))).toBeNull();
    const shortTerm = { ...year, contractUntil: '2026-06-30' };
    expect(told(insuranceOfficersEngaged, apply({ pharmacyInsuranceOfficers: [year, shortTerm] }))).toContain('1名');
  });

  it.each<[PharmacyBar['kind'], string, string]>([
    ['FRAUDULENT_APPLICATION', '2023-05-13', '2023-05-14'],
    ['RESCINDED_FOR_VIOLATION', '2023-05-13', '2023-05-14'],
    ['RESCINDED_FOR_BREACH', '2025-05-13', '2025-05-14'],
    ['OFFICER_CAUSED_RESCISSION', '2021-05-13', '2021-05-14'],
  ])('is barred for the years that %s carries', (kind, over, standing) => {
    expect(told(pharmacyNotBarred, apply({}, record({ bars: [{ kind, on: over, discharged: true }] })))).toBeNull();
    expect(told(pharmacyNotBarred, apply({}, record({ bars: [{ kind, on: standing, discharged: true }] })))).toContain(standing);
  });

  it('stays barred until the duty is discharged', () => {
    const bars = (kind: PharmacyBar['kind'], discharged: boolean) =>
      told(pharmacyNotBarred, apply({}, record({ bars: [{ kind, on: '2015-01-01', discharged }] })));
    expect(bars('RESCINDED_FOR_BREACH', false)).not.toBeNull();
    expect(bars('PENALTY_NOT_PERFORMED', false)).not.toBeNull();
    expect(bars('PENALTY_NOT_PERFORMED', true)).toBeNull();
    expect(bars('OFFICER_LISTED_DISHONEST', false)).not.toBeNull();
    expect(bars('FRAUDULENT_APPLICATION', false)).toBeNull();
  });

  it('waits three months after a failed evaluation and a year after the second', () => {
    const waiting = (...failedEvaluations: string[]) => told(reapplicationWait, apply({}, record({ failedEvaluations })));
    expect(waiting()).toBeNull();
    expect(waiting('2026-02-13')).toBeNull();
    expect(waiting('2026-02-14')).toContain('2026-05-14');
    expect(waiting('2025-12-01', '2025-05-13')).not.toBeNull();
    expect(waiting('2025-01-01', '2025-05-13')).toBeNull();
  });

  it('has no agreement in force', () => {
    const until = (validUntil: string) =>
      told(singleAgreement, apply({}, record({ agreement: { documentNumber: '扎医保定协〔2025〕2号', validUntil } })));
    expect(until('2026-05-13')).toContain('扎医保定协〔2025〕2号');
    expect(until('2026-05-12')).toBeNull();
  });

  it('is not decided while a supplement is awaited', () => {
    const awaiting = (to: string | null) => told(supplementsIn, apply({}, evaluation({ supplements: [{ from: '2026-03-20', to }] })));
    expect(awaiting(null)).toContain('2026-03-20');
    expect(awaiting('2026-03-30')).toBeNull();
  });

  it('is found qualified by a team of all four specialisms', () => {
    expect(told(evaluationPassed, apply({}))).toContain('尚未录入');
    expect(told(evaluationPassed, apply({}, evaluation()))).toBeNull();
    expect(told(evaluationPassed, apply({}, evaluation({ outcome: 'UNQUALIFIED' })))).toContain('不合格');
    expect(told(evaluationPassed, apply({}, evaluation({ specialisms: ['MEDICAL_INSURANCE', 'FINANCE'] })))).toContain(
      '医药卫生、信息技术',
    );
    expect(told(evaluationPassed, apply({}, evaluation({ evaluatedOn: '2026-05-14' })))).toContain('晚于决定日');
  });

  it('is shown to the public before the agreement is made', () => {
    expect(told(publicNoticeOver, apply({}, evaluation()))).toBeNull();
    expect(told(publicNoticeOver, apply({}, evaluation({ publicNoticeUntil: '2026-05-13' })))).toContain('尚未届满');
    expect(told(publicNoticeOver, apply({}, evaluation({ publicNoticeUntil: null })))).toContain('尚未公示');
    expect(told(publicNoticeOver, apply({}, evaluation({ objectionOpen: true })))).toContain('异议');
  });
});
