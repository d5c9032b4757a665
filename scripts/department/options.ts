import { parseArgs } from 'node:util';
import { type DepartmentEntry, departments } from '../../schema/departments.js';
import { Misuse } from './misuse.js';

export const USAGE = `用法：
  npm run department -- check <部门代码> [--base 提交] [--baseline 文件夹] [--usage 使用记录] [--json]
  npm run department -- check --all [--base 提交] [--baseline 文件夹] [--usage 使用记录] [--json]
  npm run department -- new <部门代码> --prefix 前缀 --zh 中文名称 --en 英文名称 [--port 端口]
部门代码：${departments.map(({ code }) => code).join('、')}`;

export interface CheckOptions {
  readonly entries: readonly DepartmentEntry[];
  readonly base: string | null;
  readonly baseline: string | null;
  /** The gateway's record of what clients used. */
  readonly usage: string | null;
  readonly json: boolean;
}

/** Reads the words after `check`. Throws Misuse with one line that says what to do. */
export function checkOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = readArguments(args, {
    base: { type: 'string' },
    baseline: { type: 'string' },
    usage: { type: 'string' },
    json: { type: 'boolean' },
    all: { type: 'boolean' },
  });
  const { base, baseline, usage, json, all } = values as {
    base?: string;
    baseline?: string;
    usage?: string;
    json?: boolean;
    all?: boolean;
  };
  if (base !== undefined && baseline !== undefined)
    throw new Misuse('--base 和 --baseline 只能用一个：前者对照 git 中的提交，后者对照另一个文件夹');
  const [code, ...more] = positionals;
  if (more.length > 0) throw new Misuse(`一次只检查一个部门，多了：${more.join(' ')}；检查全部部门用 --all`);
  if (all === true && code !== undefined) throw new Misuse('写了部门代码就不要再用 --all');
  const entries = all === true ? departments : [entryOf(code)];
  return { entries, base: base ?? null, baseline: baseline ?? null, usage: usage ?? null, json: json ?? false };
}

/** parseArgs, with its complaints as Misuse. */
export function readArguments(args: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args: [...args], options: options ?? {}, allowPositionals: true });
  } catch (error) {
    const option = /'(--?[\w-]+)/.exec((error as Error).message)?.[1] ?? '';
    throw new Misuse(
      `选项 ${option} 不对：可用的有 ${Object.keys(options ?? {})
        .map((name) => `--${name}`)
        .join('、')}`,
    );
  }
}

function entryOf(code: string | undefined): DepartmentEntry {
  const known = departments.map((department) => department.code).join('、');
  if (code === undefined) throw new Misuse(`请写明部门代码：${known}；检查全部部门用 --all`);
  const entry = departments.find((department) => department.code === code);
  if (entry === undefined) throw new Misuse(`没有部门“${code}”：部门代码为 ${known}；新部门先在 schema/departments.ts 中加一行`);
  return entry;
}
