import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { SerialCounter } from './kit-tables.js';

/** The next number of a series (1, 2, …). The series stays locked until the transaction ends: no gap, no number twice. */
export async function nextSerial(em: EntityManager, series: string): Promise<number> {
  const counter = await em.findOne(SerialCounter, { name: series }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (counter === null) {
    em.create(SerialCounter, { name: series, value: 1 });
    await em.flush();
    return 1;
  }
  counter.value += 1;
  return counter.value;
}
