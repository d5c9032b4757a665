import { Field, ID, Int, ObjectType } from 'type-graphql';
import { maskedDocument, type OfficialDocument } from '../../../kit/domain/document/index.js';
import { enumType } from '../../../kit/graphql/enum-type.js';
import { DateTime } from '../../../kit/graphql/scalars.js';
import { PrintedDocumentType } from '../../../kit/graphql/types/printed-document.type.js';
import type { CaseDocument } from '../../persistence/document-tables.js';

export const DocumentKindEnum = enumType('DocumentKind', '文书种类 — kind of a document', {
  RECEIPT: '收件凭证 — receipt of an application',
  ACCEPTANCE: '受理通知书 — notice of acceptance',
  NOTICE: '一次性告知单 — one-time notice',
  REFUSAL: '不予受理通知书 — notice that an application is not accepted',
  WITHDRAWAL: '撤回申请确认书 — confirmation of a withdrawal',
  TERMINATION: '终止办理通知书 — notice that a case is ended',
  HANDOVER: '材料流转交接单 — handover sheet',
  DELIVERY: '出件登记表 — register of a delivery',
  PROMISE: '容缺受理承诺书 — promise to bring materials later',
  REMINDER: '补交材料催告书 — reminder of promised materials',
  CERTIFICATE: '结果文书出件证明 — certificate that a result was handed out',
  TRANSFER: '办件转办单 — handover of a case to a colleague',
});

@ObjectType('CaseDocument', {
  description: '窗口出具的文书；出具后内容不再变动 — a document that the window issued; its content never changes',
})
export class CaseDocumentType extends PrintedDocumentType {
  @Field(() => ID, { description: '文书标识 — id' })
  id!: string;

  @Field(() => DocumentKindEnum, { description: '种类 — kind' })
  kind!: keyof typeof DocumentKindEnum;

  @Field(() => DateTime, { description: '出具时间 — issued at' })
  issuedAt!: Date;

  @Field(() => String, { description: '出具人 — issued by' })
  issuedBy!: string;

  @Field(() => Int, { description: '已打印次数 — how often it was printed in full' })
  copies!: number;

  @Field(() => Boolean, { description: '个人信息是否已脱敏 — whether personal data is masked here' })
  masked!: boolean;
}

/** As anybody sees it who may see the case. */
export function documentView(row: CaseDocument): CaseDocumentType {
  return view(row, maskedDocument(row.content), true);
}

/** The copy that is handed out, with all names; from the second one on it says which copy it is. */
export function printedView(row: CaseDocument): CaseDocumentType {
  const { content, copies } = row;
  return view(row, copies > 1 ? { ...content, footer: [...content.footer, `第${copies}次打印`] } : content, false);
}

function view({ id, kind, issuedAt, issuedByName, copies }: CaseDocument, shown: OfficialDocument, masked: boolean): CaseDocumentType {
  return Object.assign(new CaseDocumentType(), { id, kind, issuedAt, issuedBy: issuedByName, copies, masked, shown });
}
