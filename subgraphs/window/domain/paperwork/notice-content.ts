import type { NoticeLine } from '../../../kit/domain/catalogue/checklist.js';
import type { ItemDefinition } from '../../../kit/domain/catalogue/item-definition.js';
import { basisText } from '../../../kit/domain/catalogue/labels.js';
import { chineseDate, type DocumentContent, heading, paragraph, table } from '../../../kit/domain/document/index.js';
import { isOnline } from '../channel.js';
import { basisSentence } from './basis-sentence.js';
import { type CaseSaid, caseFacts } from './case-said.js';

export interface NoticeSaid {
  readonly said: CaseSaid;
  readonly round: number;
  readonly lines: readonly NoticeLine[];
  /** The items by the key of their step: their materials say where the blank form and the sample are. */
  readonly items: readonly { readonly key: string; readonly item: ItemDefinition }[];
  readonly answerBy: string;
  readonly place: string;
  readonly supervise: string;
}

/** 一次性告知单 (行政许可法 art. 32 I (四); 运行制度第八条): every defect once, how to mend it, by what law, until when. Pure. */
export function noticeContent({ said, round, lines, items, answerBy, place, supervise }: NoticeSaid): DocumentContent {
  const concerned = items.filter(({ key }) => lines.some(({ parts }) => parts.includes(key)));
  const phones = [...new Set(concerned.map(({ item }) => `${item.name.zh}：${item.guide.consult}`))];
  const basis = basisSentence(
    concerned.map(({ item }) => item),
    '第三十二条第一款第（四）项',
  );
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(
        `你单位提出的“${said.title}”申请，经形式审查，有${lines.length}处不齐全或者不符合法定形式。根据${basis}的规定，现将需要补正的全部内容一次性告知如下。`,
      ),
      caseFacts(said, [['告知次数', `第${round}次`]]),
      lineTable(lines, items),
      heading('补正期限和方式'),
      paragraph(
        `请于${chineseDate(answerBy)}（含当日）前补正，可以到${place}提交，也可以通过原申请渠道在线提交。补正后材料齐全、符合法定形式的，即予受理；未列入本单的原有内容，不再要求补正。`,
      ),
      heading('咨询和监督'),
      paragraph(`咨询电话：${phones.join('；')}。对窗口告知有异议的，可以拨打监督投诉电话${supervise}。`),
    ],
    ...(isOnline(said.channel) ? { signLines: [] } : {}),
  };
}

function lineTable(lines: readonly NoticeLine[], items: NoticeSaid['items']) {
  const joint = items.length > 1;
  return table(
    [
      { title: '序号', width: 0.85, centred: true },
      { title: '存在的问题', width: 2.6 },
      { title: '补正方法', width: 2.8 },
      { title: '应当达到的标准', width: 2.8 },
      { title: '依据', width: 2.2 },
    ],
    lines.map((line) => [
      String(line.number),
      `${line.wrong}${joint ? `\n（涉及：${namesOf(line, items).join('、')}）` : ''}`,
      [line.repair, ...helpOf(line, items)].join('\n'),
      line.standards.join('；'),
      line.bases.map(basisText).join('；'),
    ]),
  );
}

function namesOf({ parts }: NoticeLine, items: NoticeSaid['items']): string[] {
  return parts.map((part) => items.find(({ key }) => key === part)?.item.name.zh ?? part);
}

/** Where the applicant finds the blank form and a sample of the material. */
function helpOf({ subject, code, parts }: NoticeLine, items: NoticeSaid['items']): string[] {
  if (subject !== 'MATERIAL') return [];
  const materials = items.filter(({ key }) => parts.includes(key)).flatMap(({ item }) => item.materials.filter((one) => one.code === code));
  const said = materials.flatMap(({ blankForm, sample, fillHint }) => [
    ...(blankForm === undefined ? [] : [`空白表：${blankForm}`]),
    ...(sample === undefined ? [] : [`样表：${sample}`]),
    ...(fillHint === undefined ? [] : [`填报须知：${fillHint}`]),
  ]);
  return [...new Set(said)];
}
