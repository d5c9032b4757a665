import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';
import { quote } from './json.text.js';
import { completing, type Site, type Write } from './writer.js';

/** A scalar or enum value. What is of its type goes the short way; all else is coerced or refused as graphql-js serialises. */
export function leafWriter(type: GraphQLLeafType, site: Site): Write {
  const otherwise = completing(serialising(type, site), site);
  if (isEnumType(type)) return enumWriter(new Map(type.getValues().map(({ name }) => [name, `"${name}"`])), otherwise);
  if (!isSpecifiedScalarType(type)) return customWriter(otherwise);
  return builtIn[type.name]?.(otherwise) ?? otherwise;
}

const builtIn: Record<string, (otherwise: Write) => Write> = {
  String: stringWriter,
  ID: stringWriter,
  Int: (otherwise) => (value, run) => (typeof value === 'number' && (value | 0) === value ? `${value}` : otherwise(value, run)),
  Float: (otherwise) => (value, run) => (Number.isFinite(value) ? `${value}` : otherwise(value, run)),
  Boolean: (otherwise) => (value, run) => (value === true ? 'true' : value === false ? 'false' : otherwise(value, run)),
};

function stringWriter(otherwise: Write): Write {
  return (value, run) => (typeof value === 'string' ? quote(value) : otherwise(value, run));
}

/** Values that the API schema hides are not among its names. */
function enumWriter(texts: ReadonlyMap<unknown, string>, otherwise: Write): Write {
  return (value, run) => texts.get(value) ?? otherwise(value, run);
}

/** The gateway knows nothing of a custom scalar but its name: its values pass as they are. */
function customWriter(otherwise: Write): Write {
  return (value, run) => (typeof value === 'string' ? quote(value) : otherwise(value, run));
}

function serialising(type: GraphQLLeafType, { position, coordinate }: Site): Write {
  return (value, run) => {
    const text = serialised(type, value);
    // The value itself stays out of the message: it may be one that the API hides.
    if (text === undefined) run.broken(`Invalid value for field ${coordinate}: got ${typeof value}, expected ${type.name}.`, position);
    return text;
  };
}

/** Undefined for what is not of the type, and for what JSON has no text for. */
function serialised(type: GraphQLLeafType, value: unknown): string | undefined {
  try {
    const text: string | undefined = JSON.stringify(type.serialize(value));
    return text === 'null' ? undefined : text;
  } catch {
    return undefined;
  }
}
