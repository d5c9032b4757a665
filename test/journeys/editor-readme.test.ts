import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { departments } from '../../schema/departments.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { testEngines } from '../../subgraphs/kit/testing/engines.js';
import { startTestHall, type TestHall } from '../support/test-hall.js';

const [engine] = await testEngines();
if (engine === undefined) throw new Error('There is no engine');

/** The part of a department's README that is written for its editor. */
function editorPart(code: string): string {
  const text = readFileSync(join(projectRoot, 'subgraphs', code, 'README.md'), 'utf8');
  const from = text.indexOf('## 怎样修改事项并发布');
  const until = text.indexOf('\n## ', from + 1);
  if (from === -1) throw new Error(`subgraphs/${code}/README.md does not tell its editor how to release an item`);
  return text.slice(from, until === -1 ? undefined : until);
}

const operationsOf = (part: string): string[] => [...part.matchAll(/```graphql\n(.*?)```/gs)].map(([, operation = '']) => operation);

describe('the README of a department, followed word for word', () => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await startTestHall(engine);
  });
  afterAll(() => hall.close());

  async function run(persona: string, query: string): Promise<Record<string, any>> {
    const response = await fetch(`${hall.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await hall.issuer.tokenFor(persona)}` },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, any>; errors?: unknown };
    expect({ query, errors }).toEqual({ query, errors: undefined });
    return data;
  }

  it.each(departments.map(({ code, typePrefix }) => [code, typePrefix]))(
    'lets the editor of %s release a wording',
    async (code, prefix) => {
      const part = editorPart(code);
      const [start = '', edit = '', publish = '', compare = ''] = operationsOf(part);
      expect(part).toContain(`\`${code}-editor\``);
      expect(await run(`${code}-editor`, start)).toMatchObject({ [`start${prefix}ItemDraft`]: { revision: 1 } });
      const edited = (await run(`${code}-editor`, edit))[`edit${prefix}ItemDraft`];
      expect(edited).toMatchObject({ revision: 2, faults: [] });
      expect(edited.changes).toHaveLength(1);
      expect(await run(`${code}-editor`, publish)).toMatchObject({ [`publish${prefix}Item`]: { current: { number: 2 } } });
      await hall.hall.subgraphs.get('window')?.catchUp();
      const compared = await run(`${code}-editor`, compare);
      expect(compared[`compare${prefix}ItemVersions`]).toEqual([{ message: edited.changes[0].message, weight: 'NEUTRAL' }]);
      expect(compared.serviceItem.windowCopy.number).toBe(2);
    },
  );

  it.each(departments.map(({ code }) => [code]))('names commands that %s has', (code) => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const commands = [...editorPart(code).matchAll(/`npm run ([a-z]+) -- ([^`]+)`/g)].map(([, name = '', rest]) => [name, rest]);
    expect(commands).toEqual([
      ['catalogue', code],
      ['department', `check ${code}`],
    ]);
    for (const [name = ''] of commands) expect(scripts[name]).toBeDefined();
  });
});
