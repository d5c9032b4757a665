import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Choices } from './choices.js';

export interface RandomOperation {
  readonly text: string;
  /** Types by name, as declared. */
  readonly variables: readonly { readonly name: string; readonly type: GraphQLInputType; readonly hasDefault: boolean }[];
}

/** A valid operation on the schema with everything that GraphQL has, introspection now and then. */
export function randomOperation(choices: Choices, schema: GraphQLSchema): RandomOperation {
  for (let attempt = 0; attempt < 50; attempt++) {
    const writer = new OperationWriter(choices, schema);
    const text = writer.operation();
    if (validate(schema, parse(text)).length === 0) return { text, variables: writer.variables };
  }
  return { text: '{ __typename }', variables: [] };
}

/** Values for the variables: another set each time. */
export function randomVariables(choices: Choices, schema: GraphQLSchema, { variables }: RandomOperation): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, type, hasDefault } of variables) {
    if ((hasDefault || !isNonNullType(type)) && choices.percent(25)) continue;
    values[name] = inputValue(choices, schema, type);
  }
  return values;
}

/** Few, so that types of one abstract type use one name for different fields; two of them every object inherits. */
const aliases = ['x', 'y', 'z', 'w', 'x', 'y', 'z', 'w', 'x', 'y', 'z', 'constructor', '__proto__'];

const MOST_FIELDS = 22;

class OperationWriter {
  readonly variables: { name: string; type: GraphQLInputType; hasDefault: boolean }[] = [];
  readonly #declarations: string[] = [];
  readonly #fragments: { name: string; on: string; text: string }[] = [];
  #fields = 0;

  constructor(
    readonly choices: Choices,
    readonly schema: GraphQLSchema,
  ) {}

  operation(): string {
    const mutation = this.schema.getMutationType();
    const kind = mutation && this.choices.percent(20) ? 'mutation' : 'query';
    const root = (kind === 'mutation' ? mutation : this.schema.getQueryType()) as GraphQLNamedType;
    const body = this.#selections(root, 4, 1, kind === 'mutation' ? 4 : 3);
    const head = this.#declarations.length > 0 ? `(${this.#declarations.join(', ')})` : '';
    const fragments = this.#fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    return [`${kind} Random${head} ${body}`, ...fragments].join('\n');
  }

  #selections(type: GraphQLNamedType, depth: number, least: number, most: number): string {
    const parts = this.choices.times(least, most, () => this.#selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const { choices } = this;
    if (isAbstractType(type) ? !isInterfaceType(type) || choices.percent(55) : choices.percent(14)) return this.#fragment(type, depth);
    if (choices.percent(9) || !(isObjectType(type) || isInterfaceType(type))) return this.#typename();
    if (type === this.schema.getQueryType() && choices.percent(4)) return this.#introspection();
    const fields = Object.values(type.getFields()).filter(
      (field) => (depth > 0 && this.#fields < MOST_FIELDS) || !isCompositeType(getNamedType(field.type)),
    );
    const composite = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    const chosen = composite.length > 0 && choices.percent(50) ? composite : fields;
    return chosen.length === 0 ? this.#typename() : this.#field(choices.of(chosen), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const { choices } = this;
    this.#fields++;
    const args = this.#arguments(field.args);
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.#selections(named, depth - 1, 1, 4)}` : '';
    const alias = choices.percent(18)
      ? `${choices.of(aliases)}: `
      : args !== '' && choices.percent(60)
        ? `${field.name}_${choices.below(9)}: `
        : '';
    return `${alias}${field.name}${args}${this.#condition()}${below}`;
  }

  #typename(): string {
    return this.choices.percent(30)
      ? `${this.choices.of(['t', 'kind'])}: __typename${this.#condition()}`
      : `__typename${this.#condition()}`;
  }

