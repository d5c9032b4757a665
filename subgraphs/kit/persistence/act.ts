import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import { done, type Outcome, refused } from '../domain/outcome.js';
import type { Refusal } from '../domain/rule.js';
import { ActRecord } from './kit-tables.js';
import type { Store } from './store.js';
import { Rollback, type Write, write } from './write.js';

/** An act as said by a caller: its name, the caller's key for this one intention, and the whole input. */
export interface SaidAct {
  readonly name: string;
  readonly actor: string;
  readonly key: string;
  readonly input: unknown;
}

/** Characters that the table holds; blanks at the ends are no difference to some databases. */
const KEY_LENGTH = 80;

const UNUSABLE_KEY: Refusal = {
  code: 'IDEMPOTENCY_KEY_INVALID',
  message: {
    zh: `幂等键应为1至${KEY_LENGTH}个字符，首尾不得有空格`,
    en: `An idempotency key has 1 to ${KEY_LENGTH} characters and no blank at either end`,
  },
  ruleRef: null,
  details: [],
};

/**
 * Does an act once. The body answers with the id of what it acted on, or refuses; a refusal leaves no trace, so the same
 * key may be tried again when the reason is gone. A key that did its work gives the first answer again, whatever
 * happened in between; the same key with another input is refused.
 */
export async function performAct(store: Store, said: SaidAct, body: (unit: Write) => Promise<Outcome<string>>): Promise<Outcome<string>> {
  if (said.key.length > KEY_LENGTH || said.key.trim() !== said.key || said.key === '') return refused(UNUSABLE_KEY);
  const inputHash = createHash('sha256').update(canonicalJson(said.input)).digest('hex');
  try {
    return await write(store, said.actor, async (unit) => {
      const earlier = await unit.em.findOne(ActRecord, { actor: said.actor, actKey: said.key });
      if (earlier !== null) return sameAct(earlier, said.name, inputHash);
      const outcome = await body(unit);
      if (!outcome.ok) throw new Rollback(outcome);
      unit.em.create(ActRecord, { actor: said.actor, actKey: said.key, act: said.name, inputHash, subject: outcome.value, at: unit.now });
      return outcome;
    });
  } catch (error) {
    if (error instanceof Rollback) return (await doneMeanwhile(store, said, inputHash)) ?? (error.reason as Outcome<string>);
    throw error;
  }
}

/** Its twin may have done the act after this one looked, and what it left is the very reason for the refusal. */
async function doneMeanwhile(store: Store, said: SaidAct, inputHash: string): Promise<Outcome<string> | null> {
  const twin = await store.reader().findOne(ActRecord, { actor: said.actor, actKey: said.key });
  return twin === null ? null : sameAct(twin, said.name, inputHash);
}

function sameAct(earlier: { act: string; inputHash: string; subject: string }, name: string, inputHash: string): Outcome<string> {
  if (earlier.act === name && earlier.inputHash === inputHash) return done(earlier.subject);
  return refused({
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: {
      zh: '该幂等键已用于另一次操作，请为新的操作使用新的键',
      en: 'This idempotency key was used for another act: use a new key for a new act',
    },
    ruleRef: null,
    details: [],
  });
}
