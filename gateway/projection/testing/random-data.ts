import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import { type CollectedFields, type Compilation, fieldsBelow, fieldsOfRoot } from '../compilation.js';
import type { Choices } from './choices.js';
import { UNTYPED } from './random-schema.js';

const FITTING: Record<string, readonly unknown[]> = {
  String: ['', 'a', '甲"\\\n', '\ud83d\ude00\ud83d', 'null'],
  ID: ['id', '7'],
  Int: [0, -1, 2147483647],
  Float: [0.5, 1e21, -0, 3],
  Boolean: [true, false],
  Any: ['x', 1, true, { toJSON: 1, a: [null] }, [1], {}],
  Status: ['OPEN', 'CLOSED'],
};
const ANY_VALUE = [
  null,
  undefined,
  { __typename: 7 },
  [],
  [[null]],
  'x',
  '',
  '12',
  1.5,
  2 ** 31,
  true,
  Number.NaN,
  'HIDDEN',
  'constructor',
];
const WRONG_TYPENAME = ['Hidden', 'A', 'D', 'Query', 7, '', 'constructor', '__proto__'];
const NO_TYPENAME = ['Upper', 'Lower', 'Either', null];

/** Merged data for an operation, mostly as the schema promises. */
export function randomData(choices: Choices, compilation: Compilation, root: GraphQLObjectType): Record<string, unknown> {
  return new DataWriter(choices, compilation).object(root, fieldsOfRoot(compilation, root));
}

class DataWriter {
  constructor(
    readonly choices: Choices,
    readonly compilation: Compilation,
  ) {}

  object(type: GraphQLCompositeType, fields: CollectedFields): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const [name, nodes] of fields) {
      const field = 'getFields' in type ? type.getFields()[nodes[0]?.name.value ?? ''] : undefined;
      const value = field && this.#value(field.type, nodes);
      // As a parser of JSON does, whatever the name.
      if (value !== undefined) Object.defineProperty(data, name, { value, enumerable: true, writable: true, configurable: true });
    }
    if (this.choices.percent(10)) data.more = this.choices.of(ANY_VALUE);
    return data;
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[]): unknown {
    if (this.choices.percent(isLeafType(getNamedType(type)) ? 6 : 2)) return this.choices.of(ANY_VALUE);
    if (isNonNullType(type)) return this.#present(type.ofType, nodes);
    return this.choices.percent(10) ? this.choices.of([null, undefined]) : this.#present(type, nodes);
  }

  #present(type: GraphQLOutputType, nodes: readonly FieldNode[]): unknown {
    if (isListType(type)) return this.choices.times(0, 3, () => this.#value(type.ofType, nodes));
    if (!isCompositeType(type)) return this.choices.of(FITTING[String(type)] ?? []);
    if (isAbstractType(type) && this.choices.percent(15) && this.#mayBeUntyped(nodes)) {
      const name = this.choices.of([undefined, null, type.name]);
      return { ...(name === undefined ? {} : { __typename: name }), ...this.object(type, fieldsBelow(this.compilation, nodes, type)) };
    }
    const actual = isAbstractType(type) ? this.choices.of(this.#possible(type)) : type;
    const data = this.object(actual, fieldsBelow(this.compilation, nodes, actual));
    if (this.choices.percent(3))
      data.__typename = this.choices.of(isAbstractType(type) ? WRONG_TYPENAME : [...WRONG_TYPENAME, ...NO_TYPENAME]);
    else if (isAbstractType(type) || this.choices.percent(30)) data.__typename = actual.name;
    return data;
  }

  #possible(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    return this.compilation.schema.getPossibleTypes(type).filter(({ name }) => !name.startsWith(UNTYPED));
  }

  /** Where fields alone are asked for, it is plain whether the answer depends on the type; denied fields make it depend. */
  #mayBeUntyped(nodes: readonly FieldNode[]): boolean {
    const plain = (node: SelectionNode) => node.kind === Kind.FIELD && !(node.name.value === '__typename' && node.directives?.length);
    return !this.compilation.denied && nodes.every(({ selectionSet }) => selectionSet?.selections.every(plain));
  }
}
