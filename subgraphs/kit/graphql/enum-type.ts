import { registerEnumType } from 'type-graphql';

/** Registers an enum whose values are their own names; each value is described by its Chinese term. */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [K in Value]: K } {
  const object = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { readonly [K in Value]: K };
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(Object.entries<string>(values).map(([value, text]) => [value, { description: text }])) as never,
  });
  return object;
}
