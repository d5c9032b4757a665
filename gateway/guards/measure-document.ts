import { type DocumentNode, type FieldNode, Kind } from 'graphql';
import { foldDocument, type Measure } from './fold-document.js';

/** The sizes of a document, fragments counted each time that they are spread; Infinity where they spread in a circle. */
export interface DocumentMeasure {
  /** Levels of fields, in the deepest operation or fragment. */
  readonly depth: number;
  /** Levels of selection sets, those of fragments included. */
  readonly nesting: number;
  /** Fields and fragments of all operations. */
  readonly selections: number;
  /** Fields of all operations that go by another name. */
  readonly aliases: number;
  /** Fields at the root of the operation that has most. */
  readonly rootFields: number;
  /** Directives in all operations. */
  readonly directives: number;
  /** Directives at the one place that has most. */
  readonly directivesInOnePlace: number;
  /** Variables of the operation that has most. */
  readonly variables: number;
}

type Weight = Omit<DocumentMeasure, 'rootFields' | 'variables'> & { readonly fields: number };

const none: Weight = { depth: 0, nesting: 0, selections: 0, aliases: 0, fields: 0, directives: 0, directivesInOnePlace: 0 };
const { POSITIVE_INFINITY: endless } = Number;

const sizes: Measure<Weight> = {
  none,
  endless: {
    depth: endless,
    nesting: endless,
    selections: endless,
    aliases: endless,
    fields: endless,
    directives: endless,
    directivesInOnePlace: endless,
  },
  field: (field, below) => ({
    ...grown(field.directives, below),
    depth: below.depth + 1,
    aliases: below.aliases + (isRenamed(field) ? 1 : 0),
    fields: 1,
  }),
  fragment: (fragment, below) => grown(fragment.directives, below),
  join: (one, other) => ({
    depth: Math.max(one.depth, other.depth),
    nesting: Math.max(one.nesting, other.nesting),
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    fields: one.fields + other.fields,
    directives: one.directives + other.directives,
    directivesInOnePlace: Math.max(one.directivesInOnePlace, other.directivesInOnePlace),
  }),
};

/** Measures all of a document at once, before it is validated, in time linear in its length. Never throws. */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const { operations, fragments } = foldDocument(document, sizes);
  const heads = document.definitions.map(headOf);
  const together = operations.reduce(sizes.join, none);
  const most = (size: keyof Weight): number => fragments.reduce((max, each) => Math.max(max, each[size]), together[size]);
  return {
    depth: most('depth'),
    nesting: most('nesting'),
    selections: most('selections'),
    aliases: most('aliases'),
    rootFields: operations.reduce((max, { fields }) => Math.max(max, fields), 0),
    directives: most('directives') + heads.reduce((sum, { directives }) => sum + directives, 0),
    directivesInOnePlace: heads.reduce((max, { inOnePlace }) => Math.max(max, inOnePlace), most('directivesInOnePlace')),
    variables: heads.reduce((max, { variables }) => Math.max(max, variables), 0),
  };
}

function grown(directives: readonly unknown[] = [], below: Weight): Weight {
  return {
    ...below,
    nesting: below.nesting + 1,
    selections: below.selections + 1,
    directives: below.directives + directives.length,
    directivesInOnePlace: Math.max(below.directivesInOnePlace, directives.length),
  };
}

function isRenamed({ alias, name }: FieldNode): boolean {
  return alias !== undefined && alias.value !== name.value;
}

/** What stands before the selections of an operation or a fragment. */
function headOf(definition: DocumentNode['definitions'][number]) {
  const own = definition.directives?.length ?? 0;
  const variables = definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
  return variables.reduce(
    (head, { directives = [] }) => ({
      variables: head.variables + 1,
      directives: head.directives + directives.length,
      inOnePlace: Math.max(head.inOnePlace, directives.length),
    }),
    { variables: 0, directives: own, inOnePlace: own },
  );
}