  #introspection(): string {
    const names = Object.keys(this.schema.getTypeMap()).filter((name) => !name.startsWith('__'));
    return this.choices.percent(50)
      ? `__schema { queryType { name } types { name kind } }`
      : `i: __type(name: "${this.choices.of(names)}") { name kind fields { name args { name defaultValue } type { kind name ofType { name } } } enumValues { name } possibleTypes { name } }`;
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    const { choices } = this;
    const possible = isAbstractType(type) ? this.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const over = Object.values(this.schema.getTypeMap()).filter(
      (other) => isAbstractType(other) && possible.some((one) => this.schema.isSubType(other, one)),
    );
    const on = choices.of<GraphQLNamedType>([type, ...possible, ...possible, ...over]);
    const reusable = this.#fragments.filter((fragment) => fragment.on === on.name);
    if (reusable.length > 0 && choices.percent(40)) return `...${choices.of(reusable).name}${this.#condition()}`;
    if (choices.percent(70)) {
      const bare = on === type && choices.percent(40);
      return `...${bare ? '' : ` on ${on.name}`}${this.#condition()} ${this.#selections(on, depth - (depth > 1 ? 0 : 1), 1, 3)}`;
    }
    const text = this.#selections(on, depth - 1, 1, 3);
    const name = `F${this.#fragments.length}`;
    this.#fragments.push({ name, on: on.name, text });
    return `...${name}${this.#condition()}`;
  }

  #condition(): string {
    const { choices } = this;
    if (!choices.percent(12)) return '';
    const one = () =>
      `@${choices.of(['skip', 'include'])}(if: ${choices.percent(30) ? String(choices.percent(60)) : `$${this.#boolean()}`})`;
    return ` ${choices.percent(10) ? `@skip(if: $${this.#boolean()}) @include(if: $${this.#boolean()})` : one()}`;
  }

  #boolean(): string {
    const name = this.choices.of(['yes', 'no']);
    if (!this.variables.some((variable) => variable.name === name)) {
      const type = this.schema.getDirective('skip')?.args[0]?.type as GraphQLInputType;
      const byDefault = this.choices.percent(40);
      this.variables.push({ name, type, hasDefault: byDefault });
      this.#declarations.push(`$${name}: Boolean!${byDefault ? ' = true' : ''}`);
    }
    return name;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const written = args.flatMap((arg) => {
      const needed = isNonNullType(arg.type) && arg.defaultValue === undefined;
      if (!needed && this.choices.percent(35)) return [];
      return [`${arg.name}: ${this.choices.percent(50) ? this.#variable(arg.type) : this.#literal(arg.type)}`];
    });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  #variable(type: GraphQLInputType): string {
    const known = this.variables.filter((variable) => String(variable.type) === String(type) && !['yes', 'no'].includes(variable.name));
    if (known.length > 0 && this.choices.percent(40)) return `$${this.choices.of(known).name}`;
    const name = `v${this.variables.length}`;
    const hasDefault = this.choices.percent(30);
    this.variables.push({ name, type, hasDefault });
    this.#declarations.push(`$${name}: ${type}${hasDefault ? ` = ${this.#constant(type)}` : ''}`);
    return `$${name}`;
  }

  /** A literal, of which parts may be variables. */
  #literal(type: GraphQLInputType): string {
    return this.#text(type, (inner) => (this.choices.percent(20) ? this.#variable(inner) : undefined));
  }

  #constant(type: GraphQLInputType): string {
    return this.#text(type, () => undefined);
  }

  #text(type: GraphQLInputType, variable: (type: GraphQLInputType) => string | undefined, top = true): string {
    const { choices } = this;
    const replaced = top ? undefined : variable(type);
    if (replaced) return replaced;
    if (isNonNullType(type)) return this.#text(type.ofType, variable);
    if (choices.percent(8)) return 'null';
    if (isListType(type)) {
      if (choices.percent(10)) return this.#text(isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType, () => undefined);
      return `[${choices.times(0, 2, () => this.#text(type.ofType, variable, false)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || choices.percent(40),
      );
      return `{ ${fields.map((field) => `${field.name}: ${this.#text(field.type, variable, false)}`).join(', ')} }`;
    }
    const value = leafValue(choices, type);
    return isEnumType(type)
      ? String(value)
      : type.name === 'Datum'
        ? choices.of(['{ a: 1, b: ["x", null] }', '[1, 2]', '"d"', 'true'])
        : JSON.stringify(value);
  }
}

function inputValue(choices: Choices, schema: GraphQLSchema, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return nonNullValue(choices, schema, type.ofType);
  return choices.percent(12) ? null : nonNullValue(choices, schema, type);
}

function nonNullValue(choices: Choices, schema: GraphQLSchema, type: GraphQLInputType): unknown {
  if (isListType(type)) return choices.times(0, 2, () => inputValue(choices, schema, type.ofType));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || choices.percent(50),
    );
    return Object.fromEntries(fields.map((field) => [field.name, inputValue(choices, schema, field.type)]));
  }
  return leafValue(choices, getNamedType(type));
}

function leafValue(choices: Choices, type: GraphQLNamedType): unknown {
  if (isEnumType(type)) return choices.of(type.getValues()).name;
  switch (type.name) {
    case 'Int':
      return choices.below(50) - 5;
    case 'Float':
      return choices.below(100) / 4;
    case 'Boolean':
      return choices.percent(50);
    case 'Datum':
      return choices.of<unknown>([{ a: 1, b: ['x', null] }, [1, 2], 'd', true, 4.5]);
    default:
      return choices.of(['x', '窗', '"q"', '7', '']);
  }
}
