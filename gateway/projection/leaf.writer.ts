import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';
import type { HiddenNames } from './hidden-names.js';
import { completing, NULL, type Site, type Write } from './writer.js';

/** A scalar or enum value. What is of its type goes the short way; all else is coerced or refused as graphql-js serialises. */
export function leafWriter(type: GraphQLLeafType, site: Site, hidden: HiddenNames | undefined): Write {
  const otherwise = completing(serialising(type, site), site);
  if (isEnumType(type)) {
    const texts = new Map<unknown, Buffer>(type.getValues().map(({ name }) => [name, Buffer.from(`"${name}"`)]));
    return enumWriter(texts, hidden && site.nullable ? hiding(type.name, hidden, otherwise) : otherwise);
  }
  // The gateway knows nothing of a custom scalar but its name: its values pass as they are, and most are strings.
  const short = isSpecifiedScalarType(type) ? builtIn[type.name] : stringWriter;
  return short?.(otherwise) ?? otherwise;
}

const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

const builtIn: Record<string, (otherwise: Write) => Write> = {
  String: stringWriter,
  ID: stringWriter,
  Int: (otherwise) => (value, run) => {
    if (typeof value !== 'number' || (value | 0) !== value) return otherwise(value, run);
    run.out.number(value);
    return true;
  },
  Float: (otherwise) => (value, run) => {
    if (!Number.isFinite(value)) return otherwise(value, run);
    run.out.number(value as number);
    return true;
  },
  Boolean: (otherwise) => (value, run) => {
    if (typeof value !== 'boolean') return otherwise(value, run);
    run.out.constant(value ? TRUE : FALSE);
    return true;
  },
};

function stringWriter(otherwise: Write): Write {
  return (value, run) => {
    if (typeof value !== 'string') return otherwise(value, run);
    run.out.string(value);
    return true;
  };
}

/** Values that the API schema hides are not among its names. */
function enumWriter(texts: ReadonlyMap<unknown, Buffer>, otherwise: Write): Write {
  return (value, run) => {
    const text = texts.get(value);
    if (text === undefined) return otherwise(value, run);
    run.out.constant(text);
    return true;
  };
}

function hiding(type: string, hidden: HiddenNames, otherwise: Write): Write {
  return (value, run) => {
    if (!hidden.isHiddenValue(type, value)) return otherwise(value, run);
    run.out.constant(NULL);
    return true;
  };
}

function serialising(type: GraphQLLeafType, { position, coordinate }: Site): Write {
  return (value, run) => {
    const text = serialised(type, value);
    if (text !== undefined) {
      run.out.text(text);
      return true;
    }
    // The value itself stays out of the message: it may be one that the API hides.
    run.broken(`Invalid value for field ${coordinate}: got ${typeof value}, expected ${type.name}.`, position);
    return false;
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
