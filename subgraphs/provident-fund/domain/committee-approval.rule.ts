import { ratioFloor } from './contribution-ratio.js';
import { textIn } from './form-reading.js';
import { type FundRule, regulation } from './fund-rule.js';
import { monthSpan } from './month.js';
import { reliefMaxMonths } from './relief-terms.rule.js';

/** 第二十条: a relief takes effect only by the management committee (住房公积金管理委员会); the office reviews and reports. */
export const committeeApproval: FundRule = {
  code: 'COMMITTEE_APPROVAL_MISSING',
  ruleRef: regulation('第二十条'),
  items: ['reduction-or-deferral'],
  judge: ({ details: { committeeApproval: approval }, today }) => {
    if (approval === undefined) return { zh: '尚无住房公积金管理委员会的批准', en: 'The management committee has not approved yet' };
    if (approval.approvedOn <= today) return null;
    return {
      zh: `管理委员会批准日期${approval.approvedOn}晚于决定当日${today}`,
      en: `The committee's approval is dated ${approval.approvedOn}, after today, ${today}`,
    };
  },
};

/** The committee may grant less than was asked, never more: not a longer period, not a lower ratio, not another kind of relief. */
export const approvalWithinApplication: FundRule = {
  code: 'APPROVAL_BEYOND_APPLICATION',
  ruleRef: regulation('第二十条'),
  items: ['reduction-or-deferral'],
  judge: ({ details: { committeeApproval: approval }, form, answers }) => {
    if (approval === undefined) return null;
    const from = textIn(form, 'reliefFrom') ?? '';
    const until = textIn(form, 'reliefUntil') ?? '';
    const months = monthSpan(approval.from, approval.until);
    if (approval.from < from || approval.until > until || months < 1 || months > reliefMaxMonths)
      return {
        zh: `批准期限${approval.from}至${approval.until}超出申请的${from}至${until}或者一年`,
        en: `The period granted, ${approval.from} to ${approval.until}, exceeds the one asked for (${from} to ${until}) or a year`,
      };
    return answers.FUND_RELIEF === 'REDUCE' ? ratioFault(approval.ratio, Number(form.contributionRatio)) : deferralFault(approval.ratio);
  },
};

function ratioFault(granted: number | undefined, askedFor: number) {
  if (granted === undefined) return { zh: '未填写批准执行的缴存比例', en: 'The ratio granted is not stated' };
  if (granted >= Math.max(ratioFloor, askedFor)) return null;
  return {
    zh: `批准比例${granted}%低于申请的${askedFor}%或者低于${ratioFloor}%`,
    en: `The ratio granted, ${granted}%, is below the ${askedFor}% asked for or below ${ratioFloor}%`,
  };
}

function deferralFault(granted: number | undefined) {
  if (granted === undefined) return null;
  return { zh: `申请事项为缓缴，不应当批准缴存比例${granted}%`, en: `A deferral was asked for; it grants no ratio of ${granted}%` };
}
