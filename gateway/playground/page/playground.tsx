import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { loadOperations, loadPersonas, type Persona, type ReadyOperation } from './demo.client';
import { DeskContext } from './desk.context';
import { graphFetcher } from './graph.fetcher';
import { HeaderBar } from './header-bar';
import { operationsPlugin, variablesText } from './operations.plugin';
import { restoreSession, type Session, storeSession } from './session';

const withOperations = [operationsPlugin, HISTORY_PLUGIN];
const withoutOperations = [HISTORY_PLUGIN];

interface Offered {
  readonly personas: readonly Persona[];
  readonly operations: readonly ReadyOperation[];
}

/** The whole page: the bar above, the editor below. The editor waits to know what the gateway offers. */
export function Playground() {
  const [offered, setOffered] = useState<Offered | null>(null);
  useEffect(() => {
    Promise.all([loadPersonas(), loadOperations()]).then(([personas, operations]) => setOffered({ personas, operations }));
  }, []);
  return offered && <PlaygroundDesk {...offered} />;
}

function PlaygroundDesk({ personas, operations }: Offered) {
  const [session, setSession] = useState(() => knownSession(personas, operations));
  const latest = useRef(session);
  const fetcher = useMemo(() => graphFetcher(() => latest.current), []);
  const desk = useMemo(() => {
    const change = (part: Partial<Session>) => {
      latest.current = { ...latest.current, ...part };
      storeSession(latest.current);
      setSession(latest.current);
    };
    return { session, personas, operations, change };
  }, [session, personas, operations]);
  const plugins = operations.length > 0 ? withOperations : withoutOperations;
  const [opened] = useState(() => (isFirstVisit() ? operations[0] : undefined));
  return (
    <DeskContext.Provider value={desk}>
      <HeaderBar />
      <main className="desk-editor">
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          visiblePlugin={operations.length > 0 ? operationsPlugin : undefined}
          initialQuery={opened?.query}
          initialVariables={opened && variablesText(opened)}
          defaultQuery=""
          forcedTheme="light"
          defaultEditorToolsVisibility="variables"
          showPersistHeadersSettings={false}
          schemaDescription
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </DeskContext.Provider>
  );
}

/** A persona that was chosen before may have gone since. On the first visit it is that of the operation that is shown. */
function knownSession(personas: readonly Persona[], operations: readonly ReadyOperation[]): Session {
  const session = restoreSession();
  const wanted = isFirstVisit() ? operations[0]?.persona : session.personaId;
  return { ...session, personaId: personas.find(({ id }) => id === wanted)?.id ?? '' };
}

/** Whether the editor has kept nothing from before. */
function isFirstVisit(): boolean {
  return localStorage.getItem('graphiql:tabState') === null;
}
