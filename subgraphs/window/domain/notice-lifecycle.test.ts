import { describe, expect, it } from '@jest/globals';
import { noticeLifecycle, noticeStage } from './notice-lifecycle.js';

const at = new Date('2026-03-10T02:00:00.000Z');

describe('a one-time notice', () => {
  it('is current until it is answered, and may be answered late', () => {
    expect(noticeStage({ answeredAt: null, overdueAt: null }, false)).toBe('CURRENT');
    expect(noticeStage({ answeredAt: null, overdueAt: at }, false)).toBe('OVERDUE');
    expect(noticeStage({ answeredAt: at, overdueAt: at }, false)).toBe('ANSWERED');
    expect(noticeLifecycle.next('OVERDUE', 'supplement')).toBe('ANSWERED');
  });

  it('lapses with its case, unless it was answered before', () => {
    expect(noticeStage({ answeredAt: null, overdueAt: null }, true)).toBe('LAPSED');
    expect(noticeStage({ answeredAt: at, overdueAt: null }, true)).toBe('ANSWERED');
  });
});
