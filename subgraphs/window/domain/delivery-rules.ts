import { isIdNumber } from '../../kit/domain/identifiers/index.js';
import { operatingRules } from '../../kit/domain/operating-rules.js';
import type { Rule } from '../../kit/domain/rule.js';
import { type CaseStage, caseLifecycle } from './case-lifecycle.js';

export interface DeliverySubject {
  readonly stage: CaseStage;
  readonly form: Readonly<Record<string, unknown>>;
  readonly recipientName: string;
  readonly recipientIdNumber: string;
  readonly today: string;
}

/** Persons of the application who may collect for it, by their field of the form. */
const COLLECTORS = ['legalRepresentative', 'handler', 'agent', 'financeOfficer'] as const;

export type CollectorRole = (typeof COLLECTORS)[number];

/** Names as two people type them: with or without blanks, with one or the other dot between the parts of a Mongolian name. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[•‧∙・･.．]/g, '·')
      .toUpperCase();
  return plain(one) === plain(other);
}

/** In which role the application names this person; null for a stranger. Pure. */
export function collectorRole(form: Readonly<Record<string, unknown>>, name: string, idNumber: string): CollectorRole | null {
  return (
    COLLECTORS.find((field) => {
      const person = form[field] as { name?: unknown; idNumber?: unknown } | null | undefined;
      return (
        typeof person === 'object' &&
        person !== null &&
        typeof person.name === 'string' &&
        sameName(person.name, name) &&
        person.idNumber === idNumber
      );
    }) ?? null
  );
}

const everythingDecided: Rule<DeliverySubject> = {
  code: 'NOT_TO_BE_DELIVERED',
  ruleRef: operatingRules('第十条'),
  judge: ({ stage }) =>
    caseLifecycle.next(stage, 'registerDelivery') === null
      ? {
          zh: `该件当前为“${caseLifecycle.label(stage).zh}”，不能办理出件登记`,
          en: `Nothing can be handed out: ${caseLifecycle.label(stage).en}`,
        }
      : null,
};

const idNumberHolds: Rule<DeliverySubject> = {
  code: 'ID_NUMBER_INVALID',
  ruleRef: operatingRules('第十条'),
  judge: ({ recipientIdNumber, today }) =>
    isIdNumber(recipientIdNumber, today)
      ? null
      : { zh: '领取人身份证号码校验不通过，请核对证件', en: 'The recipient’s ID number does not hold: check the card' },
};

const recipientIsNamed: Rule<DeliverySubject> = {
  code: 'RECIPIENT_NOT_AUTHORISED',
  ruleRef: operatingRules('第十条'),
  judge: ({ form, recipientName, recipientIdNumber }) =>
    collectorRole(form, recipientName, recipientIdNumber) === null
      ? {
          zh: '领取人不是申请中载明的法定代表人、经办人、财务负责人或者委托代理人，不能领取',
          en: 'The application does not name this person: only its legal representative, handler, finance officer or agent may collect',
        }
      : null,
};

export const deliveryRules: readonly Rule<DeliverySubject>[] = [everythingDecided, idNumberHolds, recipientIsNamed];
