import type { AbstractSqlConnection, EntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';

/** Asks one reading statement; its rows, each with its values in the order of the columns. */
export type AskRows = (sql: string, parameters: readonly unknown[]) => Promise<unknown[][]>;

/** A way past the ORM to a database, for reading alone. */
export interface DirectReads {
  readonly ask: AskRows;
  readonly close: () => Promise<void>;
}

const direct = new WeakMap<EntityManager, AskRows>();

/** From now on what is read through this manager goes straight to the driver, prepared: the ORM's way costs more than most reads. */
export function readDirectly(em: EntityManager, ask: AskRows): void {
  direct.set(em, ask);
}

/**
 * Asks a reading statement by the shortest way that is right: straight to the driver where the manager is one for reading
 * alone, else through the ORM's connection, within a transaction if there is one.
 */
export function askRows(em: EntityManager, sql: string, parameters: readonly unknown[]): Promise<unknown[][]> {
  return direct.get(em)?.(sql, parameters) ?? askOrm(em, sql, parameters);
}

/** Through the connection's own way, so that whoever listens to statements hears these, too. */
async function askOrm(em: EntityManager, sql: string, parameters: readonly unknown[]): Promise<unknown[][]> {
  const connection = em.getConnection() as AbstractSqlConnection & Listened;
  await connection.ensureConnection();
  const client = (em.getTransactionContext() ?? connection.getClient()) as ReturnType<AbstractSqlConnection['getClient']>;
  const ask = async () => (await client.executeQuery(CompiledQuery.raw(sql, [...parameters]))).rows;
  const rows = (await connection.executeQuery(sql, ask, { query: sql, params: parameters })) as Record<string, unknown>[];
  return rows.map((row) => Object.values(row));
}

interface Listened {
  executeQuery(query: string, ask: () => Promise<unknown>, context: object): Promise<unknown>;
}
