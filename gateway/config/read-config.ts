import suggestions from 'graphql/jsutils/suggestionList.js';
import type { z } from 'zod';
import { type ConfigFile, readConfigFile } from './config-file.js';
import { environmentValue, parsedValue, secretIn } from './environment-value.js';
import { type GatewayConfig, gatewayConfig } from './gateway.config.js';
import { type Environment, type KnownSetting, settingsOf } from './setting.js';

export interface ConfigSources {
  /** A YAML or JSON file. */
  readonly file?: string | undefined;
  readonly environment: Environment;
  /** Options of the command, by path (`server.port`), as typed. They go before the environment, and that before the file. */
  readonly options?: Readonly<Record<string, string | undefined>>;
  /** Names of the subgraphs, whose addresses may stand in the environment as `<NAME>_URL`. */
  readonly subgraphs?: readonly string[];
}

export interface ReadConfig {
  readonly config: GatewayConfig;
  /** Where a setting has its value from: `--port`, `environment PORT`, `onewindow.yaml:3` or `default`. */
  readonly sourceOf: (path: readonly string[]) => string;
}

/** What is wrong with a configuration, all of it at once: a sentence each, with its place and without values of secrets. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigFault';
  }
}

export const knownSettings: readonly KnownSetting[] = settingsOf(gatewayConfig);

/** Puts the configuration together and checks it. @throws ConfigFault */
export function readConfig({ file, environment, options = {}, subgraphs = [] }: ConfigSources): ReadConfig {
  const faults: string[] = [];
  const attempt = <Value>(read: () => Value): Value | undefined => {
    try {
      return read();
    } catch (error) {
      faults.push((error as Error).message);
      return undefined;
    }
  };
  const read = file === undefined ? undefined : attempt(() => readConfigFile(file));
  const values: Record<string, unknown> = structuredClone(read?.values ?? {});
  const sources = new Map<string, string>();
  const put = (path: readonly string[], value: unknown, source: string) => {
    if (putAt(values, path, value)) sources.set(path.join('.'), source);
  };
  for (const known of knownSettings) {
    if (known.notes.secret === true) attempt(() => openSecret(values, known, read));
    const given = attempt(() => environmentValue(known, environment));
    if (given !== undefined) put(known.path, given.value, `environment ${given.source}`);
    const option = options[known.path.join('.')];
    if (option !== undefined) put(known.path, parsedValue(option, known.schema), `--${known.path.at(-1)}`);
  }
  for (const name of subgraphs) {
    const variable = `${name.replaceAll('-', '_').toUpperCase()}_URL`;
    const url = environment[variable]?.trim();
    if (url) put(['subgraphs', name, 'url'], url, `environment ${variable}`);
  }
  const placeOf = (path: readonly PropertyKey[]) => placeIn(path, sources, read);
  const parsed = gatewayConfig.safeParse(values);
  if (!parsed.success) faults.push(...parsed.error.issues.flatMap((issue) => sentencesOf(issue, placeOf)));
  if (faults.length > 0 || !parsed.success) throw new ConfigFault(faults);
  return { config: parsed.data, sourceOf: (path) => (isGiven(values, path) ? placeOf(path) : 'default') };
}

/** A secret in the file may be the name of another file: `privateKey: { file: /run/secrets/key }`. */
function openSecret(values: Record<string, unknown>, { path, schema }: KnownSetting, read: ConfigFile | undefined): void {
  const value = valueAt(values, path);
  if (typeof value !== 'object' || value === null || !('file' in value) || Object.keys(value).length !== 1) return;
  putAt(values, path, parsedValue(secretIn(String(value.file), read?.placeOf(path) ?? path.join('.')), schema));
}

function placeIn(path: readonly PropertyKey[], sources: ReadonlyMap<string, string>, file: ConfigFile | undefined): string {
  for (let length = path.length; length > 0; length--) {
    const source = sources.get(path.slice(0, length).join('.'));
    if (source !== undefined) return source;
  }
  return file?.placeOf(path) ?? 'configuration';
}

function sentencesOf(issue: z.core.$ZodIssue, placeOf: (path: readonly PropertyKey[]) => string): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${placeOf(issue.path)}: ${issue.path.join('.')}: ${issue.message}`];
  return issue.keys.map((key) => {
    const [likely] = suggestions.suggestionList(key, siblingsAt(issue.path));
    const known = siblingsAt(issue.path);
    const hint =
      likely === undefined ? `known here: ${known.length === 0 ? 'see the reference' : known.join(', ')}` : `is ${likely} meant?`;
    return `${placeOf([...issue.path, key])}: ${[...issue.path, key].join('.')}: there is no such setting; ${hint}`;
  });
}

function siblingsAt(path: readonly PropertyKey[]): string[] {
  const below = knownSettings.filter((known) => path.every((step, at) => known.path[at] === step));
  return [...new Set(below.flatMap((known) => known.path[path.length] ?? []))];
}

/** @returns false where something on the way is no section: the schema tells of that. */
function putAt(values: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  let section = values;
  for (const step of path.slice(0, -1)) {
    section[step] ??= {};
    const next = section[step];
    if (typeof next !== 'object' || next === null) return false;
    section = next as Record<string, unknown>;
  }
  section[path.at(-1) as string] = value;
  return true;
}

export function valueAt(values: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined),
    values,
  );
}

function isGiven(values: Record<string, unknown>, path: readonly string[]): boolean {
  return valueAt(values, path) !== undefined;
}
