import { codedValue } from './code-lists.js';
import type { Content, NationalField } from './national-table.js';

/** Makers of fields: the key and term of the dictionary, and where in the item it stands. */
export function field(key: string, zh: string, how: Pick<NationalField, 'read' | 'write'>): NationalField {
  return { key, zh, ...how };
}

type Codes = Readonly<Record<string, string>>;
const stringAt = (content: Content, path: string): string => {
  const found = valueAt(content, path);
  return found === undefined || found === null ? '' : String(found);
};

export function text(key: string, zh: string, path: string): NationalField {
  return field(key, zh, {
    read: (content) => stringAt(content, path),
    write: (content, value) => value !== '' && put(content, path, value),
  });
}

export function optionalText(key: string, zh: string, path: string): NationalField {
  return field(key, zh, {
    read: (content) => stringAt(content, path),
    write: (content, value) => put(content, path, value === '' ? undefined : value),
  });
}

export function integer(key: string, zh: string, path: string): NationalField {
  return field(key, zh, {
    read: (content) => stringAt(content, path),
    write: (content, value) =>
      value === '' ? put(content, path, undefined) : /^\d{1,6}$/.test(value) && put(content, path, Number(value)),
  });
}

export function flag(key: string, zh: string, path: string): NationalField {
  return field(key, zh, {
    read: (content) => (valueAt(content, path) === true ? '1' : '0'),
    write: (content, value) => (value === '1' || value === '0') && put(content, path, value === '1'),
  });
}

export function optionalFlag(key: string, zh: string, path: string): NationalField {
  return field(key, zh, {
    read: (content) => {
      const found = valueAt(content, path);
      return found === undefined ? '' : found === true ? '1' : '0';
    },
    write: (content, value) => ['', '0', '1'].includes(value) && put(content, path, value === '' ? undefined : value === '1'),
  });
}

export function coded(key: string, zh: string, path: string, codes: Codes, optional = false): NationalField {
  return field(key, zh, {
    read: (content) => codes[stringAt(content, path)] ?? '',
    write: (content, value) => {
      if (optional && value === '') return put(content, path, undefined);
      const known = codedValue(codes, value);
      return known !== null && put(content, path, known);
    },
  });
}

export function codedList(key: string, zh: string, path: string, codes: Codes, optional = false): NationalField {
  return field(key, zh, {
    read: (content) => ((valueAt(content, path) ?? []) as string[]).map((one) => codes[one] ?? '').join(','),
    write: (content, value) => {
      if (optional && value === '') return put(content, path, undefined);
      const found = value.split(/[,，]/).map((code) => codedValue(codes, code));
      return !found.includes(null) && put(content, path, found);
    },
  });
}

/** Short texts on one line, as keywords are; a text that bears the separator is written one below another. */
export function listed(key: string, zh: string, path: string): NationalField {
  return lines(key, zh, path, true);
}

/** Texts one below another. A line break within a text would make two of it and is told as a change of the list. */
export function lines(key: string, zh: string, path: string, mayBeEmpty = false): NationalField {
  return field(key, zh, {
    read: (content) => ((valueAt(content, path) ?? []) as string[]).join('\n'),
    write: (content, value) => {
      const found = value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return (mayBeEmpty || found.length > 0) && put(content, path, found);
    },
  });
}

export function valueAt(content: Content, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (at as Content | null | undefined)?.[key], content);
}

/** Puts a value at a path, making the objects on the way; takes it away where it is undefined, and objects that it leaves empty. */
export function put(content: Content, path: string, value: unknown): true {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    if (value === undefined) delete content[key];
    else content[key] = value;
    return true;
  }
  const inner = content[key];
  const child = typeof inner === 'object' && inner !== null ? (inner as Content) : {};
  put(child, rest.join('.'), value);
  if (Object.keys(child).length === 0) delete content[key];
  else content[key] = child;
  return true;
}
