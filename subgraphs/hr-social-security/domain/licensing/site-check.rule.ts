import type { Message } from '../../../kit/domain/message.js';
import type { HrRule, HrSubject } from '../hr-rule.js';

/** 行政许可法 art. 34 and 劳务派遣行政许可实施办法 art. 11: the substance of a file is verified by two or more. */
const INSPECTORS = 2;

/** Premises, facilities and information system of a dispatch enterprise cannot be judged on paper. */
export const dispatchSiteChecked: HrRule = {
  code: 'DISPATCH_SITE_CHECK_FAULTY',
  ruleRef: { document: '《劳务派遣行政许可实施办法》', article: '第十一条' },
  items: ['labour-dispatch-licence'],
  judge: (subject) =>
    subject.details.siteCheck === undefined
      ? { zh: '尚未对经营场所、设施设备和管理制度进行核查', en: 'Premises, facilities and rules were not checked on site' }
      : siteCheckFault(subject),
};

/** An HR service is checked on site only where the file leaves doubt; if it is, then lawfully. */
export const hrServiceSiteChecked: HrRule = {
  code: 'HR_SERVICE_SITE_CHECK_FAULTY',
  ruleRef: { document: '《中华人民共和国行政许可法》', article: '第三十四条' },
  items: ['hr-service-licence'],
  judge: siteCheckFault,
};

function siteCheckFault({ details: { siteCheck }, today }: HrSubject): Message | null {
  if (siteCheck === undefined) return null;
  const people = new Set(siteCheck.inspectors).size;
  if (people < INSPECTORS)
    return {
      zh: `核查应当由${INSPECTORS}名以上工作人员进行，现记录${people}名`,
      en: `The check takes ${INSPECTORS} or more members of staff; recorded: ${people}`,
    };
  if (siteCheck.checkedOn > today)
    return { zh: `核查日期${siteCheck.checkedOn}晚于决定日期${today}`, en: `The check of ${siteCheck.checkedOn} lies after the decision` };
  return siteCheck.conforms
    ? null
    : {
        zh: `${siteCheck.checkedOn}核查结论为不符合许可条件`,
        en: `The check of ${siteCheck.checkedOn} found that the conditions are not met`,
      };
}
