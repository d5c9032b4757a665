import { addDays, addYears } from '../day-count.js';
import { numberIn, rowsIn, textIn } from '../form-data.js';
import type { HrResultMaker } from '../hr-rule.js';
import { fenOf } from '../money.js';
import { postsOf } from '../working-hours/post.js';
import { documentNumber } from './document-number.js';
import type { DispatchLicenceContent, HrServiceLicenceContent, SpecialHoursContent } from './issued-content.js';

/** 劳务派遣行政许可实施办法: the licence is good for three years. */
const DISPATCH_YEARS = 3;

/** 劳务派遣经营许可证 */
export const dispatchLicence: HrResultMaker = ({ form, details, today }, serial) => ({
  documentNumber: documentNumber('扎人社派许', today, serial),
  validUntil: addDays(addYears(today, DISPATCH_YEARS), -1),
  produced: {},
  content: {
    registeredCapitalFen: fenOf(numberIn(form, 'registeredCapital') ?? 0),
    validFrom: today,
    siteCheckedOn: details.siteCheck?.checkedOn ?? null,
    annualReportDue: '每年3月31日前报告上一年度劳务派遣经营情况',
  } satisfies DispatchLicenceContent,
});

/** 人力资源服务许可证 */
export const hrServiceLicence: HrResultMaker = ({ form, answers, today }, serial) => ({
  documentNumber: `（扎）人服证字〔${today.slice(0, 4)}〕第${String(serial).padStart(4, '0')}号`,
  validUntil: null,
  produced: {},
  content: {
    activities: rowsIn<string>(form, 'activities'),
    issuedOn: today,
    byPromise: answers.HR_SERVICE_ROUTE === 'PROMISE',
    telecomLicenceNumber: textIn(form, 'telecomLicenceNumber') ?? null,
  } satisfies HrServiceLicenceContent,
});

/** 准予企业实行特殊工时制度决定书; ends with the requested term unless the bureau granted less. */
export const specialHoursApproval: HrResultMaker = ({ form, details, today }, serial) => {
  const from = textIn(form, 'applyFrom') ?? today;
  const until = details.approvedUntil ?? textIn(form, 'applyUntil') ?? today;
  return {
    documentNumber: documentNumber('扎人社工时审', today, serial),
    validUntil: until,
    produced: {},
    content: {
      from,
      until,
      posts: postsOf(form).map(({ post, headcount, system, cycle }) => ({ post, headcount, system, cycle: cycle ?? null })),
    } satisfies SpecialHoursContent,
  };
};
