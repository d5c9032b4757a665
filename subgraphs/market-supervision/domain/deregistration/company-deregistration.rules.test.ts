import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../kit/domain/calendar/iso-date.js';
import { applicationFor, registration } from '../applications.testing.js';
import type { CreditRecord, LiquidationNotice, MarketSupervisionFacts } from '../market-supervision-facts.js';
import { noFactsHeld } from '../market-supervision-facts.js';
import { branchesCancelled } from './branches-cancelled.rule.js';
import { companyEquityNotFrozen } from './company-equity-not-frozen.rule.js';
import { companyEquityNotPledged } from './company-equity-not-pledged.rule.js';
import { liquidationOrder } from './liquidation-order.rule.js';
import { noObjection } from './no-objection.rule.js';
import { noticeElapsed } from './notice-elapsed.rule.js';
import { simpleAppliedInTime } from './simple-applied-in-time.rule.js';
import { simpleRouteOpen } from './simple-route-open.rule.js';
import { taxesCleared } from './taxes-cleared.rule.js';

const ITEM = 'company-deregistration';
const holding = (facts: Partial<MarketSupervisionFacts>, DEREGISTRATION_ROUTE = 'ORDINARY', today?: string) =>
  applicationFor(ITEM, { facts: { registration, ...facts }, answers: { DEREGISTRATION_ROUTE }, today });
const notice = (kind: LiquidationNotice['kind'], publishedOn: string): LiquidationNotice => ({ kind, publishedOn, objections: [] });

describe('the notice before a company is struck off', () => {
  it('runs 45 days for creditors and may be acted on from the day after', () => {
    expect(noticeElapsed.judge(applicationFor(ITEM, { form: { creditorNoticeOn: '2026-01-15' }, today: '2026-03-01' }))?.zh).toContain(
      '2026-03-01届满',
    );
    expect(noticeElapsed.judge(applicationFor(ITEM, { form: { creditorNoticeOn: '2026-01-15' }, today: '2026-03-02' }))).toBeNull();
  });
  it('is over before the application, not only before the decision', () => {
    const applied = (receivedOn: string) =>
      noticeElapsed.judge(applicationFor(ITEM, { form: { creditorNoticeOn: '2026-01-15' }, receivedOn, today: '2026-03-09' }));
    expect(applied('2026-03-01')?.zh).toContain('期满后方可申请');
    expect(applied('2026-03-02')).toBeNull();
  });
  it('runs 20 days in the simplified route', () => {
    const simple = (today: string) =>
      noticeElapsed.judge(holding({ liquidationNotices: [notice('SIMPLE', '2026-02-10')] }, 'SIMPLE', today));
    expect(simple('2026-03-02')?.zh).toContain('20日公告期至2026-03-02');
    expect(simple('2026-03-03')).toBeNull();
  });
  it('is exactly as long as the law says, whenever it was published', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2024-01-01', offset));
    fc.assert(
      fc.property(day, (publishedOn) => {
        const judged = (after: number) =>
          noticeElapsed.judge(holding({ liquidationNotices: [notice('CREDITOR', publishedOn)] }, 'ORDINARY', addDays(publishedOn, after)));
        expect(judged(45)).not.toBeNull();
        expect(judged(46)).toBeNull();
      }),
    );
  });
  it('is read in the publicity system rather than in the form, and the latest counts', () => {
    const facts = {
      liquidationNotices: [notice('CREDITOR', '2026-02-20'), notice('CREDITOR', '2025-12-01'), notice('SIMPLE', '2025-01-01')],
    };
    expect(noticeElapsed.judge(holding(facts))?.zh).toContain('2026-02-20');
  });
  it('is not asked for after a court has closed the winding-up', () => {
    expect(noticeElapsed.judge(applicationFor(ITEM, { form: { creditorNoticeOn: undefined } }))?.zh).toContain('未查到');
    expect(
      noticeElapsed.judge(applicationFor(ITEM, { form: { creditorNoticeOn: undefined }, answers: { DEREGISTRATION_ROUTE: 'COURT' } })),
    ).toBeNull();
  });
  it('is good for a simplified application within twenty days of its end, however late the decision', () => {
    const applied = (receivedOn: string) =>
      simpleAppliedInTime.judge(
        applicationFor(ITEM, {
          form: { simpleNoticeOn: '2026-01-10' },
          answers: { DEREGISTRATION_ROUTE: 'SIMPLE' },
          receivedOn,
          today: '2026-03-02',
        }),
      );
    expect(applied('2026-02-19')).toBeNull();
    expect(applied('2026-02-20')?.zh).toContain('2026-02-19');
  });
  it('stops the cancellation while an objection is open', () => {
    const objected = (settledOn: string | null) =>
      noObjection.judge(
        holding(
          {
            liquidationNotices: [
              { ...notice('SIMPLE', '2026-02-01'), objections: [{ objector: '某供货商', raisedOn: '2026-02-05', settledOn }] },
            ],
          },
          'SIMPLE',
        ),
      );
    expect(objected(null)?.zh).toContain('某供货商（2026-02-05）');
    expect(objected('2026-02-20')).toBeNull();
  });
});

