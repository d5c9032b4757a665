import { chineseMoment, type DocumentContent, facts, paragraph, personal, table } from '../../../kit/domain/document/index.js';
import { type CaseSaid, caseFacts } from './case-said.js';

export interface DeliveredResult {
  readonly name: string;
  readonly number: string;
  readonly departmentName: string;
  readonly outcome: 'APPROVED' | 'DENIED';
  readonly issuedOn: string;
  readonly validUntil: string | null;
}

export interface DeliverySaid {
  readonly said: CaseSaid;
  readonly results: readonly DeliveredResult[];
  readonly recipient: { readonly name: string; readonly idNumber: string; readonly role: string };
  /** How it was handed out: 窗口领取, 邮寄（运单号…）. */
  readonly way: string;
  readonly registeredAt: Date;
  readonly registeredBy: string;
  /** Whether it is the last of the case; some results of a joint matter may be collected before. */
  readonly closes?: boolean;
}

/** Words for the roles in which somebody may collect. */
export const roleNames: Readonly<Record<string, string>> = {
  legalRepresentative: '法定代表人',
  handler: '经办人',
  agent: '委托代理人',
  financeOfficer: '财务负责人',
  authorised: '持授权委托书的受托人',
  courier: '快递签收人',
};

/** 出件登记表 (运行制度第十条): what was handed out, to whom, on which proof of identity, by whom. Pure. */
export function deliveryContent({
  said,
  results,
  recipient,
  way,
  registeredAt,
  registeredBy,
  closes = true,
}: DeliverySaid): DocumentContent {
  return {
    addressee: null,
    body: [
      caseFacts(said),
      table(
        [
          { title: '序号', width: 0.85, centred: true },
          { title: '文书名称', width: 2.4 },
          { title: '文号', width: 2.4 },
          { title: '出具部门', width: 2.2 },
          { title: '结果', width: 0.85, centred: true },
          { title: '出具日期', width: 1.7, centred: true },
          { title: '有效期至', width: 1.7, centred: true },
        ],
        results.map(({ name, number, departmentName, outcome, issuedOn, validUntil }, index) => [
          String(index + 1),
          name,
          number,
          departmentName,
          outcome === 'APPROVED' ? '准予' : '不予',
          issuedOn,
          validUntil ?? '长期',
        ]),
        `交付文书共${results.length}件`,
      ),
      facts([
        ['领取人', [personal('NAME', recipient.name)]],
        ['领取人身份', roleNames[recipient.role] ?? recipient.role],
        ...(recipient.idNumber === '' ? [] : [['身份证件号码', [personal('ID_NUMBER', recipient.idNumber)]] as const]),
        ['交付方式', way],
        ['登记时间', chineseMoment(registeredAt)],
        ['登记人', registeredBy],
      ]),
      paragraph(closes ? '上列文书已经核对、全部交付，本件自登记之时起办结。' : '上列文书已经核对、先行交付，本件其余环节继续办理。'),
    ],
  };
}
