import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import { basisText } from '../../../kit/domain/catalogue/labels.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';

const LICENCE_LAW = '《中华人民共和国行政许可法》';

/** On what a document rests: the licence law where a licence is applied for, and the hall's rules in any case. Pure. */
export function basisSentence(items: readonly Pick<ItemDefinition, 'type'>[], article: string, rulesArticle = '第八条'): string {
  const rules = basisText(operatingRules(rulesArticle));
  return items.some(({ type }) => type === 'LICENCE') ? `${LICENCE_LAW}${article}和${rules}` : rules;
}
