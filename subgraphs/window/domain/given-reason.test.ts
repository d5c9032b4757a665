import { describe, expect, it } from '@jest/globals';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { reasonMissing } from './given-reason.js';

describe('a reason', () => {
  const judge = (reason: string) =>
    reasonMissing(reason, { zh: '转办', en: 'Handing over' }, operatingRules('第五条（二）'))?.message.zh ?? null;

  it('says something and has a place in the books, counted in characters and without the blanks around it', () => {
    expect(judge('窗口故障')).toBeNull();
    expect(judge('𠮷'.repeat(500))).toBeNull();
    for (const none of ['', '  略  ', '三个字', '长'.repeat(501)]) expect(judge(none)).toBe('转办应当写明理由（4至500字）');
  });
});
