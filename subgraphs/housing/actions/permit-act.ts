import { staffRefusal } from '../../department/actions/staff-at-work.js';
import type { Caller } from '../../kit/domain/caller.js';
import { done, type Outcome, refused } from '../../kit/domain/outcome.js';
import type { Refusal } from '../../kit/domain/rule.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { Write } from '../../kit/persistence/write.js';
import { ConstructionPermit } from '../persistence/construction-permit.entity.js';

export interface PermitActInput {
  readonly permitNumber: string;
  readonly idempotencyKey: string;
}

/** An act of the bureau on a construction permit it has issued: by its own staff, stationed today, once a key. */
export function onConstructionPermit<Input extends PermitActInput>(
  store: Store,
  caller: Caller,
  said: { readonly name: string; readonly input: Input },
  act: (unit: Write, permit: ConstructionPermit) => Refusal | null,
): Promise<Outcome<string>> {
  const { name, input } = said;
  return performAct(store, { name, actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, 'housing');
    if (notStaff !== null) return refused(notStaff);
    const permit = await unit.em.findOne(ConstructionPermit, { number: input.permitNumber });
    if (permit === null) return refused(permitNotFound(input.permitNumber));
    const refusal = act(unit, permit);
    return refusal === null ? done(permit.number) : refused(refusal);
  });
}

function permitNotFound(number: string): Refusal {
  return {
    code: 'CONSTRUCTION_PERMIT_NOT_FOUND',
    message: {
      zh: `台账中没有施工许可证${number}，请核对编号`,
      en: `The register holds no construction permit ${number}: check the number`,
    },
    ruleRef: null,
    details: [],
  };
}
