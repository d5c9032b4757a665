import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isCompositeType, isUnionType } from 'graphql';
import type { Choices } from './choices.js';
import { FIELD_NAMES } from './random-schema.js';

const ALIASES = ['f', 'g', 'x', 'y', '__proto__', 'valueOf'];
const CONDITIONS = ['A', 'B', 'C', 'D', 'Upper', 'Lower', 'Either', 'Query'];
const FRAGMENTS = ['P', 'Q', 'R'];
const DEEPEST = 4;

/** An operation with fragments and conditions of every kind. It need not be valid: fields of one name need not agree, nor fragments match. */
export function randomOperation(choices: Choices, schema: GraphQLSchema): string {
  const writer = new OperationWriter(choices, schema);
  const fragments = FRAGMENTS.map((name, index) => {
    const condition = choices.of(CONDITIONS);
    return `fragment ${name} on ${condition} ${writer.selections(condition, DEEPEST - 1, index + 1)}`;
  });
  return `query ($a: Boolean!, $b: Boolean!) ${writer.selections('Query', 0, 0)} ${fragments.join(' ')}`;
}

class OperationWriter {
  constructor(
    readonly choices: Choices,
    readonly schema: GraphQLSchema,
  ) {}

  /** Only fragments from `fragment` on are spread, so that none contains itself. */
  selections(typeName: string, depth: number, fragment: number): string {
    return `{ ${this.choices.times(1, 4, () => this.#selection(typeName, depth, fragment)).join(' ')} }`;
  }

  #selection(typeName: string, depth: number, fragment: number): string {
    const kind = this.choices.below(10);
    if (kind < 7) return this.#field(typeName, depth, fragment);
    if (kind === 7 && fragment < FRAGMENTS.length)
      return `...${FRAGMENTS[fragment + this.choices.below(FRAGMENTS.length - fragment)]} ${this.#condition()}`;
    if (depth >= DEEPEST) return '__typename';
    const condition = this.choices.percent(75) ? this.choices.of(CONDITIONS) : undefined;
    return `... ${condition ? `on ${condition}` : ''} ${this.#condition()} ${this.selections(condition ?? typeName, depth + 1, fragment)}`;
  }

  #field(typeName: string, depth: number, fragment: number): string {
    const type = this.schema.getType(typeName);
    const alias = this.choices.percent(25) ? `${this.choices.of(ALIASES)}: ` : '';
    const name = this.choices.of(FIELD_NAMES);
    const field = isUnionType(type) ? undefined : fieldsOf(type)[name];
    if (!field || this.choices.percent(10)) return alias + this.#meta(type);
    const below = getNamedType(field.type);
    if (!isCompositeType(below)) return `${alias}${name} ${this.#condition()}`;
    if (depth >= DEEPEST) return '__typename';
    return `${alias}${name} ${this.#condition()} ${this.selections(below.name, depth + 1, fragment)}`;
  }

  #meta(type: GraphQLNamedType | undefined): string {
    if (type !== this.schema.getQueryType() || this.choices.percent(60)) return `__typename ${this.#condition()}`;
    return this.choices.of([
      `__schema ${this.#condition()} { queryType { name } }`,
      '__type(name: "A") { name fields { name @skip(if: $a) } }',
      '__type(name: "No") { name }',
    ]);
  }

  #condition(): string {
    if (!this.choices.percent(25)) return '';
    return `${this.choices.of(['@skip', '@include'])}(if: ${this.choices.of(['$a', '$b', 'true', 'false'])})`;
  }
}

function fieldsOf(type: GraphQLNamedType | undefined) {
  return type && 'getFields' in type && isCompositeType(type) ? type.getFields() : {};
}
