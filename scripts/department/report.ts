import type { DepartmentEntry } from '../../schema/departments.js';
import type { Message } from '../../subgraphs/kit/domain/message.js';
import { type Chapter, chapters, exitCodeOf, type Finding, stopsRelease, type Verdict } from './finding.js';

/** Everything that the gate has to say of one department. */
export interface GateReport {
  readonly department: DepartmentEntry;
  readonly baseline: Message;
  /** A department that the baseline does not have. */
  readonly isNew: boolean;
  readonly findings: readonly Finding[];
}

const verdictNames: Readonly<Record<Verdict, string>> = {
  NOT_COMPOSED: '组合失败',
  BREAKING: '破坏',
  AGAINST_CONVENTION: '不合约定',
  CONTENT_FAULT: '内容有误',
  RISK: '风险',
  SAFE: '安全',
};

const chapterNames: Readonly<Record<Chapter, { readonly title: string; readonly empty: string }>> = {
  COMPOSITION: { title: '图的组合', empty: '与其他子图能够组合，没有内容丢失' },
  CONVENTIONS: { title: '图的约定', empty: '名称、主键、说明等符合约定' },
  OPERATIONS: { title: '对已登记客户端的影响', empty: '没有变化，全部已登记的操作照常可用' },
  CATALOGUE: { title: '事项变化', empty: '没有变化' },
  PROOF: { title: '内容证明', empty: '各事项和一件事的全部证明成立' },
  DEPLOYMENT: { title: '部署文件', empty: '本部门已经列入' },
};

/** Long lists of what does no harm hide what does. */
const SHOWN_WHEN_SAFE = 12;

/** The report as plain Chinese text for people who do not write code. Pure. */
export function reportText(report: GateReport): string {
  const { department, baseline, isNew } = report;
  const lines = [
    `发布检查：${department.name.zh}（${department.code}）`,
    `对照：${baseline.zh}${isNew ? '；对照版本中没有本部门，按新部门检查' : ''}`,
    '',
    '一、结论',
    ...conclusion(report.findings),
  ];
  for (const [index, chapter] of chapters.entries()) {
    lines.push('', `${NUMBERS[index + 1]}、${chapterNames[chapter].title}`, ...chapterLines(chapter, report.findings));
  }
  return `${lines.join('\n')}\n`;
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七'];

/** The report as data, for machines. Pure. */
export function reportJson({ department, baseline, isNew, findings }: GateReport): object {
  return { department: department.code, baseline, isNew, exitCode: exitCodeOf(findings), findings };
}

function conclusion(findings: readonly Finding[]): string[] {
  const counted = (Object.keys(verdictNames) as Verdict[]).flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${verdictNames[verdict]} ${count} 处`];
  });
  const stopping = findings.filter(stopsRelease).length;
  if (stopping > 0) return [`  不能发布。${counted.join('，')}。请按下列各处逐一处理，再重新检查。`];
  return [counted.length === 0 ? '  可以发布。没有发现问题。' : `  可以发布。${counted.join('，')}。`];
}

function chapterLines(chapter: Chapter, findings: readonly Finding[]): string[] {
  const own = findings.filter((finding) => finding.chapter === chapter);
  if (own.length === 0) return [`  ${emptyChapter(chapter, findings)}`];
  const safe = own.filter(({ verdict }) => verdict === 'SAFE');
  return [
    ...own.filter(({ verdict }) => verdict !== 'SAFE').flatMap(findingLines),
    ...safe.slice(0, SHOWN_WHEN_SAFE).map(({ place, message }) => `  [安全] ${place}：${message.zh}`),
    ...(safe.length > SHOWN_WHEN_SAFE ? [`  [安全] 另有 ${safe.length - SHOWN_WHEN_SAFE} 处`] : []),
  ];
}

/** Where the graph does not compose there is no public schema that clients could be judged against. */
function emptyChapter(chapter: Chapter, findings: readonly Finding[]): string {
  const notComposed = findings.some(({ verdict, code }) => verdict === 'NOT_COMPOSED' && !code.startsWith('INCONSISTENT_'));
  return chapter === 'OPERATIONS' && notComposed ? '图不能组合，无法判断；组合成功后再检查' : chapterNames[chapter].empty;
}

function findingLines({ verdict, place, message, remedy, code }: Finding): string[] {
  return [
    `  [${verdictNames[verdict]}] ${place}`,
    `      ${message.zh}`,
    ...(remedy === null ? [] : [`      怎么办：${remedy.zh}`]),
    `      代码：${code}`,
  ];
}
