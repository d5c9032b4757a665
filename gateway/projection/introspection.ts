import { type ASTNode, executeSync, type FieldNode, type GraphQLSchema, Kind, OperationTypeNode, print, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { fragmentsOf, type OperationParts } from './operation-parts.js';

/** Answers about the schema that do not depend on variables are few and long: tools ask the same over and over. */
const KEPT_ANSWERS = 16;

/** What the API schema says of itself, by graphql-js. */
export interface Introspection {
  /** The answer to `__schema` or `__type`, as JSON text in UTF-8; `nodes` are all selections of one response name. */
  answer(nodes: readonly FieldNode[], operation: OperationParts): (variables: Readonly<Record<string, unknown>>) => Buffer;
}

export function openIntrospection(apiSchema: GraphQLSchema): Introspection {
  const answers = new LRUCache<string, Buffer>({ max: KEPT_ANSWERS });
  return {
    answer(nodes, operation) {
      const question = questionOf(nodes, operation);
      const ask = (variables: Readonly<Record<string, unknown>>) => answerTo(question, apiSchema, variables);
      if (question.usesVariables) return ask;
      const key = print(question.document);
      return () => {
        const text = answers.get(key) ?? ask({});
        answers.set(key, text);
        return text;
      };
    },
  };
}

interface Question {
  readonly document: Parameters<typeof executeSync>[0]['document'];
  readonly usesVariables: boolean;
}

/** The selections alone, under one name, with the variables that they use and no others. */
function questionOf(nodes: readonly FieldNode[], { definition, fragments }: OperationParts): Question {
  const selections = nodes.map((node): FieldNode => ({ ...node, alias: { kind: Kind.NAME, value: 'answer' }, directives: [] }));
  const needed = fragmentsOf(selections, fragments);
  const used = variablesOf([...selections, ...needed]);
  return {
    usesVariables: used.size > 0,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          variableDefinitions: definition.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
          selectionSet: { kind: Kind.SELECTION_SET, selections },
        },
        ...needed,
      ],
    },
  };
}

function answerTo({ document }: Question, schema: GraphQLSchema, variables: Readonly<Record<string, unknown>>): Buffer {
  const { data } = executeSync({ schema, document, variableValues: variables });
  return Buffer.from(JSON.stringify(data?.answer ?? null));
}

function variablesOf(nodes: readonly ASTNode[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const node of nodes) {
    visit(node, {
      enter(below) {
        if (below.kind === Kind.VARIABLE) used.add(below.name.value);
      },
    });
  }
  return used;
}
