import type { AskRows } from './direct-reads.js';

/** What a statement does to the rows; `other` begins and ends transactions, or changes tables. */
export type StatementKind = 'read' | 'write' | 'other';

/** Whoever wants to know of the statements that reach the database. */
export interface StatementWatch {
  /** Told of every statement, for tests that count them. */
  readonly onStatement?: (statement: string, parameters: readonly unknown[]) => void;
  /** Told when one has ended, well or not; milliseconds are 0 where nobody has measured it. */
  readonly statementRan?: (kind: StatementKind, milliseconds: number) => void;
}

/** Options of the ORM by which its statements are told; none where nobody watches. */
export function watchedOrm({ onStatement, statementRan }: StatementWatch): object {
  if (onStatement === undefined && statementRan === undefined) return {};
  const logger = {
    log: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    setDebugMode: () => undefined,
    isEnabled: (namespace: string) => namespace === 'query',
    logQuery({ query = '', params = [], took = 0 }: LoggedQuery) {
      onStatement?.(query, params);
      statementRan?.(kindOf(query), took);
    },
  };
  return { debug: ['query'], loggerFactory: () => logger };
}

interface LoggedQuery {
  readonly query?: string;
  readonly params?: readonly unknown[];
  readonly took?: number;
}

/** The same for what goes straight to the driver. */
export function watchedReads(ask: AskRows, { onStatement, statementRan }: StatementWatch): AskRows {
  if (onStatement === undefined && statementRan === undefined) return ask;
  return async (sql, parameters) => {
    onStatement?.(sql, parameters);
    const began = performance.now();
    try {
      return await ask(sql, parameters);
    } finally {
      statementRan?.('read', performance.now() - began);
    }
  };
}

function kindOf(statement: string): StatementKind {
  if (/^\s*(?:select|with)\b/i.test(statement)) return 'read';
  return /^\s*(?:insert|update|delete|replace)\b/i.test(statement) ? 'write' : 'other';
}
