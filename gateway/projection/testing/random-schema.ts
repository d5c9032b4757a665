import { buildSchema, type GraphQLSchema, isAbstractType, isObjectType, isScalarType } from 'graphql';
import { isRecord } from '../writer.js';
import type { Choices } from './choices.js';

const LEAVES = ['String', 'ID', 'Int', 'Float', 'Boolean', 'Any', 'Status'];
const OBJECTS = ['A', 'B', 'C', 'D'];
const COMPOSITES = [...OBJECTS, 'Upper', 'Lower', 'Either'];
export const FIELD_NAMES = ['f', 'g', 'h', 'i', 'constructor', 'toString'];

/** Stands for an object of an interface whose type nobody has told: graphql-js knows no such thing. */
export const UNTYPED = 'Untyped';

/**
 * Four objects, two interfaces of which one implements the other, a union; every field of a random type. As an executable schema it
 * answers by response name from its root value, in the manner of the merged data of a plan.
 */
export function randomSchema(choices: Choices): GraphQLSchema {
  const upper = fieldsOf(choices, FIELD_NAMES.slice(0, 2));
  const lower = { ...stricter(choices, upper), ...fieldsOf(choices, FIELD_NAMES.slice(2, 4)) };
  const body = (fields: Fields) =>
    `{ ${Object.entries(fields)
      .map(([name, type]) => `${name}: ${type}`)
      .join(' ')} }`;
  const objects = OBJECTS.map((name, index) => {
    const inherited = [lower, lower, upper, {}][index] ?? {};
    const implemented = ['implements Upper & Lower', 'implements Upper & Lower', 'implements Upper', ''][index];
    return `type ${name} ${implemented} ${body({ ...fieldsOf(choices, FIELD_NAMES), ...stricter(choices, inherited) })}`;
  });
  const schema = buildSchema(
    `scalar Any enum Status { OPEN CLOSED }
     interface Upper ${body(upper)} interface Lower implements Upper ${body(lower)}
     type ${UNTYPED}Upper implements Upper ${body(upper)} type ${UNTYPED}Lower implements Upper & Lower ${body(lower)}
     union Either = A | D
     ${objects.join('\n')} type Query ${body(fieldsOf(choices, FIELD_NAMES))}`,
    { assumeValid: true },
  );
  return strict(schema);
}

type Fields = Record<string, string>;

function fieldsOf(choices: Choices, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, wrapped(choices, choices.of(choices.percent(50) ? COMPOSITES : LEAVES))]));
}

function wrapped(choices: Choices, type: string): string {
  const required = choices.percent(35) ? `${type}!` : type;
  return choices.percent(25) ? wrapped(choices, `[${required}]`) : required;
}

/** What implements an interface may promise more than it. */
function stricter(choices: Choices, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, type]) => [name, !type.endsWith('!') && choices.percent(20) ? `${type}!` : type]),
  );
}

/** Looks at the objects themselves, which graphql-js by default does not, and at what JSON has no text for. */
function strict(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__')) {
      type.isTypeOf = (value: unknown) => {
        if (!isRecord(value)) return type.name === 'Query';
        const { __typename: name } = value;
        const named = typeof name === 'string' ? schema.getType(name) : undefined;
        const untyped = name === undefined || name === null || (isAbstractType(named) && schema.isSubType(named, type));
        return untyped || name === type.name;
      };
    }
    if (isScalarType(type) && type.name === 'Any') {
      type.serialize = (value) => {
        if ((JSON.stringify(value) ?? 'null') === 'null') throw new Error('JSON has no text for it');
        return value;
      };
    }
  }
  return schema;
}
