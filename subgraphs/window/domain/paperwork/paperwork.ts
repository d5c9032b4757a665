import { z } from 'zod';
import { documentKinds } from './document-kind.js';

const text = z.string().trim().min(1);

const kind = z.strictObject({
  /** 标题 */ title: text,
  /** 文种: the word of this kind in its numbers */ word: text,
  /** 用章 */ seal: text,
  /** 签收: lines that are signed by hand */ signLines: z.array(text).default([]),
});

/** A remedy with its time and where to seek it; the law fixes the times, the centre the addresses. */
const remedy = z.strictObject({
  amount: z.number().int().positive(),
  unit: z.enum(['CALENDAR_DAY', 'MONTH']),
  to: text,
  basis: z.strictObject({ document: text, article: text }),
});

/** What the centre's documents say that no case decides: words of their numbers, seals, remedies, telephones. Data of the centre. */
export const paperworkSource = z.strictObject({
  /** 发文机关 */ issuer: text,
  /** 机关代字 */ word: text,
  /** 办理地点、咨询电话、监督投诉电话 */
  place: text,
  consult: text,
  supervise: text,
  /** 进度查询: where the applicant follows the case */
  progress: text,
  remedies: z.strictObject({
    /** 行政复议; `of`: the reviewing body by department, where it is another one */ review: remedy.extend({
      of: z.record(text, text).default({}),
    }),
    /** 行政诉讼 */ litigation: remedy,
  }),
  kinds: z.strictObject(Object.fromEntries(documentKinds.map((one) => [one, kind])) as Record<(typeof documentKinds)[number], typeof kind>),
});

export type Paperwork = z.infer<typeof paperworkSource>;
