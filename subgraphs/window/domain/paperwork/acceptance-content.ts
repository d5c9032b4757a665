import type { MergedStep } from '../../../kit/domain/catalogue/checklist.js';
import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import { limitStartLabels, procedureLabels, shortLimit } from '../../../kit/domain/catalogue/labels.js';
import { chineseDate, chineseMoment, type DocumentContent, heading, list, paragraph, table } from '../../../kit/domain/document/index.js';
import { isOnline } from '../channel.js';
import { basisSentence } from './basis-sentence.js';
import { type CaseSaid, caseFacts } from './case-said.js';

/** One step as the notice of acceptance tells it. */
export interface AcceptedStep {
  readonly key: string;
  readonly item: Pick<ItemDefinition, 'name' | 'type' | 'limits' | 'guide'>;
  readonly departmentName: string;
  /** Names of the items that must be decided before it. */
  readonly after: readonly string[];
  readonly committedDueOn: string;
  readonly dueOn: string | null;
  readonly provisional: boolean;
}

export interface AcceptanceSaid {
  readonly said: CaseSaid;
  readonly acceptedAt: Date;
  readonly acceptedBy: string;
  /** By silence: nobody told the applicant in time what was missing (行政许可法 art. 32 I (四)). */
  readonly deemed: boolean;
  readonly steps: readonly AcceptedStep[];
  /** Special procedures that the answers bring with them; their time does not count (行政许可法 art. 45). */
  readonly extra: readonly MergedStep[];
  /** Materials that were promised in writing (容缺受理), each with its last day. */
  readonly promises: readonly { readonly name: string; readonly dueOn: string }[];
  readonly progress: string;
}

/** 受理通知书 (行政许可法 art. 32 I (五), II; 运行制度第八条): what was accepted, who decides it, by when. Pure. */
export function acceptanceContent(accepted: AcceptanceSaid): DocumentContent {
  const { said, acceptedAt, acceptedBy, steps, extra, promises, progress } = accepted;
  const excluded = extra.filter(({ procedure }) => procedure !== null);
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(acceptanceSentence(accepted)),
      caseFacts(said, [
        ['受理时间', chineseMoment(acceptedAt)],
        ['受理人', acceptedBy],
      ]),
      stepTable(steps),
      ...(excluded.length === 0 ? [] : [heading('不计入办理期限的程序'), list(excluded.map(excludedSentence(steps)))]),
      ...(promises.length === 0
        ? []
        : [heading('承诺后补的材料'), list(promises.map(({ name, dueOn }) => `${name}：请于${chineseDate(dueOn)}（含当日）前补交。`))]),
      ...(steps.some(({ provisional }) => provisional)
        ? [paragraph('标注“暂定”的日期涉及国务院尚未公布放假安排的年度，公布后重新计算，并在办件时间线上告知。')]
        : []),
      paragraph(progress),
    ],
    ...(isOnline(said.channel) ? { signLines: [] } : {}),
  };
}

function acceptanceSentence({ said, steps, deemed, promises }: AcceptanceSaid): string {
  const items = steps.map(({ item }) => item);
  if (deemed) {
    const basis = basisSentence(items, '第三十二条第一款第（四）项');
    return `你单位提出的“${said.title}”申请，未在规定期限内告知需要补正的内容。根据${basis}的规定，自收到申请材料之日起即为受理。`;
  }
  const basis = basisSentence(items, '第三十二条第一款第（五）项');
  const form = promises.length === 0 ? '材料齐全、符合法定形式' : '符合法定形式，除书面承诺后补的材料外材料齐全';
  return `你单位提出的“${said.title}”申请，${form}。根据${basis}的规定，决定予以受理。`;
}

function stepTable(steps: readonly AcceptedStep[]) {
  const joint = steps.length > 1;
  return table(
    [
      { title: '序号', width: 0.75, centred: true },
      { title: '办理事项', width: 2.1 },
      { title: '承办部门', width: 1.9 },
      { title: '承诺办结', width: 2.3, centred: true },
      { title: '法定办结', width: 2.3, centred: true },
      { title: '咨询电话', width: 1.8, centred: true },
    ],
    steps.map((step, index) => [
      String(index + 1),
      `${step.item.name.zh}${step.after.length === 0 ? '' : `（在${step.after.join('、')}之后办理）`}`,
      step.departmentName,
      `${dated(step.committedDueOn, step.provisional)}\n（${shortLimit(step.item.limits.committed).zh}）`,
      step.item.limits.legal === null || step.dueOn === null
        ? '法律法规未规定'
        : `${dated(step.dueOn, step.provisional)}\n（${shortLimit(step.item.limits.legal).zh}）`,
      step.item.guide.consult,
    ]),
    `${joint ? '各事项的' : ''}办理部门和期限（${startSentence(steps)}）`,
  );
}

function dated(date: string, provisional: boolean): string {
  return `${chineseDate(date)}${provisional ? '（暂定）' : ''}`;
}

function startSentence(steps: readonly AcceptedStep[]): string {
  const starts = [...new Set(steps.map(({ item }) => `自${limitStartLabels[item.limits.from].zh}起计算，当日不计入`))];
  return starts.length === 1 ? (starts[0] as string) : '自各事项规定的收件之日或者受理之日起计算，当日不计入';
}

function excludedSentence(steps: readonly AcceptedStep[]) {
  return ({ name, part, procedure, standard }: MergedStep): string => {
    const limits = steps.find(({ key }) => key === part)?.item.limits;
    const longest = limits?.excluded.find((one) => one.procedure === procedure)?.max;
    const time = longest === undefined ? '' : `，所需时间最长${shortLimit(longest).zh}`;
    const named = procedure === null ? name : `${name}（${procedureLabels[procedure].zh}）`;
    return `${named}：${standard}${time}，不计入办理期限，开始时书面告知。`;
  };
}
