import { basisText } from '../../../kit/domain/catalogue/labels.js';
import { type DocumentContent, facts, heading, list, paragraph, paragraphs } from '../../../kit/domain/document/index.js';
import type { RuleRef } from '../../../kit/domain/rule.js';
import { isOnline } from '../channel.js';
import type { EndingKind } from '../ending.js';
import { type CaseSaid, caseFacts } from './case-said.js';
import type { Paperwork } from './paperwork.js';
import { remedies } from './remedies.js';

export interface EndingSaid {
  readonly said: CaseSaid;
  readonly kind: EndingKind;
  /** `REST` where decisions of other steps stand. */
  readonly reach: 'WHOLE' | 'REST';
  readonly reason: string | null;
  readonly explanation: string;
  readonly ruleRef: RuleRef;
  readonly competentBody: string | null;
  /** What ends, and by which departments it would have been decided. */
  readonly ended: readonly { readonly department: string; readonly title: string }[];
  readonly byStaff: string | null;
  readonly paperwork: Pick<Paperwork, 'remedies' | 'consult' | 'supervise' | 'place'>;
}

/** 不予受理通知书、撤回申请确认书、终止办理通知书: what ends, why, by what rule, and what can be done about it. Pure. */
export function endingContent(ending: EndingSaid): DocumentContent {
  const { said, kind, explanation, ruleRef, competentBody, ended, reach, byStaff, paperwork } = ending;
  const reasoned = kind !== 'WITHDRAWN';
  return {
    addressee: said.enterprise.name,
    body: [
      paragraph(openings[kind](ending)),
      caseFacts(said, byStaff === null ? [] : [['办理方式', `申请人到场提出，由${byStaff}代为录入`]]),
      ...(reach === 'REST' ? [heading('本文书所涉事项'), list(ended.map(({ title }) => `${title}。`))] : []),
      heading(reasoned ? '理由和依据' : '撤回理由'),
      ...paragraphs(explanation),
      ...(reasoned ? [facts([['依据', basisText(ruleRef)]])] : []),
      ...(competentBody === null ? [] : [paragraph(`该申请事项依法由${competentBody}办理，请向其提出申请。`)]),
      paragraph(next[kind](reach)),
      ...(reasoned ? remedies(paperwork, ended) : []),
      paragraph(`领取材料地点：${paperwork.place}；咨询电话：${paperwork.consult}；监督投诉电话：${paperwork.supervise}。`),
    ],
    ...(isOnline(said.channel) ? { signLines: [] } : {}),
  };
}

type Said = Readonly<Record<EndingKind, (ending: EndingSaid) => string>>;

const openings: Said = {
  REFUSED: ({ said, reason }) => `你单位提出的“${said.title}”申请，经审查，${reason ?? '不符合受理条件'}，决定不予受理。`,
  WITHDRAWN: ({ said, reach }) =>
    `你单位提出撤回“${said.title}”申请${reach === 'REST' ? '中尚未作出决定的事项' : ''}，经确认准予撤回，相关事项自本文书出具之日起停止办理。`,
  TERMINATED: ({ said, reason, reach }) =>
    `你单位提出的“${said.title}”申请${reach === 'REST' ? '中尚未作出决定的事项' : ''}，因${reason ?? '出现依法应当终止的情形'}，决定终止办理。`,
};

const next: Readonly<Record<EndingKind, (reach: 'WHOLE' | 'REST') => string>> = {
  REFUSED: () => '不予受理的原因消除后，可以重新提出申请。已提交的材料请凭本文书领回。',
  WITHDRAWN: (reach) => `${stands(reach)}撤回后可以重新提出申请，原申请不影响再次申请。已提交的材料请凭本文书领回。`,
  TERMINATED: (reach) => `${stands(reach)}终止办理的原因消除后，可以重新提出申请。已提交的材料请凭本文书领回。`,
};

function stands(reach: 'WHOLE' | 'REST'): string {
  return reach === 'REST' ? '其他事项已经作出的决定继续有效，结果文书照常出件。' : '';
}
