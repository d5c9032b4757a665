import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import { basisText } from '../../kit/domain/catalogue/labels.js';
import {
  chineseDate,
  type DocumentBlock,
  documentNumber,
  facts,
  heading,
  type OfficialDocument,
  paragraph,
  paragraphs,
} from '../../kit/domain/document/index.js';
import type { DepartmentPaperwork } from './department-paperwork.js';
import { denialRemedies } from './office/remedies.js';
import type { Remedy } from './task-work.js';

/** What a decision says in writing. Plain data; dates are ISO. */
export interface DecidedSaid {
  readonly departmentName: string;
  readonly paperwork: DepartmentPaperwork;
  readonly item: Pick<ItemDefinition, 'name' | 'type' | 'basis' | 'guide'>;
  readonly enterprise: { readonly name: string; readonly creditCode: string | null };
  readonly caseNumber: string;
  readonly receivedOn: string;
  readonly acceptedOn: string;
  readonly today: string;
  readonly outcome: 'APPROVED' | 'DENIED';
  readonly opinion: string;
  /** The result of an approval, or the denial itself. */
  readonly result: { readonly name: string; readonly number: string; readonly validUntil: string | null };
}

/** Number of the letter that tells an approval: the result bears one of its own. Pure. */
export function approvalNumber({ word }: DepartmentPaperwork, type: ItemDefinition['type'], today: string, serial: number): string {
  return documentNumber(word, type === 'LICENCE' ? '许准' : '办', today.slice(0, 4), serial);
}

/** 准予、不予行政许可决定书 (行政许可法 art. 38); for what is no licence, the notice of its result. Pure. */
export function decisionDocument(said: DecidedSaid, number: string): OfficialDocument {
  const { departmentName, paperwork, enterprise, caseNumber, today, outcome, result, item } = said;
  const licence = item.type === 'LICENCE';
  const approved = licence ? '准予行政许可决定书' : '办理结果通知书';
  return {
    title: outcome === 'APPROVED' ? approved : result.name,
    issuer: departmentName,
    number,
    issuedOn: today,
    addressee: enterprise.name,
    body: [
      paragraph(outcome === 'APPROVED' ? approvalSentence(said) : denialSentence(said)),
      facts([
        ['申请人', enterprise.name],
        ['统一社会信用代码', enterprise.creditCode],
        ['申请事项', item.name.zh],
        ['收件日期', chineseDate(said.receivedOn)],
        ['受理日期', chineseDate(said.acceptedOn)],
        ['结果文书', outcome === 'APPROVED' ? `${result.name}，文号：${result.number}` : null],
        ['有效期至', outcome === 'APPROVED' ? (result.validUntil === null ? '长期' : chineseDate(result.validUntil)) : null],
      ]),
      heading(outcome === 'APPROVED' ? '审查意见' : '理由'),
      ...paragraphs(said.opinion.trim() === '' ? '经审查，申请符合规定的条件、标准。' : said.opinion),
      heading('依据'),
      paragraph(`${item.basis.map(basisText).join('、')}。`),
      ...(outcome === 'APPROVED' ? [paragraph(deliverySentence(licence))] : remedies(paperwork)),
      paragraph(`咨询电话：${item.guide.consult}；监督投诉电话：${item.guide.supervise}。`),
    ],
    signatures: [{ body: departmentName, seal: paperwork.seal }],
    signLines: [],
    footer: [`办件编号：${caseNumber}`],
  };
}

const LAW = '《中华人民共和国行政许可法》';

function applied({ item, receivedOn, acceptedOn }: DecidedSaid): string {
  return `你单位于${chineseDate(receivedOn)}提出的“${item.name.zh}”申请，已于${chineseDate(acceptedOn)}受理。经审查，`;
}

function approvalSentence(said: DecidedSaid): string {
  if (said.item.type !== 'LICENCE') return `${applied(said)}符合规定的条件、标准，准予办理。`;
  return `${applied(said)}申请符合法定条件、标准。根据${LAW}第三十八条第一款的规定，决定准予行政许可。`;
}

function denialSentence(said: DecidedSaid): string {
  if (said.item.type !== 'LICENCE') return `${applied(said)}不符合规定的条件、标准，决定不予办理，理由和依据如下。`;
  return `${applied(said)}申请不符合法定条件、标准。根据${LAW}第三十八条第二款的规定，决定不予行政许可，理由和依据如下。`;
}

function deliverySentence(licence: boolean): string {
  return licence
    ? `结果文书自作出决定之日起10日内，由政务服务大厅综合出件窗口送达（${LAW}第四十四条）。`
    : '结果文书由政务服务大厅综合出件窗口送达。';
}

/** What the applicant may do, where, and until when (行政许可法 art. 38 II). */
function remedies({ reviewBody, court }: DepartmentPaperwork): DocumentBlock[] {
  const [review, litigation] = (['RECONSIDERATION', 'LITIGATION'] as const).map((kind) => denialRemedies.find((one) => one.kind === kind));
  if (review === undefined || litigation === undefined) throw new Error('A denial tells both remedies');
  return [
    heading('救济途径'),
    paragraph(
      `如不服本决定，可以自收到本决定书之日起${period(review)}内，向${reviewBody}申请行政复议（${basisText(review.basis)}），` +
        `也可以自收到本决定书之日起${period(litigation)}内，依法向${court}提起行政诉讼（${basisText(litigation.basis)}）。`,
    ),
  ];
}

function period({ within: { amount, unit } }: Remedy): string {
  return unit === 'MONTH' ? `${amount}个月` : `${amount}日`;
}
