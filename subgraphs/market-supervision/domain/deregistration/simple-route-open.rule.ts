import type { Message } from '../../../kit/domain/message.js';
import { registrationBylaw } from '../laws.js';
import type { MarketSupervisionFacts } from '../market-supervision-facts.js';
import type { MarketSupervisionRule } from '../market-supervision-rule.js';
import { formatFen, sumFen } from '../yuan.js';

/** 条例 art. 33 and 实施细则 art. 48: who is listed, investigated, fined, mortgaged or invested elsewhere takes the ordinary route. */
export const simpleRouteOpen: MarketSupervisionRule = {
  code: 'SIMPLE_ROUTE_NOT_OPEN',
  ruleRef: registrationBylaw('第四十八条'),
  items: ['company-deregistration'],
  judge: ({ answers, facts }) => {
    if (answers.DEREGISTRATION_ROUTE !== 'SIMPLE') return null;
    const obstacles = obstaclesTo(facts);
    if (obstacles.length === 0) return null;
    return {
      zh: `不适用简易注销：${obstacles.map((one) => one.zh).join('；')}`,
      en: `The simplified route is not open: ${obstacles.map((one) => one.en).join('; ')}`,
    };
  },
};

function obstaclesTo({ registration, creditRecord: record }: MarketSupervisionFacts): Message[] {
  const obstacles: (Message | null)[] = [
    registration?.status === 'REVOKED' ? { zh: '已被吊销营业执照', en: 'the licence is revoked' } : null,
    record.abnormalListing && {
      zh: `自${record.abnormalListing.listedOn}起被列入经营异常名录（${record.abnormalListing.reason}）`,
      en: `listed as abnormal since ${record.abnormalListing.listedOn}`,
    },
    record.seriousViolatorSince === null
      ? null
      : { zh: `自${record.seriousViolatorSince}起被列入严重违法失信名单`, en: `serious violator since ${record.seriousViolatorSince}` },
    listed(record.openInvestigations, '正在被立案调查', 'under investigation'),
    record.unpaidPenalties.length === 0 ? null : unpaid(record.unpaidPenalties.map((one) => one.amount)),
    listed(record.investments, '对其他市场主体存在投资', 'invested in'),
    listed(record.chattelMortgages, '存在动产抵押', 'chattel mortgages'),
  ];
  return obstacles.filter((one) => one !== null);
}

function listed(entries: readonly string[], zh: string, en: string): Message | null {
  return entries.length === 0 ? null : { zh: `${zh}（${entries.join('、')}）`, en: `${en} (${entries.join(', ')})` };
}

function unpaid(amounts: readonly number[]): Message {
  const sum = formatFen(sumFen(amounts));
  return { zh: `行政处罚尚未执行完毕（${sum}元）`, en: `penalties of ${sum} yuan are not executed` };
}
