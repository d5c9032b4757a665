import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationFor, LIMING, registration, WULAN, ZHANGHUA } from '../applications.testing.js';
import type { EquityFreeze, EquityPledge } from '../market-supervision-facts.js';
import { capitalDirection } from './capital-direction.rule.js';
import { changedMatters, neededMajority } from './changed-matters.js';
import { newCapitalPaidIn } from './new-capital-paid-in.rule.js';
import { pledgedEquityTransfer } from './pledged-equity-transfer.rule.js';
import { reductionNoticeElapsed } from './reduction-notice-elapsed.rule.js';
import { resolutionMajority } from './resolution-majority.rule.js';
import { somethingChanges } from './something-changes.rule.js';
import { transferWithinHolding } from './transfer-within-holding.rule.js';
import { transferredEquityNotFrozen } from './transferred-equity-not-frozen.rule.js';

const ITEM = 'company-change';
const NOTHING = { CHANGES_CAPITAL: 'NO' };

describe('what changes', () => {
  it('is something', () => {
    expect(somethingChanges.judge(applicationFor(ITEM))).toBeNull();
    expect(somethingChanges.judge(applicationFor(ITEM, { answers: NOTHING }))?.zh).toContain('未选择');
  });
  it('decides the majority: two thirds for what stands in the articles, more than half for the representative, none for a transfer', () => {
    expect(neededMajority({ CHANGES_SCOPE: 'YES', CHANGES_LEGAL_REPRESENTATIVE: 'YES' })).toBe('TWO_THIRDS');
    expect(neededMajority({ CHANGES_LEGAL_REPRESENTATIVE: 'YES' })).toBe('SIMPLE');
    expect(neededMajority({ CHANGES_SHAREHOLDERS: 'TRANSFER' })).toBe('NONE');
    expect(changedMatters({ CHANGES_NAME: 'NO', CHANGES_SCOPE: 'YES' })).toEqual(['CHANGES_SCOPE']);
  });
});

describe('the resolution', () => {
  const voted = (votesInFavour: number, votesTotal: number, answers: Record<string, string> = {}) =>
    resolutionMajority.judge(applicationFor(ITEM, { form: { votesInFavour, votesTotal }, answers }));
  it('needs two thirds of the votes, and two thirds are enough', () => {
    expect(voted(2, 3)).toBeNull();
    expect(voted(1999999, 3000000)?.zh).toContain('未达到三分之二以上');
  });
  it('needs more than half for the legal representative, and half is not more than half', () => {
    const answers = { CHANGES_CAPITAL: 'NO', CHANGES_LEGAL_REPRESENTATIVE: 'YES' };
    expect(voted(51, 100, answers)).toBeNull();
    expect(voted(50, 100, answers)?.zh).toContain('未达到过半数');
  });
  it('cannot have more votes in favour than there are', () => {
    expect(voted(101, 100)?.zh).toContain('多于全部表决权');
  });
  it('is not asked for where shares only pass from hand to hand', () => {
    expect(voted(0, 100, { CHANGES_CAPITAL: 'NO', CHANGES_SHAREHOLDERS: 'TRANSFER' })).toBeNull();
  });
  it('stays passed when more votes come over to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(1_000_000), fc.nat(1000), (total, favour, more) => {
        const few = Math.min(favour, total);
        fc.pre(voted(few, total) === null);
        expect(voted(Math.min(few + more, total), total)).toBeNull();
      }),
    );
  });
});

