import { operatingRules } from '../../../kit/domain/operating-rules.js';
import type { Rule } from '../../../kit/domain/rule.js';
import { type CaseStage, caseLifecycle } from '../case-lifecycle.js';
import { type Authorisation, authorisationFault } from './authorisation.js';
import { collectorRole, identityHolds, type Recipient } from './recipient.js';
import { isHere, type ResultStage, resultLifecycle } from './result-lifecycle.js';

/** Who stands at the window, and on whose behalf. */
export interface IdentitySubject {
  readonly form: Readonly<Record<string, unknown>>;
  readonly recipient: Recipient;
  readonly authorisation: Authorisation | null;
  readonly withOriginals: boolean;
  readonly today: string;
}

export interface DeliverySubject extends IdentitySubject {
  readonly stage: CaseStage;
  /** The results that are asked for. */
  readonly results: readonly { readonly number: string; readonly stage: ResultStage }[];
  /** Some results of a case that is still in work, and not all that is decided. */
  readonly early: boolean;
  /** The windows at which who registers is stationed today, and those that hand out; none means that the hall numbers none. */
  readonly ownWindows: readonly string[];
  readonly resultWindows: readonly string[];
}

const everythingDecided: Rule<DeliverySubject> = {
  code: 'NOT_TO_BE_DELIVERED',
  ruleRef: operatingRules('第十条'),
  judge: ({ stage, early, results }) => {
    if (caseLifecycle.next(stage, 'registerDelivery') !== null) return null;
    if (early && stage === 'ACCEPTED' && results.length > 0) return null;
    const at = caseLifecycle.label(stage);
    return { zh: `该件当前为“${at.zh}”，不能办理出件登记`, en: `Nothing can be handed out: ${at.en}` };
  },
};

const resultsLieHere: Rule<DeliverySubject> = {
  code: 'RESULT_NOT_ON_SHELF',
  ruleRef: operatingRules('第十条'),
  judge: ({ results }) => {
    const away = results.filter(({ stage }) => !isHere(stage));
    if (away.length === 0) return null;
    const zh = away.map(({ number, stage }) => `${number}（${resultLifecycle.label(stage).zh}）`).join('、');
    const en = away.map(({ number, stage }) => `${number} (${resultLifecycle.label(stage).en})`).join(', ');
    return { zh: `结果文书不在架，不能在窗口交付：${zh}`, en: `Not on the shelf: ${en}` };
  },
};

const atTheResultWindow: Rule<DeliverySubject> = {
  code: 'WRONG_RESULT_WINDOW',
  ruleRef: operatingRules('第十条'),
  judge: ({ ownWindows, resultWindows }) =>
    resultWindows.length === 0 || ownWindows.length === 0 || ownWindows.some((number) => resultWindows.includes(number))
      ? null
      : {
          zh: `结果文书由出件窗口（${resultWindows.join('、')}号）交付`,
          en: `Results are handed out at window ${resultWindows.join(', ')}`,
        },
};

const identityIsGood: Rule<IdentitySubject> = {
  code: 'ID_NUMBER_INVALID',
  ruleRef: operatingRules('第十条'),
  judge: ({ recipient, today }) =>
    identityHolds(recipient, today)
      ? null
      : { zh: '领取人姓名或者证件号码不符合要求，请核对证件', en: 'The recipient’s name or ID number does not hold: check the document' },
};

const recipientMayCollect: Rule<IdentitySubject> = {
  code: 'RECIPIENT_NOT_AUTHORISED',
  ruleRef: operatingRules('第十条'),
  judge: ({ form, recipient, authorisation }) =>
    authorisation !== null || collectorRole(form, recipient.name, recipient.number) !== null
      ? null
      : {
          zh: '领取人不是申请中载明的法定代表人、经办人、财务负责人或者委托代理人，也没有授权委托书，不能领取',
          en: 'The application does not name this person and no authorisation is shown: it may not collect',
        },
};

const authorisationIsGood: Rule<IdentitySubject> = {
  code: 'AUTHORISATION_NOT_VALID',
  ruleRef: { document: '《中华人民共和国民法典》', article: '第一百六十五条' },
  judge: ({ authorisation, recipient, form, today, withOriginals }) => {
    const acts = withOriginals ? (['COLLECT_RESULTS', 'COLLECT_ORIGINALS'] as const) : (['COLLECT_RESULTS'] as const);
    const by = recipient.name;
    const fault = authorisation === null ? null : authorisationFault({ authorisation, form, today, by, acts });
    return fault === null
      ? null
      : { zh: `授权委托书不能用于本次领取：${fault.zh}`, en: `The authorisation is not good for this: ${fault.en}` };
  },
};

/** That it is a person of the application, or one with a good authorisation. */
export const identityRules: readonly Rule<IdentitySubject>[] = [identityIsGood, recipientMayCollect, authorisationIsGood];

/** Handing results out at the result window. */
export const deliveryRules: readonly Rule<DeliverySubject>[] = [everythingDecided, resultsLieHere, atTheResultWindow, ...identityRules];
