import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../../../kit/domain/calendar/iso-date.js';
import { type ConstructionPermit, isStanding, permitStanding, startDeadline } from './construction-permit.js';
import { extendStart } from './start-extension.js';
import { recordWorkStart } from './work-start.js';

const permit: ConstructionPermit = {
  number: '扎住建施许〔2026〕7号',
  projectName: '岭东花园一期工程',
  planningPermitNumber: '建字第150783202600012号',
  contractorCreditCode: '91150783MA0N2B025N',
  floorArea: 12_000,
  issuedOn: '2026-03-10',
  startExtensions: [],
  startedOn: null,
  revokedOn: null,
};
const reason = '拆迁未完成，场地不具备施工条件';
const granted = { appliedOn: '2026-06-01', grantedOn: '2026-06-01', months: 3, reason };
type Request = Partial<Parameters<typeof extendStart>[0]>;
/** An application that is decided on the day it comes in, unless told otherwise. */
const applying = ({ today = '2026-06-01', ...changes }: Request) =>
  extendStart({ permit, months: 3, reason, appliedOn: today, today, ...changes });
const extended = (...months: number[]): ConstructionPermit => ({
  ...permit,
  startExtensions: months.map((count) => ({ ...granted, months: count })),
});
const issueDay = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days));

describe('the time to start work under a construction permit', () => {
  it('is three months from receipt, the last day included', () => {
    expect(startDeadline(permit)).toBe('2026-06-10');
    expect(permitStanding(permit, '2026-06-10')).toBe('AWAITING_START');
    expect(permitStanding(permit, '2026-06-11')).toBe('LAPSED');
  });

  it('ends with the month where the month has no such day', () => {
    expect(startDeadline({ issuedOn: '2025-11-30', startExtensions: [] })).toBe('2026-02-28');
  });

  it('runs on from the old deadline with each extension', () => {
    expect(startDeadline(extended(3))).toBe('2026-09-10');
    expect(startDeadline(extended(3, 2))).toBe('2026-11-10');
  });

  it('does not matter any more once work began in time', () => {
    expect(permitStanding({ ...permit, startedOn: '2026-06-10' }, '2028-01-01')).toBe('STARTED');
  });

  it('cannot be saved by work that began too late', () => {
    expect(permitStanding({ ...permit, startedOn: '2026-06-11' }, '2026-07-01')).toBe('LAPSED');
  });

  it('counts a later start as not yet happened', () => {
    expect(permitStanding({ ...permit, startedOn: '2026-06-01' }, '2026-05-31')).toBe('AWAITING_START');
  });

  it('is over with a revocation from that day on', () => {
    const revoked = { ...permit, startedOn: '2026-04-01', revokedOn: '2026-05-01' };
    expect(isStanding(revoked, '2026-04-30')).toBe(true);
    expect(permitStanding(revoked, '2026-05-01')).toBe('REVOKED');
  });

  it('never exceeds nine months, whatever is granted', () => {
    fc.assert(
      fc.property(issueDay, fc.array(fc.integer({ min: -1, max: 5 }), { maxLength: 5 }), (issuedOn, wishes) => {
        const last = wishes.reduce<ConstructionPermit>(
          (current, months) => {
            const outcome = applying({ permit: current, months, today: issuedOn });
            return outcome.ok ? outcome.value : current;
          },
          { ...permit, issuedOn },
        );
        expect(last.startExtensions.length).toBeLessThanOrEqual(2);
        expect(startDeadline(last) <= addMonths(addMonths(addMonths(issuedOn, 3), 3), 3)).toBe(true);
        expect(startDeadline(last) >= addMonths(issuedOn, 3)).toBe(true);
      }),
    );
  });

  it('makes a permit without a start stand up to its deadline and no day longer', () => {
    fc.assert(
      fc.property(issueDay, fc.integer({ min: 0, max: 400 }), (issuedOn, days) => {
        const today = addDays(issuedOn, days);
        const unused = { ...permit, issuedOn };
        expect(isStanding(unused, today)).toBe(today <= startDeadline(unused));
      }),
    );
  });
});