describe('the liquidation', () => {
  const judged = (form: Record<string, unknown>) => liquidationOrder.judge(applicationFor(ITEM, { form }));
  it('ends after the creditors could claim and before the application', () => {
    expect(judged({})).toBeNull();
    expect(judged({ liquidationUntil: '2026-02-22' })?.zh).toContain('申报期至2026-02-22');
    expect(judged({ liquidationUntil: '2026-02-23' })).toBeNull();
    expect(judged({ liquidationUntil: '2026-03-02' })).toBeNull();
    expect(judged({ liquidationUntil: '2026-03-03' })?.zh).toContain('应当在清算结束之后提出');
  });
  it('has its group before its notice', () => {
    expect(judged({ liquidationFrom: '2026-01-08' })).toBeNull();
    expect(judged({ liquidationFrom: '2026-01-09' })?.zh).toContain('早于清算组成立');
  });
  it('has its taxes cleared, by the form or by what the reviewer read', () => {
    const cleared = (taxClearanceNumber: unknown, DEREGISTRATION_ROUTE: string, details = {}) =>
      taxesCleared.judge(applicationFor(ITEM, { form: { taxClearanceNumber }, answers: { DEREGISTRATION_ROUTE }, details }));
    expect(cleared('扎税清〔2026〕18号', 'ORDINARY')).toBeNull();
    expect(cleared(undefined, 'ORDINARY')?.zh).toContain('清税证明');
    expect(cleared(undefined, 'ORDINARY', { taxClearanceNumber: '扎税清〔2026〕18号' })).toBeNull();
    expect(cleared(undefined, 'SIMPLE')).toBeNull();
  });
});

describe('what stands in the way of every route', () => {
  it('is a branch that still exists', () => {
    const branch = { name: '柴河分公司', creditCode: '91150783MA0N3C031A', deregisteredOn: null };
    expect(branchesCancelled.judge(holding({ branches: [branch] }))?.zh).toContain('柴河分公司');
    expect(branchesCancelled.judge(holding({ branches: [{ ...branch, deregisteredOn: '2026-03-02' }] }))).toBeNull();
  });
  it('is frozen equity, through the last day of the freeze', () => {
    const freeze = {
      documentNumber: '（2025）内0783执88号',
      court: '扎兰屯市人民法院',
      holderCertificate: 'x',
      frozenCapital: 200000,
      until: '2026-03-02',
      liftedOn: null,
    };
    expect(companyEquityNotFrozen.judge(holding({ equityFreezes: [freeze] }))?.zh).toContain('200,000元股权被扎兰屯市人民法院冻结');
    expect(companyEquityNotFrozen.judge(holding({ equityFreezes: [freeze] }, 'ORDINARY', '2026-03-03'))).toBeNull();
  });
  it('is pledged equity', () => {
    const pledge = { registrationNumber: 'Z1', pledgorCertificate: 'x', pledgeeName: '某银行', pledgedCapital: 1, cancelledOn: null };
    expect(companyEquityNotPledged.judge(holding({ equityPledges: [pledge] }))?.zh).toContain('某银行');
    expect(companyEquityNotPledged.judge(holding({ equityPledges: [{ ...pledge, cancelledOn: '2026-03-02' }] }))).toBeNull();
  });
});

describe('the simplified route', () => {
  const clean = noFactsHeld.creditRecord;
  const obstacles: [string, Partial<CreditRecord>][] = [
    ['经营异常名录', { abnormalListing: { reason: '未按期年报', listedOn: '2025-07-01' } }],
    ['严重违法失信名单', { seriousViolatorSince: '2025-01-01' }],
    ['立案调查', { openInvestigations: ['扎市监立〔2026〕2号'] }],
    ['行政处罚尚未执行完毕（3,000元）', { unpaidPenalties: [{ documentNumber: '扎市监罚〔2025〕9号', amount: 3000 }] }],
    ['对其他市场主体存在投资', { investments: ['某子公司'] }],
    ['动产抵押', { chattelMortgages: ['抵押登记1号'] }],
  ];
  it.each(obstacles)('is closed by %s, and the ordinary route is not', (words, record) => {
    const facts = { creditRecord: { ...clean, ...record } };
    expect(simpleRouteOpen.judge(holding(facts, 'SIMPLE'))?.zh).toContain(words);
    expect(simpleRouteOpen.judge(holding(facts, 'ORDINARY'))).toBeNull();
  });
  it('is closed to a company whose licence is revoked', () => {
    expect(simpleRouteOpen.judge(holding({ registration: { ...registration, status: 'REVOKED' } }, 'SIMPLE'))?.zh).toContain('吊销');
  });
  it('tells all obstacles at once', () => {
    const record = Object.assign({}, clean, ...obstacles.map(([, one]) => one)) as CreditRecord;
    expect(simpleRouteOpen.judge(holding({ creditRecord: record }, 'SIMPLE'))?.zh.split('；')).toHaveLength(obstacles.length);
  });
  it('is open to a company with a clean record', () => {
    expect(simpleRouteOpen.judge(holding({}, 'SIMPLE'))).toBeNull();
  });
});
