import { defineLifecycle } from '../../../kit/domain/lifecycle/index.js';

/** A message on its way over one channel. */
export const dispatchLifecycle = defineLifecycle({
  name: 'dispatch',
  initial: 'DUE',
  stages: {
    DUE: { label: { zh: '待发送', en: 'To be sent' }, acts: { claim: 'SENDING', expire: 'FAILED', skip: 'NOT_OPEN' } },
    SENDING: {
      label: { zh: '发送中', en: 'Being sent' },
      acts: { deliver: 'SENT', postpone: 'DUE', refuse: 'FAILED', lose: 'UNCERTAIN' },
    },
    SENT: { label: { zh: '已发送', en: 'Sent' }, acts: {} },
    FAILED: { label: { zh: '发送失败', en: 'Failed' }, acts: { retry: 'DUE' } },
    // Whether it arrived nobody knows, and told twice is worse than told by hand: only a person sends it again.
    UNCERTAIN: { label: { zh: '是否送达不明，待人工核实', en: 'Unknown whether it arrived' }, acts: { retry: 'DUE', deliver: 'SENT' } },
    NOT_OPEN: { label: { zh: '该渠道未开通，未发送', en: 'Not sent: the channel is not open' }, acts: {} },
  },
  final: ['SENT', 'NOT_OPEN'],
});

export type DispatchState = (typeof dispatchLifecycle.stages)[number];
