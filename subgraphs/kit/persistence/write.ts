import { setTimeout } from 'node:timers/promises';
import {
  DeadlockException,
  IsolationLevel,
  LockWaitTimeoutException,
  OptimisticLockError,
  UniqueConstraintViolationException,
} from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { appendEntries, type NewEntry } from '../journal/append.js';
import type { Store } from './store.js';

/** One transaction of a subgraph: its state and the journal entries that tell of it, together or not at all. */
export interface Write {
  readonly em: EntityManager;
  readonly now: Date;
  /** Adds an entry; it is appended when the body has ended, so that the journal's lock is held as briefly as can be. */
  readonly record: (entry: NewEntry) => void;
}

/** Thrown inside a body to leave without a trace; `write` rolls back and rethrows it. */
export class Rollback<Reason> extends Error {
  constructor(readonly reason: Reason) {
    super('rolled back');
  }
}

const ATTEMPTS = 12;
/** Milliseconds, at most, that a writer steps aside after its first collision; longer after each further one. */
const STEP_ASIDE = 4;

/**
 * Runs the body in a transaction of its own. Where two writers collide (the same row, the same unique key, a deadlock),
 * the later one starts anew on what the earlier left, so a body must read all that it decides on.
 */
export async function write<Result>(store: Store, actor: string, body: (unit: Write) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writeOnce(store, actor, body);
    } catch (error) {
      if (!isCollision(error) || attempt === ATTEMPTS) throw error;
      await setTimeout(Math.random() * STEP_ASIDE * attempt);
    }
  }
}

async function writeOnce<Result>(store: Store, actor: string, body: (unit: Write) => Promise<Result>): Promise<Result> {
  const entries: NewEntry[] = [];
  const result = await store.reader().transactional(
    async (em) => {
      const now = store.clock();
      const outcome = await body({ em: em as EntityManager, now, record: (entry) => entries.push(entry) });
      await em.flush();
      await appendEntries(em as EntityManager, entries, { actor, now });
      return outcome;
    },
    { ...(store.engine === 'mysql' ? { isolationLevel: IsolationLevel.READ_COMMITTED } : {}) },
  );
  if (entries.length > 0) store.bell.ring();
  return result;
}

function isCollision(error: unknown): boolean {
  return (
    error instanceof OptimisticLockError ||
    error instanceof UniqueConstraintViolationException ||
    error instanceof DeadlockException ||
    error instanceof LockWaitTimeoutException
  );
}
