import { chineseMoment, type DocumentContent, facts, paragraph, table } from '../../../kit/domain/document/index.js';
import type { HandoverLine } from '../handover-sheet.js';
import { type CaseSaid, caseFacts } from './case-said.js';

export interface HandoverSaid {
  readonly said: CaseSaid;
  readonly issuer: string;
  readonly departmentName: string;
  readonly itemName: string;
  readonly lines: readonly HandoverLine[];
  readonly handedOverAt: Date;
  readonly handedOverBy: string;
  /** Why the list was corrected; null for the first list. */
  readonly remark: string | null;
}

/** 材料流转交接单 (运行制度第九条): the papers that go to a department, to be counted and signed for there. Pure. */
export function handoverContent(handover: HandoverSaid): DocumentContent {
  const { said, issuer, departmentName, itemName, lines, handedOverAt, handedOverBy, remark } = handover;
  const sum = (count: (line: HandoverLine) => number) => lines.reduce((total, line) => total + count(line), 0);
  return {
    addressee: null,
    body: [
      caseFacts(said),
      facts([
        ['移交单位', `${issuer}综合窗口`],
        ['移交人', handedOverBy],
        ['移交时间', chineseMoment(handedOverAt)],
        ['接收单位', departmentName],
        ['办理事项', itemName],
        ['更正说明', remark],
      ]),
      table(
        [
          { title: '序号', width: 0.85, centred: true },
          { title: '材料名称', width: 3.2 },
          { title: '原件', width: 0.8, centred: true },
          { title: '复印件', width: 1.05, centred: true },
          { title: '页数', width: 0.8, centred: true },
          { title: '状况', width: 1.8 },
          { title: '实收原件', width: 1.35, centred: true },
          { title: '实收复印件', width: 1.6, centred: true },
        ],
        lines.map(({ name, originals, lost, copies, pages, condition }, index) => [
          String(index + 1),
          name,
          String(originals - lost),
          String(copies),
          pages === null ? '—' : String(pages),
          condition,
          '',
          '',
        ]),
        `移交材料共${lines.length}种：原件${sum(({ originals, lost }) => originals - lost)}份，复印件${sum(({ copies }) => copies)}份`,
      ),
      paragraph(
        '接收单位应当当面清点并在“实收”栏填写份数；与所列不符的，注明后当场退回综合窗口核对。原件用毕应当退还综合窗口，依法需要留存的，写明理由和依据。',
      ),
    ],
  };
}
