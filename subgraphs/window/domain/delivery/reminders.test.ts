import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kit/domain/calendar/index.js';
import { refusalOf } from '../../../kit/domain/rule.js';
import { postAddressRefusal } from './post-address.js';
import { type PostingSubject, postRules } from './post-rules.js';
import { dueReminder, nextReminderOn } from './reminders.js';

const PLAN = { afterDays: [3, 7, 15], thenEveryDays: 30 };

describe('reminders of uncollected results', () => {
  it('come on the days of the plan, and then at its interval', () => {
    const days = [0, 1, 2, 3, 4].map((given) => nextReminderOn('2026-11-01', given, PLAN));
    expect(days).toEqual(['2026-11-04', '2026-11-08', '2026-11-16', '2026-12-16', '2027-01-15']);
  });

  it('come at most once a day and never for a day that was passed over, however late the clock is read', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), (steps) => {
        let given = 0;
        let today = '2026-11-01';
        const told: string[] = [];
        for (const step of steps) {
          today = addDays(today, step);
          const due = dueReminder('2026-11-01', given, today, PLAN);
          if (due === null) continue;
          told.push(today);
          expect(due.given).toBeGreaterThan(given);
          expect(due.nextOn > today).toBe(true);
          given = due.given;
          expect(dueReminder('2026-11-01', given, today, PLAN)).toBeNull();
        }
        expect(new Set(told).size).toBe(told.length);
      }),
    );
  });
});

describe('posting results', () => {
  const good = { name: '陈立', phone: '13847012345', address: '扎兰屯市兴华街道布特哈路12号' };

  it('needs an address that a courier can find', () => {
    expect(postAddressRefusal(good)).toBeNull();
    expect(postAddressRefusal({ ...good, phone: '0470-3212345' })).toBeNull();
    const wrong = postAddressRefusal({ name: '陈', phone: '12345', address: '路边' });
    expect(wrong?.details.map(({ subject }) => subject)).toEqual(['name', 'phone', 'address']);
  });

  it('needs a decided case, something on the shelf, the applicant’s wish and a courier', () => {
    const subject: PostingSubject = {
      stage: 'TO_BE_DELIVERED',
      onShelf: 1,
      early: false,
      mode: 'POST',
      waybill: { carrier: '邮政快递', trackingNumber: 'EA123456789CN' },
      courierAtHand: false,
      numberInUse: false,
    };
    const codeOf = (given: Partial<PostingSubject>) => refusalOf(postRules, { ...subject, ...given })?.code;
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ stage: 'ACCEPTED' })).toBe('NOT_TO_BE_DELIVERED');
    expect(codeOf({ stage: 'ACCEPTED', early: true })).toBeUndefined();
    expect(codeOf({ stage: 'WITHDRAWN', early: true })).toBe('NOT_TO_BE_DELIVERED');
    expect(codeOf({ onShelf: 0 })).toBe('NOTHING_ON_SHELF');
    expect(codeOf({ mode: 'PICKUP' })).toBe('POST_NOT_CHOSEN');
    expect(codeOf({ waybill: null })).toBe('WAYBILL_MISSING');
    expect(codeOf({ waybill: null, courierAtHand: true })).toBeUndefined();
    expect(codeOf({ waybill: { carrier: '邮政快递', trackingNumber: '12' } })).toBe('WAYBILL_MISSING');
    expect(codeOf({ numberInUse: true })).toBe('WAYBILL_IN_USE');
  });
});
