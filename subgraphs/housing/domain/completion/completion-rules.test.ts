import { describe, expect, it } from '@jest/globals';
import { objection, objections } from '../../testing/subject.js';

const item = 'completion-filing';
const withForm = (form: Record<string, unknown>) => objections(item, { form });

describe('the filing of a completion acceptance', () => {
  it('is in time on the fifteenth day, counted to the day the documents came in', () => {
    const received = (receivedOn: string) => objections(item, { form: { completionAcceptedOn: '2026-08-20' }, receivedOn });
    expect(received('2026-09-04')).toEqual([]);
    expect(received('2026-09-05')).toEqual(['COMPLETION_FILED_LATE']);
  });

  it('received in time stays in time however long the bureau takes', () => {
    expect(objections(item, { receivedOn: '2026-09-10', today: '2026-09-30' })).toEqual([]);
  });

  it('that is late is accepted once the order to correct is on record', () => {
    const late = { completionAcceptedOn: '2026-08-20' };
    expect(objection('COMPLETION_FILED_LATE', item, { form: late })).toBe(
      '自竣工验收合格之日2026-08-20起已满19日，超过15日，应当先责令改正并填写通知书文号',
    );
    expect(objections(item, { form: late, details: { correctionOrderNumber: '扎住建责改〔2026〕8号' } })).toEqual([]);
  });

  it('cannot have come in before the acceptance', () => {
    expect(objections(item, { receivedOn: '2026-08-27' })).toEqual(['COMPLETION_FILED_LATE']);
    expect(objections(item, { receivedOn: '2026-08-28' })).toEqual([]);
    expect(withForm({ completionAcceptedOn: undefined })).toEqual(['COMPLETION_FILED_LATE']);
  });

  it('is signed by all five parties, and the refusal names who is missing', () => {
    const without = { acceptedBy: ['BUILDER', 'DESIGNER', 'CONTRACTOR'] };
    expect(withForm(without)).toEqual(['ACCEPTANCE_NOT_SIGNED_BY_ALL']);
    expect(objection('ACCEPTANCE_NOT_SIGNED_BY_ALL', item, { form: without })).toBe('勘察单位、监理单位未签署竣工验收合格意见');
  });

  it('finds the building as large as it was planned', () => {
    expect(withForm({ builtFloorArea: 12_120 })).toEqual([]);
    expect(withForm({ builtFloorArea: 12_121 })).toEqual(['BUILT_AREA_DIFFERS']);
  });

  it.each([
    ['waterproofWarrantyYears', 5],
    ['heatingWarrantySeasons', 2],
    ['servicesWarrantyYears', 2],
  ])('has a warranty whose %s is at least %p', (field, least) => {
    expect(withForm({ [field]: least })).toEqual([]);
    expect(withForm({ [field]: least - 0.5 })).toEqual(['WARRANTY_BELOW_MINIMUM']);
    expect(withForm({ [field]: undefined })).toEqual(['WARRANTY_BELOW_MINIMUM']);
  });

  it('rests on fire acceptance: a filing is enough only for a project that is not special', () => {
    const held = { number: '扎住建消备〔2026〕5号', projectName: '岭东花园一期工程', issuedOn: '2026-09-05' };
    const special = { FIRE_CLASS: 'SPECIAL' };
    expect(objections(item, { answers: special })).toEqual(['FIRE_ACCEPTANCE_MISSING']);
    expect(objections(item, { answers: special, facts: { fireAcceptances: [{ ...held, kind: 'ACCEPTANCE' }] } })).toEqual([]);
    expect(objections(item, { facts: { fireAcceptances: [{ ...held, projectName: '他处工程', kind: 'FILING' }] } })).toEqual([
      'FIRE_ACCEPTANCE_MISSING',
    ]);
    expect(objections(item, { form: { fireAcceptanceNumber: '' } })).toEqual(['FIRE_ACCEPTANCE_MISSING']);
  });

  it('waits while an order against the project is open', () => {
    const order = {
      number: '扎住建责改〔2026〕2号',
      projectName: '岭东花园一期工程',
      kind: 'CORRECT' as const,
      issuedOn: '2026-08-01',
      liftedOn: null,
    };
    expect(objections(item, { facts: { orders: [order] } })).toContain('CORRECTION_ORDER_OPEN');
  });
});
