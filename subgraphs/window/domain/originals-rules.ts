import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { awayFromHome, type GivenBack, type Holding } from './custody.js';
import { whereIs } from './handover-rules.js';

/** Names of materials, for whoever reads a refusal. */
export type NameOf = (material: string) => string;

/** A case cannot end while an original is neither home nor retained; names which, and who has it. Pure. */
export function originalsAwayRefusal(holdings: readonly Holding[], nameOf: NameOf): Refusal | null {
  const away = [...new Set(awayFromHome(holdings).map(({ material }) => material))];
  if (away.length === 0) return null;
  return {
    code: 'ORIGINALS_NOT_HOME',
    message: {
      zh: '有原件尚未退还窗口，也未办理留存，不能办结',
      en: 'Originals are neither home nor retained: the case cannot end yet',
    },
    ruleRef: operatingRules('第九条'),
    details: away.map((material) => whereIs(material, nameOf(material), holdings)),
  };
}

/** The originals at the window, which the applicant gets back at the end. Pure. */
export function originalsToGiveBack(holdings: readonly Holding[]): GivenBack {
  return Object.fromEntries(holdings.filter(({ place }) => place === 'WINDOW').map(({ material, originals }) => [material, originals]));
}

/** The clerk who gives originals back counts them; a count that is not theirs is refused. Null: all that are here. Pure. */
export function originalsCountRefusal(counted: number | null, holdings: readonly Holding[], nameOf: NameOf): Refusal | null {
  const here = Object.entries(originalsToGiveBack(holdings));
  const total = here.reduce((sum, [, originals]) => sum + originals, 0);
  if (counted === null || counted === total) return null;
  return {
    code: 'ORIGINALS_MISCOUNTED',
    message: {
      zh: `应当退还原件${total}份，所填为${counted}份，请逐项核对`,
      en: `${total} originals are to be given back, not ${counted}`,
    },
    ruleRef: operatingRules('第十条'),
    details: here.map(([material, originals]) => ({
      subject: material,
      message: { zh: `${nameOf(material)}：${originals}份`, en: `${nameOf(material)}: ${originals}` },
    })),
  };
}
