import { type DocumentBlock, heading, list, paragraph } from '../../../kit/domain/document/index.js';
import type { Paperwork } from './paperwork.js';

type Remedy = Paperwork['remedies']['review'];

/**
 * 救济途径, as every document must tell it that turns an application down (行政许可法 art. 38, 行政复议法 art. 20,
 * 行政诉讼法 art. 46). Departments under a vertical administration are reviewed by the authority above them (行政复议法
 * art. 27), which the centre's data name by department. Pure.
 */
export function remedies(
  { remedies: { review, litigation } }: Pick<Paperwork, 'remedies'>,
  concerned: readonly { readonly department: string; readonly title: string }[],
): DocumentBlock[] {
  const bodyOf = (department: string) => review.of[department] ?? review.to;
  const bodies = [...new Set(concerned.map(({ department }) => bodyOf(department)))];
  const sue =
    `也可以自收到本文书之日起${period(litigation)}内，依法向${litigation.to}提起行政诉讼` +
    `（${litigation.basis.document}${litigation.basis.article}）。`;
  const ask = (to: string) =>
    `自收到本文书之日起${period(review)}内，向${to}申请行政复议（${review.basis.document}${review.basis.article}）`;
  if (bodies.length <= 1) return [heading('救济途径'), paragraph(`如不服，可以${ask(bodies[0] ?? review.to)}，${sue}`)];
  const sorted = bodies.map((body) => {
    const titles = concerned.filter(({ department }) => bodyOf(department) === body).map(({ title }) => `“${title}”`);
    return `${[...new Set(titles)].join('、')}：${body}。`;
  });
  return [heading('救济途径'), paragraph(`如不服，可以${ask('下列行政复议机关')}，${sue}各事项的行政复议机关为：`), list(sorted)];
}

function period({ amount, unit }: Pick<Remedy, 'amount' | 'unit'>): string {
  return unit === 'MONTH' ? `${amount}个月` : `${amount}日`;
}
