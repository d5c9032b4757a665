import fc from 'fast-check';
import type { OfficeAct, PaperAct, Press, WindowAct } from './press.js';

const windowActs: readonly WindowAct[] = [
  'judgeAll',
  'failOne',
  'notice',
  'supplement',
  'accept',
  'refuse',
  'withdraw',
  'withdraw',
  'deliver',
];
const officeActs: readonly OfficeAct[] = [
  'claim',
  'claim',
  'approve',
  'approve',
  'deny',
  'extend',
  'suspend',
  'suspend',
  'record',
  'record',
  'resume',
  'resume',
  'nameSecond',
  'coSign',
];

const windowPress: fc.Arbitrary<Press> = fc.record({
  at: fc.constant('WINDOW' as const),
  act: fc.constantFrom(...windowActs),
  who: fc.constantFrom('clerk', 'clerk', 'otherClerk', 'applicant', 'outputClerk', 'outputClerk', 'formerClerk', 'stranger'),
});
const officePress: fc.Arbitrary<Press> = fc.record({
  at: fc.constant('OFFICE' as const),
  act: fc.constantFrom(...officeActs),
  who: fc.constantFrom('approver', 'approver', 'approver', 'approver', 'reviewer', 'head', 'clerkInGown', 'unposted', 'otherDepartment'),
  step: fc.nat({ max: 4 }),
});
const paperActs: readonly PaperAct[] = ['handOver', 'confirm', 'sendBack', 'receiveBack'];
const paperPress: fc.Arbitrary<Press> = fc.record({
  at: fc.constant('PAPERS' as const),
  act: fc.constantFrom(...paperActs),
  who: fc.constantFrom(
    'clerk',
    'clerk',
    'reviewer',
    'reviewer',
    'reviewer',
    'otherClerk',
    'outputClerk',
    'formerClerk',
    'applicant',
    'otherReviewer',
  ),
  step: fc.nat({ max: 4 }),
});
/** Anybody presses anything. */
export const press = fc.oneof(
  { weight: 2, arbitrary: windowPress },
  { weight: 3, arbitrary: officePress },
  { weight: 2, arbitrary: paperPress },
);

/** Who gets in one another's way: at the counter only one of each pair can be. */
export const rivals: readonly [Press, Press][] = [
  [
    { at: 'WINDOW', act: 'accept', who: 'clerk' },
    { at: 'WINDOW', act: 'accept', who: 'otherClerk' },
  ],
  [
    { at: 'WINDOW', act: 'accept', who: 'clerk' },
    { at: 'WINDOW', act: 'notice', who: 'otherClerk' },
  ],
  [
    { at: 'WINDOW', act: 'deliver', who: 'outputClerk' },
    { at: 'WINDOW', act: 'deliver', who: 'outputClerk' },
  ],
  [
    { at: 'OFFICE', act: 'approve', who: 'approver', step: 0 },
    { at: 'OFFICE', act: 'deny', who: 'approver', step: 0 },
  ],
  [
    { at: 'OFFICE', act: 'suspend', who: 'approver', step: 0 },
    { at: 'OFFICE', act: 'approve', who: 'approver', step: 0 },
  ],
  [
    { at: 'OFFICE', act: 'suspend', who: 'approver', step: 0 },
    { at: 'OFFICE', act: 'suspend', who: 'head', step: 0 },
  ],
  [
    { at: 'OFFICE', act: 'claim', who: 'approver', step: 0 },
    { at: 'OFFICE', act: 'claim', who: 'clerkInGown', step: 0 },
  ],
  [
    { at: 'PAPERS', act: 'handOver', who: 'clerk', step: 0 },
    { at: 'PAPERS', act: 'handOver', who: 'otherClerk', step: 0 },
  ],
];

/** What crosses on the way: both can be answered with yes, one after the other or in two departments. */
export const crossings: readonly [Press, Press][] = [
  [
    { at: 'WINDOW', act: 'withdraw', who: 'applicant' },
    { at: 'WINDOW', act: 'accept', who: 'clerk' },
  ],
  [
    { at: 'WINDOW', act: 'withdraw', who: 'applicant' },
    { at: 'OFFICE', act: 'approve', who: 'approver', step: 0 },
  ],
  [
    { at: 'WINDOW', act: 'withdraw', who: 'applicant' },
    { at: 'PAPERS', act: 'confirm', who: 'reviewer', step: 0 },
  ],
];
