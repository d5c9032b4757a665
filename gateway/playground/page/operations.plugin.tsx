import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Kind, parse } from 'graphql';
import type { ReadyOperation } from './demo.client';
import { useDesk } from './desk.context';

/** The list of ready operations, in the side pane of the editor. */
export const operationsPlugin: GraphiQLPlugin = { title: '常用查询', icon: Icon, content: Operations };

function Icon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <rect x="3" y="3" width="14" height="14" rx="2" />
      <path d="M6.5 7.5h7M6.5 10.5h7M6.5 13.5h4" strokeLinecap="round" />
    </svg>
  );
}

function Operations() {
  const { operations, personas } = useDesk();
  const open = useOpenOperation();
  return (
    <section className="desk-operations">
      <h2>常用查询</h2>
      <p>点击后在新标签页中打开，并切换到相应的演示身份。</p>
      <ol>
        {operations.map((operation) => (
          <li key={operation.name}>
            <button type="button" data-testid={`operation-${operation.name}`} onClick={() => open(operation)}>
              <strong>{operation.title}</strong>
              <small>{personas.find(({ id }) => id === operation.persona)?.title ?? '社会公众'}</small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Variables as they stand in the editor; nothing where there are none. */
export function variablesText({ variables }: ReadyOperation): string {
  return variables && Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '';
}

/** The editor finds these out by itself a moment later; until then it would run under the name of the tab before. */
function factsOf({ query }: ReadyOperation) {
  const documentAST = parse(query);
  const operations = documentAST.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return { documentAST, operations, operationName: operations[0]?.name?.value };
}

/** Opens an operation in a tab of its own, or in the present one while that is empty. */
function useOpenOperation(): (operation: ReadyOperation) => void {
  const { change, personas } = useDesk();
  const { addTab, setOperationFacts } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return (operation) => {
    if (queryEditor?.getValue().trim() !== '') addTab();
    queryEditor?.setValue(operation.query);
    variableEditor?.setValue(variablesText(operation));
    setOperationFacts(factsOf(operation));
    if (personas.length > 0) change({ personaId: operation.persona ?? '' });
  };
}
