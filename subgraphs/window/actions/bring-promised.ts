import type { Caller } from '../../kit/domain/caller.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { SuppliedMaterial } from '../domain/material-supply.js';
import { MaterialPromise } from '../persistence/intake.entity.js';
import { caseOfParty } from './case-of-party.js';
import { fulfilPromises } from './fulfil-promises.js';
import type { CaseActInput } from './issue-notice.js';
import { takeMaterials } from './take-materials.js';

export interface BringInput extends CaseActInput {
  readonly materials: readonly SuppliedMaterial[];
}

/** The applicant brings what was promised when the case was accepted; late is better than never, and the journal has the day. */
export async function bringPromised(store: Store, caller: Caller, input: BringInput): Promise<Outcome<string>> {
  return performAct(store, { name: 'bringPromised', actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const reviewed = await caseOfParty(unit, caller, input.caseId, 'SUPPLEMENT');
    if ('code' in reviewed) return refused(reviewed);
    const { file, checklist } = reviewed;
    const open = await unit.em.find(MaterialPromise, { caseId: file.id, fulfilledAt: null });
    const promised = new Set(open.map(({ code }) => code));
    if (file.stage !== 'ACCEPTED' || input.materials.length === 0 || !input.materials.every(({ code }) => promised.has(code))) {
      return refused(notPromised);
    }
    const materials = await takeMaterials(unit, caller, reviewed, input.materials);
    if ('code' in materials) return refused(materials);
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
