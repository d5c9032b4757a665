import type { Message } from '../../../kit/domain/message.js';
import { sameName } from './recipient.js';

/** What an authorisation can be for (民法典 art. 165: 代理事项、权限和期限). */
export const authorisedActs = ['SUBMIT', 'SUPPLEMENT', 'WITHDRAW', 'COLLECT_RESULTS', 'COLLECT_ORIGINALS'] as const;
export type AuthorisedAct = (typeof authorisedActs)[number];

/** A written authorisation (授权委托书) by which somebody acts or collects whom the application does not name. */
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
  /** Who comes with it. */
  readonly by: string;
  /** Everything that it must be for. */
  readonly acts: readonly AuthorisedAct[];
}

const LONGEST_REFERENCE = 120;
const WORDS: Readonly<Record<AuthorisedAct, Message>> = {
  SUBMIT: { zh: '代为提出申请', en: 'applying' },
  SUPPLEMENT: { zh: '代为补正', en: 'supplementing' },
  WITHDRAW: { zh: '代为撤回申请', en: 'withdrawing' },
  COLLECT_RESULTS: { zh: '代领结果文书', en: 'collecting results' },
  COLLECT_ORIGINALS: { zh: '代领退还的原件', en: 'collecting originals' },
};

/** What is wrong with an authorisation; null when it is good for these acts here and now. Pure. */
export function authorisationFault({ authorisation, form, today, by, acts }: Judged): Message | null {
  const { reference, attachmentId, principal, agent, from, until } = authorisation;
  if (reference.trim() === '' && attachmentId === null)
    return { zh: '应当登记授权委托书的编号或者扫描件', en: 'the document or its scan is not named' };
  if ([...reference].length > LONGEST_REFERENCE)
    return { zh: `委托书编号不得超过${LONGEST_REFERENCE}字`, en: `its number is longer than ${LONGEST_REFERENCE} characters` };
  if (agent !== null && !sameName(agent, by)) return { zh: '受托人不是前来办理的人', en: 'it authorises somebody else' };
  if (!mayAuthorise(form, principal))
    return { zh: '委托人不是申请企业或者其法定代表人', en: 'it is not signed by the enterprise or its legal representative' };
  const lacking = acts.find((act) => !authorisation.acts.includes(act));
  if (lacking !== undefined) return { zh: `委托事项不含${WORDS[lacking].zh}`, en: `it is not for ${WORDS[lacking].en}` };
  if (until < from) return { zh: '委托期限的截止日早于起始日', en: 'it ends before it begins' };
  if (today < from) return { zh: `委托期限自${from}起，尚未开始`, en: `it is not valid before ${from}` };
  if (today > until) return { zh: `委托期限已于${until}届满`, en: `it was valid until ${until}` };
  return null;
}

function mayAuthorise(form: Readonly<Record<string, unknown>>, principal: string): boolean {
  const representative = form.legalRepresentative as { name?: unknown } | null | undefined;
  return [form.enterpriseName, representative?.name].some((name) => typeof name === 'string' && sameName(name, principal));
}
