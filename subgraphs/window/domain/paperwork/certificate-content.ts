import {
  chineseDate,
  chineseMoment,
  type DocumentContent,
  facts,
  heading,
  list,
  paragraph,
  paragraphs,
  personal,
} from '../../../kit/domain/document/index.js';
import type { CertificateReason } from '../delivery/certify-rules.js';
import { type CaseSaid, caseFacts } from './case-said.js';
import { type DeliveredResult, roleNames } from './delivery-content.js';

export interface CertificateSaid {
  readonly said: CaseSaid;
  readonly result: Omit<DeliveredResult, 'outcome'>;
  /** Telephone of the department that issued it. */
  readonly consult: string;
  readonly deliveredAt: Date;
  readonly reason: CertificateReason;
  readonly statement: string;
  readonly asked: { readonly name: string; readonly idNumber: string; readonly role: string };
}

const happened: Readonly<Record<CertificateReason, string>> = { LOST: '遗失', DAMAGED: '毁损' };

/**
 * 结果文书出件证明 (运行制度第十条): the register of the hall certifies what was issued and handed out. It stands for no
 * result: whether a duplicate is issued is for the department to decide, whose act the result is. Pure.
 */
export function certificateContent({ said, result, consult, deliveredAt, reason, statement, asked }: CertificateSaid): DocumentContent {
  const { name, number, departmentName, issuedOn, validUntil } = result;
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(
        `经查本大厅出件登记，下列结果文书由${departmentName}出具，已于${chineseDate(issuedOn)}成文，并于${chineseMoment(deliveredAt)}登记交付。你单位称该文书已经${happened[reason]}，现就出件情况予以证明。`,
      ),
      facts([
        ['文书名称', name],
        ['文号', number],
        ['出具部门', departmentName],
        ['成文日期', chineseDate(issuedOn)],
        ['有效期至', validUntil === null ? '长期' : chineseDate(validUntil)],
      ]),
      caseFacts(said),
      heading(`${happened[reason]}情况（申请人陈述）`),
      ...paragraphs(statement),
      facts([
        ['陈述人', [personal('NAME', asked.name)]],
        ['陈述人身份', roleNames[asked.role] ?? asked.role],
        ['证件号码', [personal('ID_NUMBER', asked.idNumber)]],
      ]),
      heading('说明'),
      list([
        '本证明只证明出件登记的内容，不是原结果文书，也不代替其效力；出具之后被变更、撤销或者注销的，以出具部门的记载为准。',
        `需要补发的，请持本证明向${departmentName}提出（咨询电话：${consult}），由其依法决定；法律、法规规定遗失后应当先行声明作废的，从其规定。`,
      ]),
      paragraph('原结果文书找回的，应当以补发后的文书为准，不得重复使用。'),
    ],
  };
}
