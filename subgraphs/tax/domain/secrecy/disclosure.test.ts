import { describe, expect, it } from '@jest/globals';
import { anonymous, type Caller } from '../../../kit/domain/caller.js';
import { disclosureTo, mayReadResult, type SecretOf } from './disclosure.js';

const secret: SecretOf = { creditCode: '91150783MA0N1A0193', applicant: 'founder' };
const seenBy = (caller: Partial<Caller>, of = secret) => disclosureTo({ ...anonymous, sub: 'somebody', ...caller }, of);

describe('tax secrecy', () => {
  it('opens everything to the bureau’s own staff and to nobody of another department', () => {
    expect(seenBy({ department: 'tax', roles: ['DEPT_REVIEWER'] })).toBe('STAFF');
    expect(seenBy({ department: 'market-supervision', roles: ['DEPT_HEAD'] })).toBeNull();
    expect(seenBy({ department: 'tax', roles: [] })).toBeNull();
  });

  it('opens a taxpayer’s affairs to whoever acts for it, not to whoever acts for another', () => {
    expect(seenBy({ enterprises: ['91150783MA0N1A0193'] })).toBe('TAXPAYER');
    expect(seenBy({ enterprises: ['91150783MA0N2B025N'] })).toBeNull();
    expect(seenBy({ enterprises: ['null'] }, { creditCode: null, applicant: null })).toBeNull();
  });

  it('shows whoever had the information confirmed no more than the confirmation', () => {
    expect(seenBy({ sub: 'founder' })).toBe('APPLICANT');
    expect(seenBy({ sub: 'founder', department: 'service-centre', roles: ['WINDOW_CLERK'] })).toBeNull();
  });

  it('shows the centre’s overseers the standing only, the window and analysts nothing', () => {
    for (const role of ['CENTER_OPERATIONS', 'CENTER_SUPERVISOR', 'AUDITOR'] as const) {
      expect(seenBy({ department: 'service-centre', roles: [role] })).toBe('STANDING');
      expect(mayReadResult({ ...anonymous, sub: 'x', roles: [role] }, secret)).toBe(false);
    }
    for (const role of ['WINDOW_CLERK', 'OUTPUT_CLERK', 'GUIDE', 'ANALYST'] as const) expect(seenBy({ roles: [role] })).toBeNull();
  });

  it('shows nothing to somebody unknown, even where no applicant is on record', () => {
    expect(disclosureTo(anonymous, { creditCode: null, applicant: null })).toBeNull();
  });
});
