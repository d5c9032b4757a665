import type { Caller } from '../../../kit/domain/caller.js';
import { type Outcome, refused } from '../../../kit/domain/outcome.js';
import { performAct } from '../../../kit/persistence/act.js';
import type { Store } from '../../../kit/persistence/store.js';
import type { Write } from '../../../kit/persistence/write.js';
import { staffRefusal } from '../staff-at-work.js';

/** Who maintains which department's catalogue, and where. */
export interface Editor {
  readonly store: Store;
  readonly department: string;
  readonly caller: Caller;
}

/** An act on the catalogue: only the owning department's own staff, stationed today, does one (operating rules art. 6 (四)). */
export async function actAsEditor<Input extends { readonly idempotencyKey: string }>(
  { store, department, caller }: Editor,
  name: string,
  input: Input,
  body: (unit: Write) => Promise<Outcome<string>>,
): Promise<Outcome<string>> {
  return performAct(store, { name, actor: caller.sub ?? '', key: input.idempotencyKey, input }, async (unit) => {
    const notStaff = await staffRefusal(unit, caller, department);
    return notStaff === null ? body(unit) : refused(notStaff);
  });
}
