import { randomUUID } from 'node:crypto';
import { itemIdOf } from '../../../kit/contract/item-published.message.js';
import { type IsoDate, localDate } from '../../../kit/domain/calendar/index.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { refusalOf } from '../../../kit/domain/rule.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { RemarkKind } from '../../domain/remark.js';
import { REMARK_MADE } from '../../domain/remark-messages.js';
import { remarkRules } from '../../domain/remark-rules.js';
import { CatalogueRemark } from '../../persistence/catalogue.entity.js';
import { ItemVersion } from '../../persistence/department-tables.js';
import type { Editor } from './act-as-editor.js';
import { versionNotFound } from './refusals.js';

export interface MakeRemarkInput {
  readonly kind: RemarkKind;
  readonly slug: string;
  readonly versionNumber: number;
  readonly pointCode?: string | null;
  readonly text: string;
  readonly fixBy?: IsoDate | null;
  readonly idempotencyKey: string;
}

/**
 * A clerk reports a defect of a point in one version, the centre comments or demands an update (operating rules art. 6 (一),
 * art. 8). Who may say which is the schema's to demand; none of them changes the catalogue. Answers with the remark's id.
 */
export async function makeRemark({ store, department, caller }: Editor, input: MakeRemarkInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'makeRemark', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const { kind, slug, versionNumber, pointCode = null, fixBy = null } = input;
    const version = await unit.em.findOne(ItemVersion, { slug, number: versionNumber, retractedAt: null });
    if (version === null) return refused(versionNotFound);
    const pointExists = version.definition.points.some(({ code }) => code === pointCode);
    const today = localDate(unit.now);
    const refusal = refusalOf(remarkRules, { kind, text: input.text, fixBy, today, pointNamed: pointCode !== null, pointExists });
    if (refusal !== null) return refused(refusal);
    const id = randomUUID();
    unit.em.create(CatalogueRemark, {
      id,
      kind,
      slug,
      versionNumber,
      pointCode,
      text: input.text.trim(),
      fixBy: kind === 'DEMAND' ? fixBy : null,
      saidBy: caller.sub ?? '',
      saidByName: caller.name,
      saidAt: unit.now,
      answer: null,
      resolution: null,
      fixedIn: null,
      answeredBy: null,
      answeredByName: null,
      answeredAt: null,
    });
    const itemId = itemIdOf(department, slug);
    unit.record({ type: REMARK_MADE, subject: itemId, audience: '*', data: { id, itemId, kind, versionNumber, pointCode, fixBy } });
    return done(id);
  });
}
