import type { Message } from '../../kit/domain/message.js';

/** What the fields of the decision details are called, for telling the decider what is missing or wrong. */
export const detailNames: Readonly<Record<string, Message>> = {
  realNameVerified: { zh: '已完成实名验证的人员', en: 'persons whose identity has been verified' },
  recognisedTaxes: { zh: '认定的税种', en: 'recognised taxes' },
  overdueHandling: { zh: '逾期报告的处理', en: 'handling of a late report' },
  accountsSound: { zh: '会计核算是否健全', en: 'whether the accounts are sound' },
  approvedQuota: { zh: '核定的发票额度', en: 'approved invoice quota' },
  siteVerification: { zh: '实地查验', en: 'verification on site' },
  courtRulingVerified: { zh: '终结破产程序裁定书已核实', en: 'whether the court ruling has been verified' },
  liquidationTaxSettled: { zh: '清算所得税已结清', en: 'whether the tax on the liquidation has been settled' },
  handedIn: { zh: '当场缴销的发票和税控设备', en: 'invoices and devices handed in' },
  deferredUntil: { zh: '核准延期申报至', en: 'day to which filing is deferred' },
  prepayment: { zh: '预缴税额', en: 'prepayment' },
  provincialDecision: { zh: '自治区税务局的批准决定', en: 'decision of the autonomous region’s bureau' },
  kind: { zh: '处理方式', en: 'kind' },
  documentNumber: { zh: '文号', en: 'document number' },
  verifiedOn: { zh: '查验日期', en: 'day of the verification' },
  officers: { zh: '查验人员', en: 'officers' },
  finding: { zh: '查验情况', en: 'finding' },
  invoices: { zh: '空白发票份数', en: 'number of invoices' },
  devices: { zh: '税控设备台数', en: 'number of devices' },
  basis: { zh: '预缴依据', en: 'basis' },
  amount: { zh: '金额', en: 'amount' },
  decidedOn: { zh: '决定日期', en: 'day of the decision' },
  approvedUntil: { zh: '批准延期至', en: 'approved until' },
  approvedAmount: { zh: '批准延期的税额', en: 'approved amount' },
};