describe('a change of the capital', () => {
  const changed = (CHANGES_CAPITAL: string, newCapital: number) =>
    capitalDirection.judge(applicationFor(ITEM, { form: { newCapital }, answers: { CHANGES_CAPITAL } }));
  it('goes the way it is called', () => {
    expect(changed('INCREASE', 1000000.01)).toBeNull();
    expect(changed('INCREASE', 1000000)?.zh).toContain('不符');
    expect(changed('REDUCTION', 999999.99)).toBeNull();
    expect(changed('REDUCTION', 1000000)?.zh).toContain('1,000,000元');
    expect(changed('NO', 1)).toBeNull();
  });
  it('is measured by the register, whatever the form says it was', () => {
    const application = applicationFor(ITEM, { form: { currentCapital: 3000000, newCapital: 2000000 } });
    expect(capitalDirection.judge(application)).toBeNull();
  });
  it('has the new capital paid in within five years', () => {
    const paidIn = (newCapitalPayInBy: string) => newCapitalPaidIn.judge(applicationFor(ITEM, { form: { newCapitalPayInBy } }));
    expect(paidIn('2031-03-02')).toBeNull();
    expect(paidIn('2031-03-03')?.zh).toContain('2031-03-02');
  });
  it('waits 45 days for creditors when it falls', () => {
    const reduced = (today: string, reductionNoticeOn: string | undefined = '2026-01-15') =>
      reductionNoticeElapsed.judge(applicationFor(ITEM, { form: { reductionNoticeOn }, answers: { CHANGES_CAPITAL: 'REDUCTION' }, today }));
    expect(reduced('2026-03-01')?.zh).toContain('至2026-03-01');
    expect(reduced('2026-03-02')).toBeNull();
    const early = {
      form: { reductionNoticeOn: '2026-01-15' },
      answers: { CHANGES_CAPITAL: 'REDUCTION' },
      receivedOn: '2026-03-01',
      today: '2026-03-09',
    };
    expect(reductionNoticeElapsed.judge(applicationFor(ITEM, early))).not.toBeNull();
    expect(reductionNoticeElapsed.judge(applicationFor(ITEM, { answers: { CHANGES_CAPITAL: 'REDUCTION' } }))?.zh).toContain('未公告');
  });
});

describe('a transfer of equity', () => {
  const freeze: EquityFreeze = {
    documentNumber: '（2025）内0783执88号',
    court: '扎兰屯市人民法院',
    holderCertificate: WULAN.idNumber,
    frozenCapital: 200000,
    until: '2026-03-02',
    liftedOn: null,
  };
  const pledge: EquityPledge = {
    registrationNumber: '（扎市监）股质登设字〔2025〕第3号',
    pledgorCertificate: WULAN.idNumber,
    pledgeeName: '某银行',
    pledgedCapital: 300000,
    cancelledOn: null,
  };
  const transferOf = (capital: number, facts = {}, extra: object = {}, today?: string) => {
    const one = {
      transferorName: WULAN.name,
      transferorCertificate: WULAN.idNumber,
      transfereeName: ZHANGHUA.name,
      transfereeCertificate: ZHANGHUA.idNumber,
      capital: capital / 2,
      ...extra,
    };
    return applicationFor(ITEM, {
      form: { equityTransfers: [one, { ...one, transfereeName: LIMING.name, transfereeCertificate: LIMING.idNumber }] },
      answers: { CHANGES_CAPITAL: 'NO', CHANGES_SHAREHOLDERS: 'TRANSFER' },
      facts: { registration, ...facts },
      today,
    });
  };
  it('passes on no more than the holder has, all transfers together', () => {
    expect(transferWithinHolding.judge(transferOf(600000))).toBeNull();
    expect(transferWithinHolding.judge(transferOf(600000.02))?.zh).toContain('600,000.02元，超过其登记的出资额600,000元');
  });
  it('leaves alone what a court has frozen, through the last day of the freeze', () => {
    const facts = { equityFreezes: [freeze] };
    expect(transferredEquityNotFrozen.judge(transferOf(400000, facts))).toBeNull();
    expect(transferredEquityNotFrozen.judge(transferOf(400000.02, facts))?.zh).toContain('200,000元被人民法院冻结');
    expect(transferredEquityNotFrozen.judge(transferOf(600000, facts, {}, '2026-03-03'))).toBeNull();
    expect(transferredEquityNotFrozen.judge(transferOf(600000, { equityFreezes: [{ ...freeze, liftedOn: '2026-03-02' }] }))).toBeNull();
  });
  it('needs the pledgee where pledged equity passes, and only there', () => {
    const facts = { equityPledges: [pledge] };
    expect(pledgedEquityTransfer.judge(transferOf(300000, facts))).toBeNull();
    expect(pledgedEquityTransfer.judge(transferOf(300000.02, facts))?.zh).toContain('质权人同意');
    expect(pledgedEquityTransfer.judge(transferOf(600000, facts, { pledgeeConsents: true }))).toBeNull();
    expect(pledgedEquityTransfer.judge(transferOf(600000, { equityPledges: [{ ...pledge, cancelledOn: '2026-01-01' }] }))).toBeNull();
  });
});
