import { Field, Float, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../kit/graphql/scalars.js';
import { TaxOverdueHandlingKind, TaxPrepaymentBasis, TaxRealNameRole, TaxTypeEnum } from './enums.js';

@InputType('TaxOverdueHandlingInput', { description: '逾期报告的处理 — how a late report was dealt with' })
class OverdueHandlingInput {
  @Field(() => TaxOverdueHandlingKind, { description: '处理方式 — kind' })
  kind!: keyof typeof TaxOverdueHandlingKind;

  @Field(() => String, { nullable: true, description: '文书文号；罚款的必填 — document number, needed for a fine' })
  documentNumber?: string | null;
}

@InputType('TaxSiteVerificationInput', { description: '实地查验 — verification on site' })
class SiteVerificationInput {
  @Field(() => LocalDate, { description: '查验日期 — day' })
  verifiedOn!: string;

  @Field(() => [String], { description: '查验人员，两人以上 — officers, two or more' })
  officers!: string[];

  @Field(() => String, { description: '查验情况 — finding' })
  finding!: string;
}

@InputType('TaxHandedInInput', { description: '当场缴销的发票和税控设备 — invoices and devices handed in' })
class HandedInInput {
  @Field(() => Int, { description: '空白发票（份） — unused invoices' })
  invoices!: number;

  @Field(() => Int, { description: '税控设备（台） — devices' })
  devices!: number;
}

@InputType('TaxPrepaymentInput', { description: '预缴税额 — prepayment' })
class PrepaymentInput {
  @Field(() => TaxPrepaymentBasis, { description: '预缴依据 — basis' })
  basis!: keyof typeof TaxPrepaymentBasis;

  @Field(() => Float, { description: '税额（元） — amount in yuan' })
  amount!: number;
}

@InputType('TaxProvincialDecisionInput', { description: '自治区税务局的批准决定 — decision of the autonomous region’s bureau' })
class ProvincialDecisionInput {
  @Field(() => String, { description: '文号 — document number' })
  documentNumber!: string;

  @Field(() => LocalDate, { description: '决定日期 — day of the decision' })
  decidedOn!: string;

  @Field(() => LocalDate, { description: '批准延期至 — approved until' })
  approvedUntil!: string;

  @Field(() => Float, { description: '批准延期的税额（元） — approved amount in yuan' })
  approvedAmount!: number;
}

@InputType('TaxDecisionDetailsInput', {
  description:
    '税务机关的办理信息；各事项需要哪些，见任务的 detailsRequired 和 findings — what the bureau enters with its decision; which of it, each task tells',
})
export class TaxDecisionDetailsInput {
  @Field(() => [TaxRealNameRole], { nullable: true, description: '已完成实名验证的人员 — persons whose identity has been verified' })
  realNameVerified?: (keyof typeof TaxRealNameRole)[] | null;

  @Field(() => [TaxTypeEnum], { nullable: true, description: '认定的税种 — recognised taxes' })
  recognisedTaxes?: (keyof typeof TaxTypeEnum)[] | null;

  @Field(() => OverdueHandlingInput, { nullable: true, description: '逾期报告的处理 — how a late report was dealt with' })
  overdueHandling?: OverdueHandlingInput | null;

  @Field(() => Boolean, { nullable: true, description: '会计核算健全，能够提供准确税务资料 — whether the accounts are sound' })
  accountsSound?: boolean | null;

  @Field(() => Float, { nullable: true, description: '核定的发票额度（元） — approved quota in yuan' })
  approvedQuota?: number | null;

  @Field(() => SiteVerificationInput, { nullable: true, description: '实地查验 — verification on site' })
  siteVerification?: SiteVerificationInput | null;

  @Field(() => Boolean, { nullable: true, description: '终结破产程序裁定书已向人民法院核实 — the ruling has been verified with the court' })
  courtRulingVerified?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '清算所得税已结清 — the tax on the liquidation has been settled' })
  liquidationTaxSettled?: boolean | null;

  @Field(() => HandedInInput, { nullable: true, description: '当场缴销的发票和税控设备 — invoices and devices handed in' })
  handedIn?: HandedInInput | null;

  @Field(() => LocalDate, { nullable: true, description: '核准延期申报至 — day to which filing is deferred' })
  deferredUntil?: string | null;

  @Field(() => PrepaymentInput, { nullable: true, description: '预缴税额 — prepayment' })
  prepayment?: PrepaymentInput | null;

  @Field(() => ProvincialDecisionInput, {
    nullable: true,
    description: '自治区税务局的批准决定 — decision of the autonomous region’s bureau',
  })
  provincialDecision?: ProvincialDecisionInput | null;
}
