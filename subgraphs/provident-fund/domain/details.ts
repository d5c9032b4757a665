import { z } from 'zod';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const percent = z.number().min(0).max(100);
/** Money is paid in fen; binary fractions make `% 0.01` useless. */
const isWholeFen = (yuan: number) => Math.abs(yuan * 100 - Math.round(yuan * 100)) < 1e-6;

/** What the decider of this office enters beyond yes or no. Each part belongs to the item named beside it; absent elsewhere. */
export const providentFundDetails = z.strictObject({
  /** unit-registration: 核定, where it departs from what the unit stated. */
  assessment: z
    .strictObject({
      /** 核定单位缴存比例（%） */ unitRatio: percent,
      /** 核定职工缴存比例（%） */ employeeRatio: percent,
      /** 核定缴存起始月份 */ startMonth: month.optional(),
    })
    .optional(),
  /** reduction-or-deferral: 住房公积金管理委员会的批准 */
  committeeApproval: z
    .strictObject({
      /** 批准文号或者会议纪要编号 */ reference: z.string().trim().min(1).max(80),
      /** 批准日期 */ approvedOn: z.iso.date(),
      /** 批准执行的缴存比例（%）; both shares alike; absent for a deferral. */ ratio: percent.optional(),
      from: month,
      until: month,
    })
    .optional(),
  /** employee-withdrawal: 准予提取金额, yuan, where it is below what was asked. */
  withdrawal: z.strictObject({ approvedAmount: z.number().positive().refine(isWholeFen) }).optional(),
  /** 经办备注 */
  remark: z.string().trim().min(1).max(500).optional(),
});

export type ProvidentFundDetails = z.infer<typeof providentFundDetails>;
