import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'graphql';
import { departments } from '../../../schema/departments.js';
import { projectRoot } from '../../../subgraphs/kit/server/project-root.js';
import { folderBaseline } from '../baseline.js';
import { typesOf } from '../conventions/department-schema.js';
import { Misuse } from '../misuse.js';
import { readArguments } from '../options.js';
import { printedSources } from '../subgraph-sources.js';
import { newDepartment } from './new-department.js';
import { listLine, renderTemplate, type TextFile } from './render-template.js';

const TEMPLATE = join(projectRoot, 'scripts', 'department', 'template');

/** `department new`: makes the folder of a further department and says what comes next. Throws Misuse before it writes anything. */
export async function runNew(args: readonly string[]): Promise<0> {
  const { values, positionals } = readArguments(args, {
    prefix: { type: 'string' },
    zh: { type: 'string' },
    en: { type: 'string' },
    port: { type: 'string' },
  });
  const { prefix, zh, en, port } = values as Record<string, string | undefined>;
  const [code, ...more] = positionals;
  if (more.length > 0) throw new Misuse(`多了：${more.join(' ')}；名称中有空格的加引号，例如 --en "Natural Resources Bureau"`);
  const taken = {
    departments,
    folders: readdirSync(join(projectRoot, 'subgraphs')),
    types: printedSources(folderBaseline(projectRoot)).flatMap(({ sdl }) => [...typesOf(parse(sdl)).keys()]),
  };
  const entry = newDepartment({ code, prefix, zh, en, port }, taken);
  const folder = join(projectRoot, 'subgraphs', entry.code);
  const files = renderTemplate(templateFiles(), entry);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  format(folder);
  process.stdout.write(nextSteps(entry.code, listLine(entry), files.length));
  return 0;
}

function templateFiles(): TextFile[] {
  return readdirSync(TEMPLATE, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((file) => ({ path: relative(TEMPLATE, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Longer names break lines differently; where the formatter is not installed, `npm run format` does it later. */
function format(folder: string): void {
  const biome = join(projectRoot, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  if (!existsSync(biome)) return;
  execFileSync(process.execPath, [biome, 'check', '--write', '--linter-enabled=false', folder], { cwd: projectRoot, stdio: 'ignore' });
}

function nextSteps(code: string, line: string, count: number): string {
  return `已建立 subgraphs/${code}/（${count}个文件，内有一个可以直接受理的事项）。

一、在 schema/departments.ts 的列表末尾加上这一行：

${line}

二、依次执行：

npm run format
npm run build
npm run schema
npm run department -- check ${code}
npm run jest -- dist/subgraphs/${code}
npm start

接下来怎么改事项，见 subgraphs/${code}/README.md。
上线部署前，按检查报告“部署文件”一节补上 CODEOWNERS、.env.example 和 docker-compose.yml。
`;
}
