import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readUsage } from '../../gateway/telemetry/usage/usage.file.js';
import type { UsageRecord } from '../../gateway/telemetry/usage/usage.record.js';
import { projectRoot } from '../../subgraphs/kit/server/project-root.js';
import { type Baseline, folderBaseline, gitBaseline, hasHistory, noBaseline } from './baseline.js';
import { exitCodeOf } from './finding.js';
import { Misuse } from './misuse.js';
import { type CheckOptions, checkOptions } from './options.js';
import { type GateReport, reportJson, reportText } from './report.js';

/** `department check`: prints the report; answers with the exit code. Throws Misuse. */
export async function runCheck(args: readonly string[]): Promise<0 | 1> {
  const options = checkOptions(args);
  const baseline = baselineOf(options);
  const usage = options.usage === null ? null : usageIn(options.usage);
  // What judges is large: whoever called wrongly is told before it is loaded.
  const { checkDepartment } = await import('./check-department.js');
  const compose = (await import('./subgraph-sources.js')).composeOnce();
  const reports: GateReport[] = [];
  for (const entry of options.entries) reports.push(await checkDepartment(entry, { baseline, usage, compose }));
  const data = reports.map(reportJson);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(data.length === 1 ? data[0] : data, null, 2)}\n`
      : reports.map(reportText).join(`\n${'—'.repeat(30)}\n\n`),
  );
  return exitCodeOf(reports.flatMap(({ findings }) => findings));
}

function baselineOf({ base, baseline }: CheckOptions): Baseline {
  if (baseline !== null) {
    const folder = resolve(baseline);
    if (!existsSync(folder) || !statSync(folder).isDirectory())
      throw new Misuse(`没有文件夹 ${baseline}：用 --baseline 指定另一份检出的根目录`);
    if (!existsSync(join(folder, 'schema', 'subgraphs'))) throw new Misuse(`${baseline} 不是本项目的根目录：其中没有 schema/subgraphs`);
    return folderBaseline(folder);
  }
  if (base !== null) return gitBaseline(projectRoot, base);
  return hasHistory(projectRoot) ? gitBaseline(projectRoot, 'HEAD') : noBaseline();
}

function usageIn(file: string): UsageRecord {
  try {
    return readUsage(file, new Date().toISOString().slice(0, 10));
  } catch (error) {
    throw new Misuse(`使用记录 ${file} 读不了（${(error as Error).message}）：用 --usage 指定网关写的使用记录`);
  }
}
