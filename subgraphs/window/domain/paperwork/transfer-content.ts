import { type DocumentContent, paragraph } from '../../../kit/domain/document/index.js';
import { type CaseSaid, caseFacts } from './case-said.js';

export interface TransferSaid {
  readonly said: CaseSaid;
  /** Who answered for the case, and who does from now on. */
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly consult: string;
  readonly supervise: string;
}

/** 办件转办单 (运行制度第五条, 首问负责): who answers for the case from now on, and that the applicant loses no day by it. Pure. */
export function transferContent({ said, from, to, reason, consult, supervise }: TransferSaid): DocumentContent {
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(`你单位提出的“${said.title}”申请，原由综合窗口${from}负责审查，现转由综合窗口${to}负责。`),
      caseFacts(said, [['转办事由', reason]]),
      paragraph(
        '已经提交的材料随件移交，不需要重新提交；一次性告知和受理的期限仍自收件之日起计算，不因转办顺延。接收人自即日起对该件负责，不得再以窗口分工为由推诿。',
      ),
      paragraph(`依据：《扎兰屯市政务服务大厅企业服务专区运行制度》第五条。咨询电话：${consult}；监督投诉电话：${supervise}。`),
    ],
  };
}
