import { chineseMoment, type DocumentBlock, type DocumentText, facts, personal } from '../../../kit/domain/document/index.js';
import type { Channel } from '../channel.js';

type Form = Readonly<Record<string, unknown>>;

/** What every document says of its case. Plain data. */
export interface CaseSaid {
  readonly number: string;
  readonly title: string;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly enterprise: { readonly name: string; readonly creditCode: string | null; readonly nameReservationNo: string | null };
  readonly form: Form;
}

export const channelNames: Readonly<Record<Channel, string>> = {
  WINDOW: '综合窗口',
  GOV_SITE: '内蒙古政务服务网',
  MOBILE: '“蒙速办”移动端',
  ASSISTED: '帮办代办',
};

/** Whom the application names first as the one who handles it, with the word for the role. */
const CONTACTS = [
  ['agent', '委托代理人'],
  ['handler', '经办人'],
  ['legalRepresentative', '法定代表人'],
] as const;

/** The person who handles the application; null where the form names none. Pure. */
export function contactPerson(form: Form): { role: string; name: string; phone: string | null } | null {
  for (const [field, role] of CONTACTS) {
    const person = form[field] as Form | null | undefined;
    if (typeof person !== 'object' || person === null || typeof person.name !== 'string') continue;
    return { role, name: person.name, phone: typeof person.phone === 'string' ? person.phone : null };
  }
  return null;
}

/** The facts at the head of a document, with whatever this kind adds. Pure. */
export function caseFacts(said: CaseSaid, more: readonly (readonly [label: string, value: DocumentText | null])[] = []): DocumentBlock {
  const { enterprise, form } = said;
  const contact = contactPerson(form);
  return facts([
    ['申请人', enterprise.name],
    ['统一社会信用代码', enterprise.creditCode],
    ['名称自主申报号', enterprise.creditCode === null ? enterprise.nameReservationNo : null],
    [contact?.role ?? '经办人', contact === null ? null : [personal('NAME', contact.name)]],
    ['联系电话', contact?.phone == null ? null : [personal('PHONE', contact.phone)]],
    ['申请事项', said.title],
    ['申请方式', channelNames[said.channel]],
    ['收件时间', chineseMoment(said.receivedAt)],
    ...more,
  ]);
}
