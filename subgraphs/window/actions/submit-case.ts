import type { Caller } from '../../kit/domain/caller.js';
import type { Outcome } from '../../kit/domain/outcome.js';
import { performAct } from '../../kit/persistence/act.js';
import type { Store } from '../../kit/persistence/store.js';
import type { JointMatter } from '../domain/joint-matter.js';
import { type Application, takeIn } from './take-in.js';

export interface SubmitInput extends Application {
  readonly idempotencyKey: string;
}

/** Takes an application in that comes whole. */
export async function submitCase(
  store: Store,
  matters: readonly JointMatter[],
  caller: Caller,
  input: SubmitInput,
): Promise<Outcome<string>> {
  return performAct(store, { name: 'submitCase', actor: caller.sub ?? '', key: input.idempotencyKey, input }, (unit) =>
    takeIn(unit, { store, matters, caller }, input),
  );
}
