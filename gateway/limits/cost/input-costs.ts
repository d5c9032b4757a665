import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Variables } from './cost-terms.js';
import type { DeclaredCosts } from './declared-costs.js';

type Amount = number | ((variables: Variables) => number);

/** What arguments cost by `@cost` on them and, where they are inputs, on the fields that they are given. */
export class InputCosts {
  readonly #weighted = new Map<string, boolean>();

  constructor(readonly declared: DeclaredCosts) {}

  ofArguments(node: FieldNode, field: GraphQLField<unknown, unknown>): Amount {
    let known = 0;
    const read: ((variables: Variables) => number)[] = [];
    for (const { name, value } of node.arguments ?? []) {
      const argument = field.args.find((each) => each.name === name.value);
      known += this.declared.weight(argument?.astNode) ?? 0;
      const amount = argument && this.#isWeighted(argument.type) ? this.#ofNode(value, argument.type) : 0;
      if (typeof amount === 'number') known += amount;
      else read.push(amount);
    }
    return read.length === 0 ? known : (variables) => read.reduce((sum, amount) => sum + amount(variables), known);
  }

  /** The value of a variable is looked at in each request; a variable within a written value costs what its place declares. */
  #ofNode(value: ValueNode, type: GraphQLInputType): Amount {
    if (value.kind !== Kind.VARIABLE) return this.#ofValue(valueFromASTUntyped(value), type);
    const variable = value.name.value;
    return (variables) => this.#ofValue(variables[variable], type);
  }

  #ofValue(value: unknown, type: GraphQLInputType): number {
    if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + this.#ofValue(each, type), 0);
    const named = getNamedType(type);
    if (typeof value !== 'object' || value === null || !isInputObjectType(named)) return 0;
    const fields = named.getFields();
    return Object.entries(value).reduce((sum, [name, given]) => {
      const field = fields[name];
      return field ? sum + (this.declared.weight(field.astNode) ?? 0) + this.#ofValue(given, field.type) : sum;
    }, 0);
  }

  /** Whether an input holds fields that cost something, at whatever depth: most hold none, and are not looked at. */
  #isWeighted(type: GraphQLInputType): boolean {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return false;
    const known = this.#weighted.get(named.name);
    if (known !== undefined) return known;
    this.#weighted.set(named.name, false);
    const found = Object.values(named.getFields()).some(
      (each) => this.declared.weight(each.astNode) !== undefined || this.#isWeighted(each.type),
    );
    this.#weighted.set(named.name, found);
    return found;
  }
}
