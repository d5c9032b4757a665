import type { PassportClaims } from '../../schema/passport.js';

const known = new WeakMap<PassportClaims, string>();

/** A text of everything that is known of a caller: two with one text are one caller, whatever tokens they came with. */
export function callerKey(caller: PassportClaims): string {
  const ready = known.get(caller);
  if (ready !== undefined) return ready;
  const key = JSON.stringify(Object.entries(caller).sort(([one], [other]) => (one < other ? -1 : 1)));
  known.set(caller, key);
  return key;
}
