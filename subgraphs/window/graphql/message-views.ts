import { mask } from '../../kit/domain/privacy/index.js';
import type { SubgraphContext } from '../../kit/graphql/context.js';
import { dispatchFaults } from '../domain/messages/sending-result.js';
import type { MessageDispatch } from '../persistence/message.entity.js';
import { MessageDispatchType } from './types/message.type.js';

/** A dispatch as it is shown: the address masked, the fault in the reader's language. */
export function dispatchView({ language }: Pick<SubgraphContext, 'language'>, row: MessageDispatch): MessageDispatchType {
  const { id, messageId, channel, state, attempts, settledAt, fault } = row;
  const known = fault === null ? undefined : (dispatchFaults as Readonly<Record<string, { zh: string; en: string }>>)[fault];
  return Object.assign(new MessageDispatchType(), {
    id,
    messageId,
    channel,
    address: mask(channel === 'EMAIL' ? 'EMAIL' : 'PHONE', row.address),
    state,
    attempts,
    dueAt: state === 'DUE' ? row.dueAt : null,
    settledAt,
    fault: known?.[language] ?? fault,
  });
}
