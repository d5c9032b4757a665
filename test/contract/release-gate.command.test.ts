import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Finding, stopsRelease } from '../../scripts/department/finding.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { copyTree, type TreeCopy } from '../support/tree-copy.js';

describe('npm run department -- check', () => {
  let tree: TreeCopy;
  beforeAll(() => {
    tree = copyTree();
  });
  afterAll(() => tree.remove());

  async function check(...args: string[]): Promise<{ code: number | null; output: string }> {
    const running = tree.run(['department', 'check', ...args]);
    return { code: await running.ended, output: running.output() };
  }
  const clean = ['--baseline', projectRoot];

  /** Changes one file of the copy while the test runs. */
  async function withChange<Result>(path: string, from: string, to: string, use: () => Promise<Result>): Promise<Result> {
    const file = join(tree.root, path);
    const text = readFileSync(file, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`Not exactly once in ${path}: ${from}`);
    writeFileSync(file, text.replace(from, to));
    try {
      return await use();
    } finally {
      writeFileSync(file, text);
    }
  }
  const CLEARANCE = 'subgraphs/tax/catalogue/tax-clearance.yaml';

  it('lets a clean department pass, in one report with its chapters', async () => {
    const { code, output } = await check('tax', ...clean);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('可以发布。没有发现问题。') });
    const chapters = ['结论', '图的组合', '图的约定', '对已登记客户端的影响', '事项变化', '内容证明', '部署文件'];
    expect([...output.matchAll(/^[一二三四五六七]、(.+)$/gm)].map(([, title]) => title)).toEqual(chapters);
  });

  it('stops a release whose code takes a field from registered operations, and names operation and line', async () => {
    // The schema comes of the built code, so the fault is planted there.
    const built = 'dist/subgraphs/tax/graphql/taxpayer/taxpayer.type.js';
    const { code, output } = await withChange(built, '"vatStatus", void 0);', '"vatState", void 0);', () => check('tax', ...clean));
    expect(code).toBe(1);
    expect(output).toContain('不能发布');
    expect(output).toMatch(
      /\[破坏\] schema\/operations\/enterprise\.graphql:24、schema\/operations\/whole-case\.graphql:31\n +TaxTaxpayer\.vatStatus：删除了字段/,
    );
  });

  it('stops a release whose item is no item, at the file’s line', async () => {
    const { code, output } = await withChange(CLEARANCE, '\nhandling: COMMITTED\n', '\nhandling: SOMETIME\n', () => check('tax', ...clean));
    expect(code).toBe(1);
    expect(output).toMatch(/\[内容有误\] subgraphs\/tax\/catalogue\/tax-clearance\.yaml:4（handling）/);
  });

  it('stops a release that takes an item from a joint matter of the window', async () => {
    const file = join(tree.root, CLEARANCE);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    const { code, output } = await check('tax', ...clean).finally(() => writeFileSync(file, text));
    expect(code).toBe(1);
    expect(output).toMatch(/\[内容有误\] subgraphs\/window\/matters\/enterprise-deregistration\.yaml/);
    expect(output).toMatch(/\[风险\] subgraphs\/tax\/catalogue\/tax-clearance\.yaml\n +删除了事项文件/);
  });

  it('checks every department at once, and gives what it found as data', async () => {
    const all = await check('--all', '--json', ...clean);
    expect({ code: all.code, exits: (JSON.parse(all.output) as { exitCode: number }[]).map(({ exitCode }) => exitCode) }).toEqual({
      code: 0,
      exits: [0, 0, 0, 0, 0, 0],
    });
  });

  describe('without another folder', () => {
    beforeEach(() => rmSync(join(tree.root, '.git'), { recursive: true, force: true }));

    it('says plainly that there is nothing to compare with, and proves all the same', async () => {
      const { code, output } = await check('tax', '--json');
      expect(code).toBe(0);
      const { department, baseline, findings } = JSON.parse(output) as {
        department: string;
        baseline: { zh: string };
        findings: Finding[];
      };
      expect({ department, said: baseline.zh }).toEqual({ department: 'tax', said: expect.stringContaining('不在 git 仓库中') });
      expect(findings.filter(stopsRelease)).toEqual([]);
    });

    it('compares with what is committed, and tells what has changed since', async () => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: tree.root, stdio: 'ignore' });
      git('init');
      git('add', 'schema', 'subgraphs');
      git('commit', '-m', 'as it is');
      const { code, output } = await withChange(CLEARANCE, '\nhandling: COMMITTED\n', '\nhandling: REPORTED\n', () => check('tax'));
      expect(code).toBe(0);
      expect(output).toContain('对照：git 提交 HEAD');
      expect(output).toMatch(/五、事项变化\n +\[\S+\] subgraphs\/tax\/catalogue\/tax-clearance\.yaml:4/);
      const unknown = await check('tax', '--base', 'no-such-branch');
      expect({ code: unknown.code, lines: unknown.output.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
      expect(unknown.output).toContain('no-such-branch');
    });
  });

  it.each([
    [['taxes'], '没有部门“taxes”'],
    [[], '请写明部门代码'],
    [['tax', '--bas', 'HEAD'], '--bas'],
    [['tax', '--baseline', '/no/such/folder'], '没有文件夹'],
    [['tax', '--base', 'HEAD', '--baseline', '.'], '只能用一个'],
    [['tax', 'housing'], '一次只检查一个部门'],
  ])('says in one line what is wrong with %j, exit code 2', async (args, said) => {
    const { code, output } = await check(...args);
    expect({ code, lines: output.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(output).toContain(said);
  });
});