describe('an application to start later', () => {
  const refusalCodes = (request: Request) => {
    const outcome = applying(request);
    return outcome.ok ? [] : outcome.refusal.details.map((detail) => detail.subject);
  };

  it('is granted on the last day of the term and put on record', () => {
    const outcome = applying({ reason: `  ${reason} `, today: '2026-06-10' });
    const extension = { appliedOn: '2026-06-10', grantedOn: '2026-06-10', months: 3, reason };
    expect(outcome).toEqual({ ok: true, value: { ...permit, startExtensions: [extension] } });
  });

  it('that came in on the last day is in time, however long the bureau takes', () => {
    expect(refusalCodes({ appliedOn: '2026-06-10', today: '2026-06-25' })).toEqual([]);
    expect(refusalCodes({ appliedOn: '2026-06-11', today: '2026-06-25' })).toEqual(['PERMIT_NOT_AWAITING_START']);
  });

  it('does not heal work that began after the deadline', () => {
    const late = { ...permit, startedOn: '2026-06-12' };
    expect(refusalCodes({ permit: late, appliedOn: '2026-06-10', today: '2026-06-25' })).toEqual(['PERMIT_NOT_AWAITING_START']);
  });

  it.each([
    ['before the permit was issued', '2026-03-09'],
    ['in the future', '2026-06-02'],
  ])('cannot have come in %s', (_case, appliedOn) => {
    expect(refusalCodes({ appliedOn, today: '2026-06-01' })).toEqual(['START_EXTENSION_APPLICATION_DATE']);
  });

  it('names its cause', () => {
    expect(refusalCodes({ reason: '  因故   ' })).toEqual(['START_EXTENSION_WITHOUT_CAUSE']);
    expect(refusalCodes({ reason: '冬季无法施工' })).toEqual([]);
  });

  it('comes too late the day after', () => {
    expect(refusalCodes({ permit, months: 3, today: '2026-06-11' })).toEqual(['PERMIT_NOT_AWAITING_START']);
  });

  it('is refused a third time', () => {
    expect(refusalCodes({ permit: extended(3, 3), months: 1, today: '2026-06-20' })).toEqual(['START_EXTENSIONS_EXHAUSTED']);
    expect(refusalCodes({ permit: extended(3), months: 1, today: '2026-06-20' })).toEqual([]);
  });

  it.each([0, -1, 4, 1.5])('is refused for %p months', (months) => {
    expect(refusalCodes({ permit, months, today: '2026-06-01' })).toEqual(['START_EXTENSION_TOO_LONG']);
  });

  it('is pointless when work began, and impossible under a revoked permit', () => {
    expect(refusalCodes({ permit: { ...permit, startedOn: '2026-04-01' }, months: 1, today: '2026-05-01' })).toEqual([
      'PERMIT_NOT_AWAITING_START',
    ]);
    expect(refusalCodes({ permit: { ...permit, revokedOn: '2026-04-01' }, months: 1, today: '2026-05-01' })).toEqual([
      'PERMIT_NOT_AWAITING_START',
    ]);
  });

  it('tells every ground of refusal at once, with the article', () => {
    const outcome = applying({ permit: extended(3, 3), months: 6, today: '2027-01-01' });
    expect(outcome.ok ? null : outcome.refusal.ruleRef).toEqual({ document: '《中华人民共和国建筑法》', article: '第九条' });
    expect(refusalCodes({ permit: extended(3, 3), months: 6, today: '2027-01-01' })).toHaveLength(3);
  });
});

describe('a report that work began', () => {
  it('is recorded between the permit and its deadline', () => {
    expect(recordWorkStart({ permit, startedOn: '2026-06-10', today: '2026-06-12' })).toEqual({
      ok: true,
      value: { ...permit, startedOn: '2026-06-10' },
    });
  });

  it.each([
    ['before the permit', '2026-03-09', '2026-03-20'],
    ['after the deadline', '2026-06-11', '2026-06-12'],
    ['in the future', '2026-05-02', '2026-05-01'],
  ])('is refused for a day %s', (_case, startedOn, today) => {
    const outcome = recordWorkStart({ permit, startedOn, today });
    expect(outcome.ok ? null : outcome.refusal.code).toBe('WORK_START_OUT_OF_TERM');
  });

  it('is refused twice and under a revoked permit', () => {
    const outcome = recordWorkStart({
      permit: { ...permit, startedOn: '2026-04-01', revokedOn: '2026-04-20' },
      startedOn: '2026-04-02',
      today: '2026-05-01',
    });
    expect(outcome.ok ? [] : outcome.refusal.details.map((detail) => detail.subject)).toEqual(['PERMIT_REVOKED', 'WORK_ALREADY_STARTED']);
  });
});
