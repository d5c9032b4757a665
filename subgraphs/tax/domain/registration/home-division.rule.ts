import { notFilled, partOf, textOf } from '../form-reading.js';
import { HOME_DIVISION } from '../tax-item.js';
import { COLLECTION_RULES, type TaxRule } from '../tax-rule.js';

/** 实施细则第十二条: registration is with the tax authority of the place of business. */
export const homeDivisionRule: TaxRule = {
  code: 'DOMICILE_OUTSIDE_JURISDICTION',
  ruleRef: { document: COLLECTION_RULES, article: '第十二条' },
  items: ['new-taxpayer-package'],
  judge: ({ form }) => {
    const division = textOf(partOf(form, 'domicile'), 'divisionCode');
    if (division === undefined) return notFilled('住所的行政区划代码', 'the division code of the domicile');
    if (division === HOME_DIVISION) return null;
    return {
      zh: `住所的行政区划代码为${division}，不在扎兰屯市（${HOME_DIVISION}），应当向住所所在地税务机关办理`,
      en: `The domicile lies in division ${division}, not in ${HOME_DIVISION}; apply to the tax bureau there`,
    };
  },
};
