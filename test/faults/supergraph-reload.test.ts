import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse, print, visit } from 'graphql';
import { request } from 'undici';
import { generateSigningKey } from '../../gateway/identity/signing-key.js';
import { compose } from '../../schema/compose.js';
import { readSupergraph } from '../../scripts/start/supergraph-file.js';
import { type RunningCommand, runCommand } from '../support/process.js';

const committed = readSupergraph();

/** The supergraph of a hall that no longer tells its joint matters. */
const withoutJointMatters = print(
  visit(parse(committed), {
    ObjectTypeDefinition: (type) => (type.name.value === 'Query' ? undefined : false),
    FieldDefinition: (field) => (field.name.value === 'jointMatters' ? null : undefined),
  }),
);

const sha = (text: string) => hash('sha256', text);

describe('a supergraph file that changes while the gateway serves it', () => {
  let folder: string;
  let file: string;
  const commands: RunningCommand[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onewindow-supergraph-'));
    file = join(folder, 'supergraph.graphql');
    writeFileSync(file, committed);
  });
  afterEach(async () => {
    await Promise.all(commands.splice(0).map((command) => command.kill('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  });

  function run(args: string[], environment: Record<string, string> = {}): RunningCommand {
    const command = runCommand([...args, '--port', '0', '--supergraph', file], { LOG_LEVEL: 'info', ...environment });
    commands.push(command);
    return command;
  }

  async function answer(url: string, query: string) {
    const { body } = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await body.json()) as { data?: any; errors?: { extensions: { code: string } }[] };
    return { data, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
  }

  const standing = async (url: string) => ((await (await request(`${url}/health/ready`)).body.json()) as any).supergraph;

  const told = (command: RunningCommand, text: string, what: 'taken' | 'refused') =>
    command.printed(new RegExp(`"hash":"${sha(text)}".*"supergraph ${what}"`));

  it('is followed by the hall, which keeps what it has when garbage comes, says so, and takes the next good one', async () => {
    const hall = run(['start', '--data', join(folder, 'data')]);
    const [, url = ''] = await hall.printed(/graph +(http:\/\/[^\s]+)\/graphql/);
    const matters = () => answer(url, '{ jointMatters { code } }');
    expect((await matters()).data.jointMatters).not.toHaveLength(0);

    writeFileSync(file, withoutJointMatters);
    await told(hall, withoutJointMatters, 'taken');
    expect((await matters()).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await answer(url, '{ departments { code } }')).data.departments).not.toHaveLength(0);

    const garbage = committed.slice(0, committed.lastIndexOf('{') + 3);
    writeFileSync(file, garbage);
    await told(hall, garbage, 'refused');
    expect(hall.output()).toContain('SUPERGRAPH_UNREADABLE');
    expect((await answer(url, '{ departments { code } }')).codes).toEqual([]);
    expect(await standing(url)).toMatchObject({ hash: sha(withoutJointMatters), lastRefused: { hash: sha(garbage) } });

    // As editors do: a new file is moved to the place of the old one.
    writeFileSync(`${file}.new`, committed);
    renameSync(`${file}.new`, file);
    await told(hall, committed, 'taken');
    expect((await matters()).data.jointMatters).not.toHaveLength(0);
    expect(await standing(url)).toEqual({ hash: sha(committed), lastRefused: null });
    expect(await hall.kill('SIGINT')).toBe(0);
  }, 120_000);

  it('that names a subgraph which is not in the hall is refused', async () => {
    const hall = run(['start', '--data', join(folder, 'data')]);
    const [, url = ''] = await hall.printed(/graph +(http:\/\/[^\s]+)\/graphql/);
    const stranger = compose([{ name: 'stranger', url: 'http://127.0.0.1:9/graphql', sdl: 'type Query { strange: Int }' }]).supergraphSdl;
    writeFileSync(file, stranger);
    await told(hall, stranger, 'refused');
    expect(hall.output()).toContain('No subgraph stranger in this process');
    expect((await answer(url, '{ departments { code } }')).codes).toEqual([]);
    await hall.kill('SIGINT');
  }, 120_000);

  it('is reread by a gateway that stands alone when it gets SIGHUP, which it survives', async () => {
    const gateway = run(['gateway'], {
      OIDC_ISSUER: 'https://id.example.cn',
      OIDC_JWKS_URI: 'http://127.0.0.1:9/jwks.json',
      OIDC_AUDIENCE: 'onewindow',
      GATEWAY_PRIVATE_KEY: JSON.stringify(await generateSigningKey()),
      PLAYGROUND: 'off',
    });
    const [, url = ''] = await gateway.printed(/"url":"(http:[^"]+)".*"ready"/);
    writeFileSync(file, 'garbage');
    await told(gateway, 'garbage', 'refused');
    const refusals = () => gateway.output().match(/"supergraph refused"/g)?.length;
    expect(refusals()).toBe(1);
    gateway.process.kill('SIGHUP');
    await gateway.printed(/"supergraph refused"[\s\S]*"supergraph refused"/);
    writeFileSync(file, withoutJointMatters);
    gateway.process.kill('SIGHUP');
    await told(gateway, withoutJointMatters, 'taken');
    expect(await standing(url)).toEqual({ hash: sha(withoutJointMatters), lastRefused: null });
    expect(refusals()).toBe(2);
    expect(await gateway.kill('SIGTERM')).toBe(0);
  }, 60_000);

  it('keeps a hall from starting when it cannot be served, and says why without a stack', async () => {
    writeFileSync(file, 'type Query { a: Int }');
    const hall = run(['start', '--data', join(folder, 'data')]);
    expect(await hall.ended).toBe(1);
    expect(hall.output()).toMatch(/^SUPERGRAPH_INVALID: This is not a valid supergraph\./m);
    expect(hall.output()).not.toContain('    at ');
  }, 60_000);

  it('is missed before --reset removes any data', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'tax.db'), 'books');
    rmSync(file);
    const hall = run(['start', '--data', join(folder, 'data'), '--reset']);
    expect(await hall.ended).toBe(1);
    expect(hall.output()).toMatch(/^There is no supergraph at .+\n$/);
    expect(readFileSync(join(folder, 'data', 'tax.db'), 'utf8')).toBe('books');
  }, 60_000);
});
