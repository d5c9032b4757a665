import type { ItemDefinition } from '../../kit/domain/catalogue/item-definition.js';
import {
  chineseDate,
  documentNumber,
  facts,
  heading,
  type OfficialDocument,
  paragraph,
  paragraphs,
} from '../../kit/domain/document/index.js';
import type { DepartmentPaperwork } from './department-paperwork.js';
import type { TaskCorrection } from './task-work.js';

export const CORRECTION_NAME = '更正通知书';

/** What a correction says in writing. Plain data; dates are ISO. */
export interface CorrectedSaid {
  readonly departmentName: string;
  readonly paperwork: DepartmentPaperwork;
  readonly item: Pick<ItemDefinition, 'name' | 'guide'>;
  readonly enterpriseName: string;
  readonly caseNumber: string;
  /** The document that is put right. */
  readonly decision: { readonly title: string; readonly number: string; readonly issuedOn: string };
  readonly correction: Pick<TaskCorrection, 'number' | 'issuedOn' | 'place' | 'was' | 'reads' | 'reason'>;
}

/** Number of a correction: 机关代字, 文种, year, serial. Pure. */
export function correctionNumber({ word }: DepartmentPaperwork, today: string, serial: number): string {
  return documentNumber(word, '更', today.slice(0, 4), serial);
}

/** 更正通知书: what it said and what it should say, why, and that the decision stands as it was made. Pure. */
export function correctionDocument(said: CorrectedSaid): OfficialDocument {
  const { departmentName, paperwork, item, enterpriseName, caseNumber, decision, correction } = said;
  return {
    title: CORRECTION_NAME,
    issuer: departmentName,
    number: correction.number,
    issuedOn: correction.issuedOn,
    addressee: enterpriseName,
    body: [
      paragraph(
        `我单位于${chineseDate(decision.issuedOn)}就你单位“${item.name.zh}”申请出具的《${decision.title}》（${decision.number}），文字有误，现更正如下。`,
      ),
      facts([
        ['更正的位置', correction.place],
        ['原文', correction.was],
        ['更正为', correction.reads],
      ]),
      heading('更正理由'),
      ...paragraphs(correction.reason),
      paragraph('本次更正不改变原决定，原决定自作出之日起的效力不受影响。本通知书与原文书一并使用，由政务服务大厅综合出件窗口送达。'),
      paragraph(`咨询电话：${item.guide.consult}；监督投诉电话：${item.guide.supervise}。`),
    ],
    signatures: [{ body: departmentName, seal: paperwork.seal }],
    signLines: [],
    footer: [`办件编号：${caseNumber}`],
  };
}
