import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Environment, type KnownSetting, unwrapped } from './setting.js';

/** A value from the environment, and the name of what gave it. */
export interface EnvironmentValue {
  readonly value: unknown;
  readonly source: string;
}

/** What the environment says of a setting; undefined where it says nothing, or nothing but blanks. @throws Error in one sentence */
export function environmentValue({ notes, schema }: KnownSetting, environment: Environment): EnvironmentValue | undefined {
  const { env, secret } = notes;
  if (env === undefined) return undefined;
  const text = environment[env]?.trim();
  if (text !== undefined && text !== '') return { value: parsedValue(text, schema), source: env };
  const file = secret === true ? environment[`${env}_FILE`] : undefined;
  if (file === undefined || file === '') return undefined;
  return { value: parsedValue(secretIn(file, `${env}_FILE`), schema), source: `${env}_FILE` };
}

/** The text in a file that holds a secret. @throws Error in one sentence, which bears nothing of it */
export function secretIn(file: string, named: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`${named} names ${file}, which cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** A text as the setting's schema wants it; one that is no such value stays a text, which the schema then refuses. */
export function parsedValue(text: string, schema: z.ZodType): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return oneOf(text, inner.options as readonly z.ZodType[]);
  if (inner instanceof z.ZodNumber) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (inner instanceof z.ZodBoolean) return SWITCH.get(text.toLowerCase()) ?? text;
  if (inner instanceof z.ZodArray) return text.split(',').map((part) => part.trim());
  if (inner instanceof z.ZodRecord || inner instanceof z.ZodObject) return jsonOr(text);
  return text;
}

/** As the first that takes it: a number before a word, a switch before a list. */
function oneOf(text: string, options: readonly z.ZodType[]): unknown {
  const values = options.map((option) => [option, parsedValue(text, option)] as const);
  return values.find(([option, value]) => option.safeParse(value).success)?.[1] ?? text;
}

const SWITCH = new Map([
  ['on', true],
  ['true', true],
  ['off', false],
  ['false', false],
]);

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
