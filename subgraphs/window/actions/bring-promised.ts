import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import { actsForApplicant } from '../domain/acts-for-applicant.js';
import { type SuppliedMaterial, supplyFaults } from '../domain/material-supply.js';
import { mergedSupply } from '../domain/merged-supply.js';
import { MaterialPromise } from '../persistence/intake.entity.js';
import { agentOfCase } from './agent-of-case.js';
import { attachFiles, usableFiles } from './attach-files.js';
import { fulfilPromises } from './fulfil-promises.js';
import type { CaseActInput } from './issue-notice.js';
import { caseNotFound, materialsNotAsked } from './refusals.js';
import { reviewedCase } from './reviewed-case.js';
import { staffAtPost } from './staff-at-post.js';

export interface BringInput extends CaseActInput {
  readonly materials: readonly SuppliedMaterial[];
}

/** The applicant brings what was promised when the case was accepted; late is better than never, and the journal has the day. */
export async function bringPromised(store: Store, caller: Caller, input: BringInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'bringPromised', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStationed = await staffAtPost(unit.em, caller, unit.now);
    if (notStationed !== null) return refused(notStationed);
    const reviewed = actsForApplicant(caller) ? await reviewedCase(unit, caller, input.caseId) : null;
    if (reviewed === null) return refused(caseNotFound);
    const { file, checklist } = reviewed;
    const notAuthorised = agentOfCase(caller, file, 'SUPPLEMENT', unit.now);
    if (notAuthorised !== null) return refused(notAuthorised);
    const open = await unit.em.find(MaterialPromise, { caseId: file.id, fulfilledAt: null });
    const promised = new Set(open.map(({ code }) => code));
    if (file.stage !== 'ACCEPTED' || input.materials.length === 0 || !input.materials.every(({ code }) => promised.has(code))) {
      return refused(notPromised);
    }
    const materials = mergedSupply(file.materials, input.materials);
    const wrong = supplyFaults(checklist.materials, materials);
    if (wrong.length > 0) return refused(materialsNotAsked(wrong));
    const files = await usableFiles(unit, caller, input.materials, { caseId: file.id });
    if ('code' in files) return refused(files);
    attachFiles(unit, files, file.id);
    file.materials = materials;
    const codes = input.materials.map(({ code }) => code);
    unit.record({ type: 'onewindow.case.promisedBrought', subject: file.id, audience: '-', data: { materials: codes } });
    await fulfilPromises(unit, file, checklist);
    return done(file.id);
  });
}

const notPromised: Refusal = {
  code: 'NOT_PROMISED',
  message: {
    zh: '受理之后只能补交容缺受理时承诺、且尚未补齐的材料',
    en: 'After acceptance only materials that were promised then and are still missing can be brought',
  },
  ruleRef: operatingRules('第八条（一）'),
  details: [],
};
