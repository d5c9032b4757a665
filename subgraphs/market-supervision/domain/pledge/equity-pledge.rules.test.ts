import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applicationFor, LIMING, LOCAL_BANK, registration, WULAN, YALU_FOODS, ZHANGHUA } from '../applications.testing.js';
import type { MarketSupervisionFacts } from '../market-supervision-facts.js';
import { pledgePartiesIdentified } from './pledge-parties-identified.rule.js';
import { pledgedEquityNotFrozen } from './pledged-equity-not-frozen.rule.js';
import { pledgeeIsAnother } from './pledgee-is-another.rule.js';
import { pledgorHoldsEquity } from './pledgor-holds-equity.rule.js';

const ITEM = 'equity-pledge-registration';
const application = (form: Record<string, unknown>, facts: Partial<MarketSupervisionFacts> = {}, answers = {}) =>
  applicationFor(ITEM, { form, facts: { registration, ...facts }, answers });
const pledged = (pledgedCapital: number) => ({
  registrationNumber: 'Z1',
  pledgorCertificate: WULAN.idNumber,
  pledgeeName: '某银行',
  pledgedCapital,
  cancelledOn: null,
});
const frozen = (frozenCapital: number) => ({
  documentNumber: 'D1',
  court: '扎兰屯市人民法院',
  holderCertificate: WULAN.idNumber,
  frozenCapital,
  until: '2027-01-01',
  liftedOn: null,
});

describe('a pledge of equity', () => {
  it('covers what the pledgor holds and has not pledged before', () => {
    const facts = { equityPledges: [pledged(350000)] };
    expect(pledgorHoldsEquity.judge(application({ pledgedCapital: 250000 }, facts))).toBeNull();
    expect(pledgorHoldsEquity.judge(application({ pledgedCapital: 250000.01 }, facts))?.zh).toContain('已出质350,000元');
    expect(
      pledgorHoldsEquity.judge(application({ pledgedCapital: 600000 }, { equityPledges: [{ ...pledged(1), cancelledOn: '2026-01-01' }] })),
    ).toBeNull();
  });
  it('is given by a shareholder', () => {
    const pledgor = { kind: 'PERSON', name: ZHANGHUA.name, certificateNumber: ZHANGHUA.idNumber };
    expect(pledgorHoldsEquity.judge(application({ pledgor }))?.zh).toContain('不是该公司登记的股东');
    expect(
      pledgorHoldsEquity.judge(application({ pledgor: { ...pledgor, name: LIMING.name, certificateNumber: LIMING.idNumber } })),
    ).toBeNull();
  });
  it('leaves out what a court has frozen', () => {
    const facts = { equityFreezes: [frozen(200000)], equityPledges: [pledged(100000)] };
    expect(pledgedEquityNotFrozen.judge(application({ pledgedCapital: 300000 }, facts))).toBeNull();
    expect(pledgedEquityNotFrozen.judge(application({ pledgedCapital: 300000.01 }, facts))?.zh).toContain('200,000元被人民法院冻结');
    expect(pledgedEquityNotFrozen.judge(application({ pledgedCapital: 600000 }))).toBeNull();
  });
  it('never adds up to more than is held, in whatever portions it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30_000_000 }), { maxLength: 8 }), (portions) => {
        const accepted: number[] = [];
        for (const portion of portions) {
          const facts = { equityPledges: accepted.map((one) => pledged(one / 100)) };
          if (pledgorHoldsEquity.judge(application({ pledgedCapital: portion / 100 }, facts)) === null) accepted.push(portion);
        }
        expect(accepted.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60_000_000);
      }),
    );
  });
  it('is not taken by the company itself nor by the pledgor', () => {
    const pledgee = { kind: 'CORPORATE', name: '质权人', certificateNumber: LOCAL_BANK };
    expect(pledgeeIsAnother.judge(application({ pledgee }))).toBeNull();
    expect(pledgeeIsAnother.judge(application({ pledgee: { ...pledgee, certificateNumber: YALU_FOODS } }))?.zh).toContain('本公司');
    expect(pledgeeIsAnother.judge(application({ pledgee: { ...pledgee, certificateNumber: WULAN.idNumber } }))?.zh).toContain('同一人');
  });
  it('names parties by numbers of their kind, as the scenario says', () => {
    expect(pledgePartiesIdentified.judge(application({}))).toBeNull();
    expect(pledgePartiesIdentified.judge(application({}, {}, { PLEDGEE_KIND: 'PERSON' }))?.zh).toMatch(/^质权人/);
    const pledgor = { kind: 'PERSON', name: WULAN.name, certificateNumber: LOCAL_BANK };
    expect(pledgePartiesIdentified.judge(application({ pledgor }))?.zh).toMatch(/^出质人/);
  });
});
