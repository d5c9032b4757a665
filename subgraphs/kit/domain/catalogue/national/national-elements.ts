import { z } from 'zod';

const text = z.string().trim().min(1);

export const useLevel = z.enum(['STATE', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE']);
export const powerSource = z.enum([
  'STATUTORY',
  'DELEGATED',
  'AUTHORISED_BY_SUPERIOR',
  'AUTHORISED_BY_PEER',
  'ENTRUSTED_BY_SUPERIOR',
  'ENTRUSTED_BY_PEER',
]);

export const handleForm = z.enum(['WINDOW', 'ONLINE', 'EXPRESS']);

/**
 * Elements of the national implementation list (国家政务服务事项实施清单) that an item has beside its own keys. All are optional: a
 * department fills in what it has confirmed.
 */
export const nationalElements = z.strictObject({
  /** 实施主体 */
  implementer: z.strictObject({ name: text, creditCode: z.string().regex(/^[0-9A-Z]{18}$/), nature: text.optional() }).optional(),
  /** 行使层级 */
  useLevel: useLevel.optional(),
  /** 权力来源 */
  powerSource: powerSource.optional(),
  /** 委托部门 */
  entrustedBy: text.optional(),
  /** 地方编码 */
  localCode: text.optional(),
  /** 到办事现场次数 */
  onSiteVisits: z.number().int().min(0).max(9).optional(),
  /** 必须现场办理的原因 */
  onSiteReason: text.optional(),
  /** 办理形式 */
  handleForms: z.array(handleForm).min(1).optional(),
  /** 网上办理深度 */
  onlineDepth: text.optional(),
  /** 通办范围 */
  area: text.optional(),
  /** 数量限制 */
  quantityLimit: text.optional(),
  /** 中介服务 */
  intermediary: text.optional(),
  /** 联办机构 */
  jointBodies: text.optional(),
  /** 是否进驻政务大厅、网上办理、物流快递、预约、网上支付、自助终端 */
  inHall: z.boolean().optional(),
  online: z.boolean().optional(),
  express: z.boolean().optional(),
  bookable: z.boolean().optional(),
  payOnline: z.boolean().optional(),
  terminal: z.boolean().optional(),
});
export type NationalElements = z.infer<typeof nationalElements>;
