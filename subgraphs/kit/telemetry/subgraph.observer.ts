import type { StatementKind, StatementWatch } from '../persistence/statement-watch.js';

/** What a subgraph tells of its work. Names are those of its schema and its definition; nothing of a request's values is told. */
export interface SubgraphObserver {
  /** A request to its graph begins. @returns to be called when it has been answered */
  requestBegan?(request: BegunRequest): (outcome: 'ok' | 'errors' | 'failed') => void;
  choreRan?(chore: string, outcome: 'ok' | 'failed', milliseconds: number): void;
  /** A statement of the database has ended, well or not, whoever's it was. */
  statementRan?(kind: StatementKind, milliseconds: number): void;
}

export interface BegunRequest {
  readonly kind: 'query' | 'mutation';
  /** Of a mutation: the field of its root, as the schema names it. */
  readonly act: string | undefined;
  /** W3C trace context of whoever asks. */
  readonly traceparent: string | undefined;
}

/** What the database is to tell, if any of these wants to hear it: nothing is told in vain. */
export function statementsFor(observers: readonly SubgraphObserver[] = []): Pick<StatementWatch, 'statementRan'> {
  const listening = observers.filter((one) => one.statementRan !== undefined);
  return listening.length === 0 ? {} : { statementRan: subgraphObservers(listening).statementRan };
}

/** Tells each of several. */
export function subgraphObservers(list: readonly SubgraphObserver[]): Required<SubgraphObserver> {
  return {
    requestBegan(request) {
      const ends = list.flatMap((one) => one.requestBegan?.(request) ?? []);
      return (outcome) => {
        for (const end of ends) end(outcome);
      };
    },
    choreRan(chore, outcome, milliseconds) {
      for (const one of list) one.choreRan?.(chore, outcome, milliseconds);
    },
    statementRan(kind, milliseconds) {
      for (const one of list) one.statementRan?.(kind, milliseconds);
    },
  };
}
