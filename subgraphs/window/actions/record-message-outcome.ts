import type { Write } from '../../kit/persistence/write.js';
import type { MessageDispatch } from '../persistence/message.entity.js';

const WHAT_BECAME: Partial<Record<MessageDispatch['state'], string>> = { SENT: 'sent', FAILED: 'failed', UNCERTAIN: 'uncertain' };

/** What became of a message is told on its case; what is still on its way is not. */
export function recordOutcome(
  unit: Write,
  { caseId, messageId, id, channel }: Pick<MessageDispatch, 'caseId' | 'messageId' | 'id' | 'channel'>,
  state: MessageDispatch['state'],
  fault: string | null,
): void {
  const what = WHAT_BECAME[state];
  if (what === undefined) return;
  unit.record({ type: `onewindow.message.${what}`, subject: caseId, audience: '-', data: { messageId, dispatchId: id, channel, fault } });
}
