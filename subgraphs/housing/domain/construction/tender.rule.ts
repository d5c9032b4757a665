import { plainFigure } from '../figures.js';
import { numberOf, textOf } from '../form-reading.js';
import type { HousingRule } from '../housing-rule.js';

/** 《必须招标的工程项目规定》 art. 5: works contracts of 4 million yuan and more, where state funds control. */
const tenderFrom = 4_000_000;
const items = ['construction-permit'];

/** A contractor chosen without the tender the law asks for is no contractor chosen (施工许可管理办法 art. 4). */
export const tenderHeld: HousingRule = {
  code: 'TENDER_OMITTED',
  ruleRef: { document: '《必须招标的工程项目规定》', article: '第五条' },
  items,
  judge({ form, answers }) {
    if (answers.PROJECT_FUNDING !== 'STATE' || answers.CONTRACT_TENDER === 'YES') return null;
    const price = numberOf(form, 'contractPrice');
    if (price !== null && price < tenderFrom) return null;
    return {
      zh: `国有资金占控股或者主导地位，施工合同价${price === null ? '未填报' : `${plainFigure(price)}元`}，400万元以上的应当招标`,
      en: `State-funded works of ${price === null ? 'no stated price' : `${plainFigure(price)} yuan`}; from ${tenderFrom} yuan a tender is due`,
    };
  },
};

export const awardWinnerContracted: HousingRule = {
  code: 'AWARD_WINNER_NOT_CONTRACTED',
  ruleRef: { document: '《中华人民共和国招标投标法》', article: '第四十六条' },
  items,
  judge({ form, answers }) {
    if (answers.CONTRACT_TENDER !== 'YES') return null;
    const winner = textOf(form, 'awardWinnerCreditCode');
    const contractor = textOf(form, 'contractorCreditCode');
    if (winner !== '' && winner === contractor) return null;
    return {
      zh: `中标人${winner || '未填报'}与施工合同的承包人${contractor || '未填报'}不是同一企业`,
      en: `The award went to ${winner || 'nobody named'}, the contract to ${contractor || 'nobody named'}`,
    };
  },
};
