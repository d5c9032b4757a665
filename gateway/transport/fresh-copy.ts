/**
 * What graphql-js answered, as if it had gone out as JSON and come back: nothing of it belongs to a resolver any more.
 * Its own objects, which have no prototype, are fresh already and stay; only leaves are looked at. @param value is changed.
 */
export function freshCopy(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(element);
  return Object.getPrototypeOf(value) === null ? freshFields(value as Record<string, unknown>) : printed(value);
}

function freshFields(fields: Record<string, unknown>): Record<string, unknown> {
  for (const name in fields) {
    const value = fields[name];
    if (typeof value === 'object' || typeof value === 'number') fields[name] = freshCopy(value);
  }
  return fields;
}

function element(value: unknown): unknown {
  return value === undefined ? null : freshCopy(value);
}

/** A leaf that is an object: a date, or the value of a scalar for JSON, which a resolver may still hold. */
function printed(leaf: object): unknown {
  const text = JSON.stringify(leaf) as string | undefined;
  return text === undefined ? null : JSON.parse(text);
}
