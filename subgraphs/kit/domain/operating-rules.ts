import type { RuleRef } from './rule.js';

const TITLE = '《扎兰屯市政务服务大厅企业服务专区运行制度》';

/** A reference to an article of the operating rules of the hall's enterprise zone. */
export function operatingRules(article: string): RuleRef {
  return { document: TITLE, article };
}
