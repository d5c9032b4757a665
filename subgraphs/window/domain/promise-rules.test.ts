import { describe, expect, it } from '@jest/globals';
import type { MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import { promiseRefusal, unpromised } from './promise-rules.js';

const material = (code: string, tolerable: boolean) => ({ code, name: code, tolerable }) as MergedMaterial;
const missing = [material('REPORT', true), material('LICENCE', false)];
const told = (code: string, dueOn: string) =>
  promiseRefusal({ promises: [{ code, dueOn }], missing, today: '2026-11-23', latest: '2026-12-07' })?.details.map(
    ({ message }) => message.zh,
  ) ?? null;

describe('a promise to bring a material later', () => {
  it('is taken from today to the last day allowed, for a missing material that the item tolerates', () => {
    expect(told('REPORT', '2026-11-23')).toBeNull();
    expect(told('REPORT', '2026-12-07')).toBeNull();
    expect(told('REPORT', '2026-11-22')).toEqual(['承诺的日期早于今天']);
    expect(told('REPORT', '2026-12-08')).toEqual(['承诺的日期最迟为2026-12-07']);
    expect(told('LICENCE', '2026-12-01')?.[0]).toContain('不在容缺范围');
    expect(told('OTHER', '2026-12-01')).toEqual(['该材料不缺少，不需要承诺']);
  });

  it('stands in the way of nothing as long as it holds, and counts no more when it has run out', () => {
    const codes = (today: string, code = 'REPORT') => unpromised(missing, [{ code, dueOn: '2026-12-01' }], today).map((one) => one.code);
    expect(codes('2026-12-01')).toEqual(['LICENCE']);
    expect(codes('2026-12-02')).toEqual(['REPORT', 'LICENCE']);
    expect(codes('2026-12-01', 'LICENCE')).toEqual(['REPORT', 'LICENCE']);
  });

  it('names its material, and each only once', () => {
    const twice = [0, 1].map(() => ({ code: 'REPORT', dueOn: '2026-12-01' }));
    expect(promiseRefusal({ promises: twice, missing, today: '2026-11-23', latest: '2026-12-07' })?.code).toBe('PROMISE_NOT_POSSIBLE');
    expect(promiseRefusal({ promises: [], missing, today: '2026-11-23', latest: '2026-12-07' })?.code).toBe('PROMISE_NOT_POSSIBLE');
  });
});
