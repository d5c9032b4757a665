import { enumType } from '../../../kit/graphql/enum-type.js';

export const CaseStageEnum = enumType('CaseStage', '办件阶段 — stage of a case', {
  RECEIVED: '已收件，待审查 — received, to be reviewed',
  TO_BE_CORRECTED: '待补正 — to be corrected',
  ACCEPTED: '已受理，办理中 — accepted, in work',
  TO_BE_DELIVERED: '待出件 — to be delivered',
  CLOSED: '已办结 — closed',
  REFUSED: '不予受理 — not accepted',
  WITHDRAWN: '申请人已撤回 — withdrawn by the applicant',
  TERMINATED: '已终止办理 — terminated',
});

export const ChannelEnum = enumType('Channel', '申请渠道 — channel of an application', {
  WINDOW: '综合窗口 — at the window',
  GOV_SITE: '政务服务网 — service site',
  MOBILE: '蒙速办 — mobile',
  ASSISTED: '帮办代办 — through an assistant',
});

export const ProvisionEnum = enumType('Provision', '材料提供方式 — how a material is provided', {
  PAPER: '纸质 — on paper',
  ELECTRONIC: '电子文件 — as a file',
  E_LICENCE: '电子证照调用 — by electronic licence',
  DATA_SHARE: '数据共享核验 — by data sharing',
  PROMISE: '告知承诺 — by written promise',
});

export const VerdictEnum = enumType('Verdict', '要点判定 — verdict on a review point', {
  PASSED: '通过 — passed',
  FAILED: '不通过 — failed',
});
