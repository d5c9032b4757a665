import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '../../kit/domain/calendar/index.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { actsForApplicant } from '../domain/acts-for-applicant.js';
import { hallIntake } from '../intake/hall-intake.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { CaseDraft } from '../persistence/draft.entity.js';
import type { CaseActInput } from './issue-notice.js';
import { previousCase } from './previous-case.js';
import { caseNotFound } from './refusals.js';
import { staffAtPost } from './staff-at-post.js';

/**
 * Begins a draft with all that an ended case held, so that the applicant fills in nothing twice. Files belong to the ended
 * case and are uploaded anew; a material that was nothing but a file is asked for again. The draft shows the form unmasked:
 * where it is not the applicant who begins anew, that is a look at personal data and is written down as one.
 */
export async function draftAgain(store: Store, caller: Caller, input: CaseActInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'draftAgain', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const file = actsForApplicant(caller) ? await previousCase(unit, caller, input.caseId, null) : null;
    if (file === null) return refused(caseNotFound);
    if ('code' in file) return refused(file);
    tellLook(unit, caller, file);
    const id = randomUUID();
    unit.em.create(CaseDraft, {
      id,
      owner: caller.sub ?? '',
      ownerName: caller.name,
      channel: file.channel,
      itemId: file.subjectKind === 'ITEM' ? file.subjectCode : null,
      matterCode: file.subjectKind === 'ITEM' ? null : file.subjectCode,
      title: file.title,
      content: {
        answers: Object.entries(file.answers).map(([question, option]) => ({ question, option })),
        form: file.form,
        materials: file.materials
          .filter(({ provision }) => provision !== 'ELECTRONIC')
          .map((material) => ({ ...material, attachments: [] })),
      },
      previousCaseId: file.id,
      state: 'OPEN',
      caseId: null,
      saved: 1,
      createdAt: unit.now,
      savedAt: unit.now,
      expiresOn: addDays(localDate(unit.now), hallIntake.draftDays),
    });
    unit.record({ type: 'onewindow.draft.saved', subject: id, audience: '-', data: { saved: 1, from: file.id } });
    return done(id);
  });
}

function tellLook({ record }: Write, caller: Caller, { id, applicant }: CaseFile): void {
  if (caller.sub === applicant) return;
  record({ type: 'onewindow.case.formRevealed', subject: id, audience: '-', data: { reason: '以原办件内容起草重新申请' } });
}
