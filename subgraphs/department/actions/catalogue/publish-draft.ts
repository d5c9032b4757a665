import { type IsoDate, localDate } from '../../../kit/domain/calendar/index.js';
import { checkContent } from '../../../kit/domain/catalogue/check-content.js';
import { type ContentFault, fault } from '../../../kit/domain/catalogue/content-fault.js';
import type { ItemDefinition, Vocabulary } from '../../../kit/domain/catalogue/item-definition.js';
import { isScheduled } from '../../../kit/domain/catalogue/version-schedule.js';
import { done, type Outcome, refused } from '../../../kit/domain/outcome.js';
import { refusalOf } from '../../../kit/domain/rule.js';
import type { Write } from '../../../kit/persistence/write.js';
import { contentRefusal, type Publication, publishRules } from '../../domain/publish-rules.js';
import type { ItemDraft } from '../../persistence/catalogue.entity.js';
import { ServiceItem } from '../../persistence/department-tables.js';
import { lockedDraft } from '../../persistence/locked-draft.js';
import { newestVersion } from '../../persistence/newest-version.js';
import { contentHashOf, publishVersion } from '../publish-version.js';
import { actAsEditor, type Editor } from './act-as-editor.js';
import { draftChanged, draftNotFound } from './refusals.js';

export interface PublishDraftInput {
  readonly slug: string;
  readonly revision: number;
  /** Day from which it is in force, from its first minute; null for at once. */
  readonly effectiveOn?: IsoDate | null;
  readonly idempotencyKey: string;
}

/** What a department's content rests on besides itself. */
export interface ContentGround {
  readonly vocabulary: Vocabulary;
  /** Items that have rules and books of their own in code. */
  readonly codedItems: readonly string[];
}

/** The release of a department's content: what is not proven sound is refused, with every fault. Answers with the slug. */
export async function publishDraft(editor: Editor, ground: ContentGround, input: PublishDraftInput): Promise<Outcome<string>> {
  return actAsEditor(editor, 'publishDraft', input, async (unit) => {
    const draft = await lockedDraft(unit, input.slug);
    if (draft === null) return refused(draftNotFound);
    if (draft.revision !== input.revision) return refused(draftChanged(draft));
    const { definition, faults } = checkContent(draft.source, ground.vocabulary);
    const unmade = definition === null ? [] : madeByNobody(definition, ground.codedItems);
    if (definition === null || faults.length + unmade.length > 0) return refused(contentRefusal([...faults, ...unmade]));
    const item = await unit.em.findOne(ServiceItem, { slug: draft.slug });
    const publication = await publicationOf(unit, { draft, item, definition, effectiveOn: input.effectiveOn ?? null });
    const refusal = refusalOf(publishRules, publication);
    if (refusal !== null) return refused(refusal);
    await publishVersion(unit, item, {
      department: editor.department,
      definition,
      number: publication.nextNumber,
      effectiveAt: startOf(publication, unit.now),
      origin: 'EDITED',
      by: { subject: editor.caller.sub ?? '', name: editor.caller.name },
    });
    unit.em.remove(draft);
    return done(draft.slug);
  });
}

/** Data for later steps come from the department's code; an item that is content alone makes none. */
function madeByNobody({ slug, produces }: ItemDefinition, codedItems: readonly string[]): ContentFault[] {
  if (produces.length === 0 || codedItems.includes(slug)) return [];
  const [zh, en] = ['本事项的结果数据需要由系统规则产生，请与技术人员联系后再填写', 'Nothing in the department’s code produces this data'];
  return [fault('PRODUCED_BY_NOBODY', 'produces', zh, en)];
}

interface Drafted {
  readonly draft: ItemDraft;
  readonly item: ServiceItem | null;
  readonly definition: ItemDefinition;
  readonly effectiveOn: IsoDate | null;
}

async function publicationOf({ em, now }: Write, { draft, item, definition, effectiveOn }: Drafted): Promise<Publication> {
  const { standing, nextNumber } = await newestVersion(em, draft.slug);
  return {
    latestNumber: standing?.number ?? 0,
    nextNumber,
    basedOn: draft.basedOn,
    withdrawn: item !== null && item.withdrawnAt !== null,
    waiting:
      item !== null && isScheduled(item, now)
        ? { number: item.nextNumber ?? 0, effectiveOn: localDate(item.nextEffectiveAt ?? now) }
        : null,
    effectiveOn,
    today: localDate(now),
    changed: standing?.contentHash !== contentHashOf(definition),
  };
}

/** A later day begins at midnight in Shanghai; today means now, for the hours before were handled by the version before. */
function startOf({ effectiveOn, today }: Publication, now: Date): Date {
  return effectiveOn === null || effectiveOn === today ? now : new Date(`${effectiveOn}T00:00:00+08:00`);
}
