import type { Message } from '../../../kit/domain/message.js';
import { sameName } from './recipient.js';

/** What an authorisation can be for (民法典 art. 165: 代理事项、权限和期限). */
export const authorisedActs = ['SUBMIT', 'SUPPLEMENT', 'COLLECT_RESULTS', 'COLLECT_ORIGINALS'] as const;
export type AuthorisedAct = (typeof authorisedActs)[number];

/** A written authorisation (授权委托书) by which somebody collects whom the application does not name. */
export interface Authorisation {
  /** Number of the document; may be empty where its scan is among the case's files. */
  readonly reference: string;
  /** Id of its scan, a file of the case. */
  readonly attachmentId: string | null;
  /** Who has signed it. */
  readonly principal: string;
  /** Whom it authorises, as it stands there; null where the clerk found the recipient named. */
  readonly agent: string | null;
  readonly acts: readonly AuthorisedAct[];
  /** ISO dates, both included. */
  readonly from: string;
  readonly until: string;
}

interface Judged {
  readonly authorisation: Authorisation;
  readonly form: Readonly<Record<string, unknown>>;
  readonly today: string;
  /** Who stands at the window with it. */
  readonly collector: string;
  /** Whether originals are given back with the results. */
  readonly withOriginals: boolean;
}

/** What is wrong with an authorisation; null when it is good for collecting here and now. Pure. */
export function authorisationFault({ authorisation, form, today, collector, withOriginals }: Judged): Message | null {
  const { reference, attachmentId, principal, agent, acts, from, until } = authorisation;
  if (reference.trim() === '' && attachmentId === null)
    return { zh: '应当登记授权委托书的编号或者扫描件', en: 'the document or its scan is not named' };
  if (agent !== null && !sameName(agent, collector)) return { zh: '受托人不是领取人', en: 'it authorises somebody else' };
  if (!mayAuthorise(form, principal))
    return { zh: '委托人不是申请企业或者其法定代表人', en: 'it is not signed by the enterprise or its legal representative' };
  if (!acts.includes('COLLECT_RESULTS')) return { zh: '委托事项不含代领结果文书', en: 'it is not for collecting results' };
  if (withOriginals && !acts.includes('COLLECT_ORIGINALS'))
    return { zh: '委托事项不含代领退还的原件', en: 'it is not for collecting originals' };
  if (until < from) return { zh: '委托期限的截止日早于起始日', en: 'it ends before it begins' };
  if (today < from) return { zh: `委托期限自${from}起，尚未开始`, en: `it is not valid before ${from}` };
  if (today > until) return { zh: `委托期限已于${until}届满`, en: `it was valid until ${until}` };
  return null;
}

function mayAuthorise(form: Readonly<Record<string, unknown>>, principal: string): boolean {
  const representative = form.legalRepresentative as { name?: unknown } | null | undefined;
  return [form.enterpriseName, representative?.name].some((name) => typeof name === 'string' && sameName(name, principal));
}
