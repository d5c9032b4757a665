import { type DocumentBlock, heading, paragraph } from '../../../kit/domain/document/index.js';
import type { Paperwork } from './paperwork.js';

/** 救济途径, as every document must tell it that turns an application down (行政许可法 art. 38, 行政复议法 art. 20, 行政诉讼法 art. 46). Pure. */
export function remedies({ remedies: { review, litigation } }: Pick<Paperwork, 'remedies'>): DocumentBlock[] {
  return [
    heading('救济途径'),
    paragraph(
      `如对本决定不服，可以自收到本文书之日起${period(review)}内，向${review.to}申请行政复议（${reference(review)}），` +
        `也可以自收到本文书之日起${period(litigation)}内，依法向${litigation.to}提起行政诉讼（${reference(litigation)}）。`,
    ),
  ];
}

type Remedy = Paperwork['remedies']['review'];

function period({ amount, unit }: Remedy): string {
  return unit === 'MONTH' ? `${amount}个月` : `${amount}日`;
}

function reference({ basis }: Remedy): string {
  return `${basis.document}${basis.article}`;
}
