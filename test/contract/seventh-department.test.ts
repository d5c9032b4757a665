import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphClient, pause } from '../../scripts/demo/graph-client.js';
import {
  ACCEPT,
  CHECKLIST,
  claimOperation,
  DELIVER,
  decideOperation,
  JUDGE,
  PROGRESS,
  REVIEW,
  SUBMIT,
} from '../../scripts/demo/operations.js';
import { informationRequest } from '../../scripts/department/template/testing/application.js';
import type { RunningCommand } from '../support/process.js';
import { copyTree, type TreeCopy } from '../support/tree-copy.js';

const CODE = 'natural-resources';
const NEW = ['department', 'new', CODE, '--prefix', 'NaturalResources', '--zh', '扎兰屯市自然资源局', '--en', 'Natural Resources Bureau'];

/** What a command prints; a command that fails fails the test with it. */
async function succeeded(command: RunningCommand): Promise<string> {
  const code = await command.ended;
  if (code !== 0) throw new Error(`ended with ${code}:\n${command.output()}`);
  return command.output();
}

describe('a seventh department', () => {
  let tree: TreeCopy;
  let before: Map<string, string>;
  let told: string;

  beforeAll(async () => {
    tree = copyTree();
    before = tree.hashes();
    told = await succeeded(tree.run(NEW));
    const list = join(tree.root, 'schema', 'departments.ts');
    const line = /^ {2}\{ code: .+\},$/m.exec(told)?.[0] ?? '';
    writeFileSync(list, readFileSync(list, 'utf8').replace(/\n\];\n$/, `\n${line}\n];\n`));
    await succeeded(tree.program('typescript/bin/tsc'));
    await succeeded(tree.run(['schema']));
  });
  afterAll(() => tree.remove());

  it('is a folder, one line in the list, and what is printed of the graph: no other file changes', () => {
    const after = tree.hashes();
    const changed = [...after].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file);
    expect([...before.keys()].filter((file) => !after.has(file))).toEqual([]);
    const own = changed.filter((file) => file.startsWith(`subgraphs/${CODE}/`));
    expect(own).toEqual(expect.arrayContaining([`subgraphs/${CODE}/department.ts`, `subgraphs/${CODE}/README.md`]));
    expect(changed.filter((file) => !own.includes(file)).sort()).toEqual([
      'schema/api.graphql',
      'schema/departments.ts',
      'schema/lifecycles.md',
      `schema/subgraphs/${CODE}.graphql`,
      'schema/subgraphs/window.graphql',
      'schema/supergraph.graphql',
    ]);
  });

  it('is not made twice: what is refused writes nothing', async () => {
    const after = tree.hashes();
    const again = tree.run(NEW);
    expect({ code: await again.ended, lines: again.output().trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(again.output()).toContain(`部门代码“${CODE}”已被使用`);
    expect(tree.hashes()).toEqual(after);
  });

  it('passes the release gate, which tells what a deployment will need', async () => {
    const report = await succeeded(tree.run(['department', 'check', CODE, '--baseline', tree.root]));
    expect(report).toContain('可以发布');
    expect(report).toMatch(/\[风险\] docker-compose\.yml/);
    expect(report).not.toMatch(/组合失败|破坏|不合约定|内容有误/);
  });

  it('is formatted and linted as the tree is, and its own tests pass', async () => {
    await succeeded(tree.program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', `subgraphs/${CODE}`));
    const tests = tree.program('jest/bin/jest.js', `dist/subgraphs/${CODE}`);
    expect(await succeeded(tests)).toMatch(/Tests: +\d+ passed/);
  });

  it('founds, decides and hands out a case through the gateway', async () => {
    const server = tree.run(['start', '--data', join(tree.root, 'data'), '--port', '0']);
    try {
      const [, url = ''] = await server.printed(/graph +(http:\/\/[^\s]+)\/graphql/);
      const delivered = await caseThrough(new GraphClient(url, 0));
      expect(delivered).toMatchObject({ stage: 'CLOSED', results: [{ name: '政府信息公开答复书', number: '信公答〔2026〕1号' }] });
    } finally {
      await server.kill('SIGINT');
    }
  });
});

type Row = Record<string, any>;

/** The whole way of one application, each step by whoever it belongs to. Returns the case at its end. */
async function caseThrough(client: GraphClient): Promise<Row> {
  const tokens = new Map<string, string>();
  const as = async (persona: string): Promise<string> => {
    if (!tokens.has(persona)) tokens.set(persona, (await client.get<{ token: string }>(`/demo/token?persona=${persona}`)).token);
    return tokens.get(persona) ?? '';
  };
  const act = async (persona: string, operation: string, input: Row): Promise<Row> => {
    const data = await client.send(await as(persona), operation, { input: { ...input, idempotencyKey: randomUUID() } });
    const [result] = Object.values(data) as Row[];
    if (result === undefined || result.__typename === 'Refusal') throw new Error(JSON.stringify(result));
    return result;
  };
  const answers = Object.entries(informationRequest.answers).map(([question, option]) => ({ question, option }));
  const itemId = `${CODE}.${informationRequest.slug}`;
  const { checklist } = await client.send(await as('developer'), CHECKLIST, { itemId, answers });
  const materials = (checklist.materials as Row[]).map(({ code }) => ({ code, provision: 'E_LICENCE', originals: 0, copies: 0 }));
  const opened = await act('developer', SUBMIT, { itemId, channel: 'WINDOW', answers, form: informationRequest.form, materials });
  const id = opened.id as string;
  const { case: received } = await client.send(await as('window-clerk'), REVIEW, { id });
  const verdicts = (received.reviewPoints as Row[])
    .filter(({ verdict }) => verdict === null)
    .map(({ part, code }) => ({ part, code, verdict: 'PASSED', remark: null }));
  await act('window-clerk', JUDGE, { caseId: id, verdicts });
  await act('window-clerk', ACCEPT, { caseId: id });
  const taskId = (await arrived(client, await as('operations'), id)).id;
  await act(`${CODE}-approver`, claimOperation('NaturalResources'), { taskId });
  const details = { disclosureKind: 'FULL' };
  await act(`${CODE}-approver`, decideOperation('NaturalResources'), { taskId, outcome: 'APPROVED', opinion: '予以公开', details });
  await stageReached(client, await as('operations'), id, 'TO_BE_DELIVERED');
  await act('output-clerk', DELIVER, { caseId: id, recipientName: '孙海涛', recipientIdNumber: '150783198209270035' });
  return stageReached(client, await as('operations'), id, 'CLOSED');
}

/** The task once the department has it: the window and the department follow one another by their journals. */
async function arrived(client: GraphClient, token: string, id: string): Promise<Row> {
  return until(client, token, id, ({ tasks }) => (tasks as Row[]).find(({ stage }) => stage === 'ARRIVED'));
}

async function stageReached(client: GraphClient, token: string, id: string, stage: string): Promise<Row> {
  return until(client, token, id, (found) => (found.stage === stage ? found : undefined));
}

/** Asks again until it is there; the test's own limit ends what never comes. */
async function until(client: GraphClient, token: string, id: string, pick: (found: Row) => Row | undefined): Promise<Row> {
  for (;;) {
    const { case: found } = await client.send(token, PROGRESS, { id });
    const picked = pick(found as Row);
    if (picked !== undefined) return picked;
    // Asking without a pause would take the processor from those who are waited for.
    await pause(50);
  }
}
