import { randomUUID } from 'node:crypto';
import type { Write } from '../../kit/persistence/write.js';
import { addressesIn } from '../domain/messages/contact.js';
import { type DispatchPolicy, hallDispatchPolicy, nextSpeakable } from '../domain/messages/dispatch-policy.js';
import { type MessageTemplate, type WordsOf, worded } from '../domain/messages/message-template.js';
import { messageTemplates, type TemplateName } from '../domain/messages/message-templates.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { ApplicantMessage, MessageDispatch } from '../persistence/message.entity.js';

/** An occasion to tell the applicant something, with the data that its template names. */
export interface Occasion<Name extends TemplateName> {
  readonly template: Name;
  readonly data: WordsOf<(typeof messageTemplates)[Name]>;
}

/**
 * Tells the applicant of a case, in the transaction of the act that it is told of: told if and only if it was done. The
 * message lies in the inbox at once; what leaves the house is put into the outbox and sent afterwards.
 */
export function notifyApplicant<Name extends TemplateName>(
  unit: Write,
  file: Pick<CaseFile, 'id' | 'number' | 'title' | 'form'>,
  { template: name, data }: Occasion<Name>,
  policy: DispatchPolicy = hallDispatchPolicy,
): void {
  const template: MessageTemplate = messageTemplates[name];
  const words = { ...(data as Readonly<Record<string, string | number>>), caseTitle: file.title, caseNumber: file.number };
  const messageId = randomUUID();
  unit.em.create(ApplicantMessage, {
    id: messageId,
    caseId: file.id,
    template: name,
    templateVersion: template.version,
    title: worded(template.title, words),
    text: worded(template.text, words),
    writtenAt: unit.now,
    readAt: null,
    readBy: null,
  });
  const addresses = addressesIn(file.form);
  for (const channel of template.channels) {
    const address = addresses[channel];
    if (address === undefined) continue;
    const dueAt = nextSpeakable(unit.now, channel, policy);
    unit.em.create(MessageDispatch, {
      id: randomUUID(),
      messageId,
      caseId: file.id,
      channel,
      address,
      state: 'DUE',
      attempts: 0,
      dueAt,
      expiresAt: new Date(dueAt.getTime() + policy.lifetime),
      claim: null,
      fault: null,
      reference: null,
      settledAt: null,
    });
  }
  unit.record({ type: 'onewindow.message.written', subject: file.id, audience: '-', data: { messageId, template: name } });
}
