import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { refusalOf } from '../../../kit/domain/rule.js';
import type { RemarkResolution } from '../../domain/remark.js';
import { REMARK_ANSWERED } from '../../domain/remark-messages.js';
import { answerRules } from '../../domain/remark-rules.js';
import { CatalogueRemark } from '../../persistence/catalogue.entity.js';
import { newestVersion } from '../../persistence/newest-version.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { remarkNotFound } from './refusals.js';

export interface AnswerRemarkInput {
  readonly remarkId: string;
  readonly resolution: RemarkResolution;
  readonly answer: string;
  readonly fixedIn?: number | null;
  readonly idempotencyKey: string;
}

/** The department answers what was said about its catalogue, once. */
export async function answerRemark(editor: Editor, input: AnswerRemarkInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'answerRemark', input, async (unit) => {
    const remark = await unit.em.findOne(CatalogueRemark, { id: input.remarkId });
    if (remark === null) return refused(remarkNotFound);
    const { resolution, answer, fixedIn = null } = input;
    const { standing } = await newestVersion(unit.em, remark.slug);
    const numbers = { fixedIn, about: remark.versionNumber, latest: standing?.number ?? 0 };
    const answered = { answered: remark.answeredAt !== null, text: answer, resolution, ...numbers };
    const refusal = refusalOf(answerRules, answered);
    if (refusal !== null) return refused(refusal);
    Object.assign(remark, {
      answer: answer.trim(),
      resolution,
      fixedIn: resolution === 'FIXED' ? fixedIn : null,
      answeredBy: editor.caller.sub,
      answeredByName: editor.caller.name,
      answeredAt: unit.now,
    });
    const itemId = itemIdOf(editor.department, remark.slug);
    unit.record({ type: REMARK_ANSWERED, subject: itemId, audience: '*', data: { id: remark.id, itemId, resolution, fixedIn } });
    return done(remark.id);
  });
}
