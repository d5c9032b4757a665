import { z } from 'zod';

const text = z.string().trim().min(1);

/** What a department's decisions say that no case decides: its word in their numbers, its seal, who reviews them. Data of the department. */
export const departmentPaperworkSource = z.strictObject({
  /** 机关代字 */ word: text,
  /** 用章 */ seal: text,
  /** 行政复议机关 */ reviewBody: text,
  /** 管辖法院 */ court: text,
});
export type DepartmentPaperwork = z.infer<typeof departmentPaperworkSource>;

/** As long as a department has not said: nothing is named that might be wrong. */
export function unnamedPaperwork(typePrefix: string): DepartmentPaperwork {
  return { word: typePrefix.toUpperCase(), seal: '行政审批专用章', reviewBody: '有管辖权的行政复议机关', court: '有管辖权的人民法院' };
}
