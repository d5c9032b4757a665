import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface SettingNotes {
  /** What it is, with its unit. */
  readonly about: string;
  /** The variable of the environment that gives it. A secret's may also stand in the file that `<NAME>_FILE` names. */
  readonly env?: string;
  /** Never printed. */
  readonly secret?: boolean;
  /** What holds where it is not given, and the variable by which that is decided. */
  readonly otherwise?: { readonly value: (environment: Environment) => unknown; readonly by: string };
}

const notes = z.registry<SettingNotes>();

/** A setting of the configuration: a schema, and what its reader needs to know. */
export function setting<Schema extends z.ZodType>(schema: Schema, told: SettingNotes): Schema {
  // A schema of its own for each setting: the same one under two names would bear the notes of the last.
  const own = schema.clone();
  notes.add(own, told);
  return own;
}

/** Settings that belong together; each has its own default, and so has the whole. */
export const section = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape).prefault({} as never);

/** One setting as it stands in the configuration. */
export interface KnownSetting {
  /** E.g. `server.port`; `*` stands for a name that the operator chooses. */
  readonly path: readonly string[];
  readonly notes: SettingNotes;
  readonly schema: z.ZodType;
}

/** All settings below a schema, in its order. What bears no notes of its own is told with its description. */
export function settingsOf(schema: z.ZodType, path: readonly string[] = []): KnownSetting[] {
  const told = notes.get(schema);
  const inner = unwrapped(schema);
  if (told === undefined && schema.description === undefined && inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([key, part]) => settingsOf(part as z.ZodType, [...path, key]));
  if (told === undefined && inner instanceof z.ZodRecord) return settingsOf(inner.valueType as z.ZodType, [...path, '*']);
  return [{ path, notes: told ?? { about: schema.description ?? '' }, schema }];
}

/** The schema itself, under what makes it optional or gives it a default. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  )
    return unwrapped(schema.unwrap() as z.ZodType);
  return schema;
}
