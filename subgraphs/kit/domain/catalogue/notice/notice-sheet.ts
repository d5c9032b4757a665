import type { Checklist, ChecklistPart } from '../checklist.js';
import type { Basis, ItemDefinition } from '../item-definition.js';
import { actorLabels, basisText, limitStartLabels, limitText, materialFormLabels, procedureLabels, waiverLabels } from '../labels.js';
import type { MergedMaterial } from '../merged-materials.js';

/** One part of the sheet that is handed out up front: a heading and its lines, in Chinese. */
export interface NoticeSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface OutsideBody {
  readonly body: string;
  readonly task: string;
}

/**
 * The one-time notice that is given up front (一次性告知): everything that an application takes under these answers, made from
 * the checklist and the items alone, so that nothing of them can be left out. Pure.
 */
export function noticeSheet(parts: readonly ChecklistPart[], checklist: Checklist, outside: readonly OutsideBody[] = []): NoticeSection[] {
  const items = parts.map(({ item }) => item);
  const sections: NoticeSection[] = [
    {
      heading: '所办事项',
      lines: [...items.map(({ name }, index) => numbered(index, name.zh)), ...outside.map(({ body, task }) => `另需${body}：${task}`)],
    },
    { heading: '设定依据', lines: distinct([...items.flatMap(({ basis }) => basis), ...basesOf(checklist)].map(basisText)) },
    { heading: '受理条件', lines: eachOf(items, ({ guide }) => guide.conditions) },
    { heading: '办理时限', lines: eachOf(items, limitLines) },
    { heading: '办理流程', lines: [...eachOf(items, ({ guide }) => guide.steps), ...stepLines(checklist)] },
    { heading: '申请材料', lines: checklist.materials.map((material, index) => numbered(index, materialLine(material))) },
    { heading: '无需提交的材料', lines: checklist.waived.map(({ name }) => `${name}：由前序环节的办理结果替代`) },
    { heading: '审查要点', lines: pointLines(checklist) },
    { heading: '收费', lines: eachOf(items, feeLines) },
    { heading: '办理地点和时间', lines: distinct(items.map(({ guide }) => `${guide.place}；${guide.hours}`)) },
    {
      heading: '咨询和监督投诉',
      lines: distinct(items.map(({ guide }) => `咨询电话：${guide.consult}；监督投诉电话：${guide.supervise}`)),
    },
    { heading: '救济途径', lines: distinct(items.map(({ guide }) => guide.remedies)) },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function basesOf({ materials, points, deferredPoints, steps }: Checklist): Basis[] {
  return [...materials.flatMap(({ bases }) => bases), ...[...points, ...deferredPoints, ...steps].map(({ basis }) => basis)];
}

/** What each item says, with the item's name where there are several. */
function eachOf(items: readonly ItemDefinition[], said: (item: ItemDefinition) => readonly string[]): string[] {
  return items.flatMap((item) => said(item).map((line) => (items.length > 1 ? `${item.name.zh}：${line}` : line)));
}

function limitLines({ limits }: ItemDefinition): string[] {
  const legal = limits.legal === null ? '法律法规没有规定' : limitText(limits.legal).zh;
  return [
    `法定办结时限${legal}，承诺办结时限${limitText(limits.committed).zh}，自${limitStartLabels[limits.from].zh}起算`,
    ...(limits.deemedAcceptance
      ? [`材料不齐全的，当场或者${limitText(limits.notice).zh}内一次告知；逾期不告知的，自收到材料之日起即为受理`]
      : []),
    ...(limits.extension === null ? [] : [`经批准可以延长${limitText(limits.extension).zh}，并告知理由`]),
  ];
}

function stepLines({ steps }: Checklist): string[] {
  return steps.map(({ name, by, procedure, standard }) => {
    const uncounted = procedure === null ? '' : `，${procedureLabels[procedure].zh}所用时间不计入办结时限`;
    return `${name}（${actorLabels[by].zh}${uncounted}）：${standard}`;
  });
}

function materialLine(material: MergedMaterial): string {
  const { name, necessity, form, originals, copies, tolerable, inspectAndReturn, issuer, waiver, standards } = material;
  const particulars = [
    necessity === 'REQUIRED' ? '必要' : '非必要',
    materialFormLabels[form].zh,
    ...(originals > 0 ? [`原件${originals}份`] : []),
    ...(copies > 0 ? [`复印件${copies}份`] : []),
    ...(inspectAndReturn ? ['原件查验后退回'] : []),
    ...(issuer === null ? [] : [`${issuer}核发`]),
    ...(tolerable ? ['可以容缺后补'] : []),
    ...(waiver === 'NONE' ? [] : [`可以免于提交：${waiverLabels[waiver].zh}`]),
  ];
  return `${name}（${particulars.join('，')}）：${standards.join('；')}`;
}

function pointLines({ points, deferredPoints }: Checklist): string[] {
  return [
    ...points.map(({ title, passes, check }, index) => numbered(index, `${title}：${passes}${check === null ? '' : '（系统自动核对）'}`)),
    ...deferredPoints.map(({ title, passes }) => `${title}：${passes}（前序环节办结后核对）`),
  ];
}

function feeLines({ guide: { fee } }: ItemDefinition): string[] {
  if (!fee.charged) return ['不收费'];
  return [`收费${fee.standard === undefined ? '' : `：${fee.standard}`}${fee.basis === undefined ? '' : `（依据：${fee.basis}）`}`];
}

function numbered(index: number, text: string): string {
  return `${index + 1}. ${text}`;
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
