import { z } from 'zod';

const text = z.string().trim().min(1);

/**
 * Elements of the national implementation list (国家政务服务事项实施清单) that an item has beside its own keys. All are optional: a
 * department fills in what it has confirmed.
 */
export const nationalElements = z.strictObject({
  /** 实施主体 */
  implementer: z.strictObject({ name: text, creditCode: z.string().regex(/^[0-9A-Z]{18}$/) }).optional(),
  /** 行使层级 */
  useLevel: z.enum(['STATE', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE']).optional(),
});
export type NationalElements = z.infer<typeof nationalElements>;
