import { z } from 'zod';
import { gatewayConfig } from './gateway.config.js';
import { knownSettings, type ReadConfig, valueAt } from './read-config.js';
import { type Environment, type KnownSetting, unwrapped } from './setting.js';

/** Every setting with its value and where that comes from. Of a secret it is said that there is one, and no more. */
export function explainConfig({ config, sourceOf }: ReadConfig, environment: Environment): string[] {
  const rows = knownSettings.map(({ path, notes }) => {
    const value = valueAt(config, path);
    if (value === undefined && notes.otherwise !== undefined) {
      const { value: holds, by } = notes.otherwise;
      return [path.join('.'), shown(holds(environment), false), `default by ${by}`] as const;
    }
    return [path.join('.'), shown(value, notes.secret === true), value === undefined ? '' : sourceOf(path)] as const;
  });
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => Math.min(row[column as 0 | 1].length, 48))));
  return rows.map(([name, value, source]) => `${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${source}`.trimEnd());
}

function shown(value: unknown, secret: boolean): string {
  if (value === undefined) return '–';
  if (secret) return '***';
  return withoutPassword(typeof value === 'string' ? value : JSON.stringify(value));
}

/** An address may bear a password. */
function withoutPassword(text: string): string {
  return text.replace(/\/\/[^/\s@"]*@/g, '//***@');
}

/** The reference of the configuration: a table of all settings. */
export function configReference(): string {
  const defaults = gatewayConfig.parse({});
  const rows = knownSettings.map((known) => {
    const value = valueAt(defaults, known.path);
    const env =
      known.notes.env === undefined ? '' : `\`${known.notes.env}\`${known.notes.secret === true ? `, \`${known.notes.env}_FILE\`` : ''}`;
    return `| \`${known.path.join('.')}\` | ${kindOf(known)} | ${value === undefined ? '' : `\`${JSON.stringify(value)}\``} | ${env} | ${known.notes.about} |`;
  });
  return `${[HEADING, '| setting | kind | default | environment | what it is |', '|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

function kindOf({ schema, notes }: KnownSetting): string {
  return notes.secret === true ? 'secret' : kindOfSchema(schema);
}

function kindOfSchema(schema: z.ZodType): string {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodNumber) return 'number';
  if (inner instanceof z.ZodBoolean) return 'on, off';
  if (inner instanceof z.ZodEnum) return inner.options.join(', ');
  if (inner instanceof z.ZodUnion) return inner.options.map((option) => kindOfSchema(option as z.ZodType)).join(' or ');
  if (inner instanceof z.ZodLiteral) return [...inner.values].join(', ');
  if (inner instanceof z.ZodArray) return 'list';
  if (inner instanceof z.ZodRecord) return 'by name';
  return 'text';
}

const HEADING = `# Configuration of the gateway

Printed from its schema (\`gateway.config.ts\`) by \`npm run config -- --reference\`; a test compares them.
Options of the command go before the environment, that before the file (\`--config FILE\`, YAML or JSON; or \`GATEWAY_CONFIG\`), that before
the defaults. \`npm run config [-- --config FILE]\` says what holds and why. In the environment a list is separated by commas, and what is
more than a text is JSON. A secret may stand in a file of its own: \`<NAME>_FILE\`, or \`{ file: PATH }\` in the configuration file.
`;
