/** The documents that the window issues (文书种类), each with a series of numbers of its own. */
export const documentKinds = [
  /** 收件凭证 */ 'RECEIPT',
  /** 受理通知书 */ 'ACCEPTANCE',
  /** 一次性告知单 */ 'NOTICE',
  /** 不予受理通知书 */ 'REFUSAL',
  /** 撤回申请确认书 */ 'WITHDRAWAL',
  /** 终止办理通知书 */ 'TERMINATION',
  /** 材料流转交接单 */ 'HANDOVER',
  /** 出件登记表 */ 'DELIVERY',
  /** 容缺受理承诺书 */ 'PROMISE',
  /** 补交材料催告书 */ 'REMINDER',
  /** 结果文书出件证明 */ 'CERTIFICATE',
  /** 办件转办单 */ 'TRANSFER',
] as const;

export type DocumentKind = (typeof documentKinds)[number];
