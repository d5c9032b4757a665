import { itemIdOf, VERSION_RETRACTED } from '../../../kit/contract/item-published.message.js';
import { isScheduled, withoutScheduled } from '../../../kit/domain/catalogue/version-schedule.js';
import { operatingRules } from '../../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import type { Refusal } from '../../../kit/domain/rule.js';
import { ItemVersion, ServiceItem } from '../../persistence/department-tables.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { itemNotFound, versionNotFound } from './refusals.js';

export interface RetractVersionInput {
  readonly slug: string;
  readonly number: number;
  readonly idempotencyKey: string;
}

/** Takes a published version back before it takes effect. One that is or was in force stays: cases are pinned to it. */
export async function retractVersion(editor: Editor, input: RetractVersionInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'retractVersion', input, async (unit) => {
    const item = await unit.em.findOne(ServiceItem, { slug: input.slug });
    if (item === null) return refused(itemNotFound);
    const version = await unit.em.findOne(ItemVersion, { slug: input.slug, number: input.number, retractedAt: null });
    if (version === null) return refused(versionNotFound);
    if (!isScheduled(item, unit.now) || item.nextNumber !== version.number) return refused(versionInUse(version.number));
    Object.assign(item, withoutScheduled(item, unit.now));
    version.retractedAt = unit.now;
    const itemId = itemIdOf(editor.department, item.slug);
    unit.record({ type: VERSION_RETRACTED, subject: itemId, audience: '*', data: { itemId, number: version.number } });
    return done(item.slug);
  });
}

function versionInUse(number: number): Refusal {
  return {
    code: 'VERSION_IN_USE',
    message: {
      zh: `第${number}版已经生效，在办件按受理时的版本办理，不能删除。需要更正的，请起草并发布新版本；不再办理的，请撤回事项`,
      en: `Version ${number} has been in force and cases rest on it: it stays. Publish a new version, or withdraw the item`,
    },
    ruleRef: operatingRules('第六条（四）'),
    details: [],
  };
}
