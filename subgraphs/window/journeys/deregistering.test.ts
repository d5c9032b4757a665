import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testEngines } from '../../kit/testing/engines.js';
import { accepted, act, judgeAll, look, type Row, submission, submit, tasksOf, told } from '../testing/acts.js';
import { clerk, outputClerk, restaurant } from '../testing/callers.js';
import { type OpenWindow, openWindow } from '../testing/open-window.js';
import type { Story } from '../testing/stories.js';

const person = { name: '周敏', idNumber: '150783198804121122', phone: '13847012345' };
const paper = (code: string, originals = 1, copies = 0) => ({ code, provision: 'PAPER' as const, originals, copies });
const story: Story = {
  itemId: null,
  matterCode: 'enterprise-deregistration',
  channel: 'WINDOW',
  answers: {
    AGENT: 'NO',
    CLEARANCE_CAUSE: 'DISSOLUTION',
    TAX_AFFAIRS: 'YES',
    PAYS_ENTERPRISE_INCOME_TAX: 'YES',
    HOLDS_INVOICES: 'NO',
    DEREGISTRATION_ROUTE: 'ORDINARY',
    LICENCE_LOST: 'NO',
    FUND_CLOSURE_CAUSE: 'DISSOLVED',
  },
  form: {
    enterpriseName: '扎兰屯市秀水山庄餐饮有限公司',
    creditCode: '91150783MA0N2B025N',
    legalRepresentative: person,
    handler: person,
    liquidationFrom: '2026-08-01',
    creditorNoticeOn: '2026-08-10',
    liquidationUntil: '2026-11-10',
    terminationCause: 'DISSOLVED',
    medicalInsuredRemaining: 0,
    medicalFeesSettled: true,
    fundArrearsDeclared: 0,
    fundAccountsStillOpen: 0,
  },
  materials: [
    paper('TAX_CLEARANCE_FORM', 2),
    paper('BUSINESS_LICENCE', 0, 1),
    paper('HANDLER_ID'),
    paper('TAX_LIQUIDATION_RETURN'),
    paper('TAX_DISSOLUTION_RESOLUTION', 0, 1),
    paper('COMPANY_DEREGISTRATION_APPLICATION'),
    paper('LIQUIDATION_REPORT'),
    paper('COMPANY_LICENCE_ORIGINALS', 2),
    paper('SOCIAL_INSURANCE_CANCELLATION_FORM'),
    paper('MEDICAL_DISENROLMENT_FORM'),
    paper('FUND_CLOSURE_FORM'),
    paper('FUND_ACCOUNT_DISPOSAL_ROSTER'),
  ],
  findings: [],
  correction: null,
  collector: { name: person.name, idNumber: person.idNumber },
};
const LAST = ['social-insurance', 'medical-insurance', 'provident-fund'];

describe.each(await testEngines())('an enterprise is deregistered through one window ($name)', (engine) => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(engine);
  });
  afterAll(() => window.close());

  it('clears its taxes first, is struck off with the clearance’s number, and leaves the others together', async () => {
    const { id } = (await accepted(window, restaurant, clerk, story)) as { id: string };
    const statuses = async () =>
      Object.fromEntries(Object.entries(tasksOf(await look(window, clerk, id))).map(([step, { status }]) => [step, status]));
    const waiting = Object.fromEntries(LAST.map((step) => [step, 'WAITING']));
    expect(await statuses()).toEqual({ 'tax-clearance': 'RELEASED', cancellation: 'WAITING', ...waiting });
    const tasks = tasksOf(await look(window, clerk, id));
    await window.decide({
      ...(tasks['tax-clearance'] as { taskId: string; department: string }),
      produced: { taxClearanceNumber: '扎税清〔2026〕1号' },
    });
    expect(await statuses()).toEqual({ 'tax-clearance': 'DECIDED', cancellation: 'RELEASED', ...waiting });
    expect((await window.released('market-supervision'))[0]?.form.taxClearanceNumber).toBe('扎税清〔2026〕1号');
    await window.decide({ ...(tasks.cancellation as { taskId: string; department: string }), produced: { deregisteredOn: '2026-11-24' } });
    expect(await statuses()).toMatchObject(Object.fromEntries(LAST.map((step) => [step, 'RELEASED'])));
    for (const step of LAST) await window.decide(tasks[step] as never);
    expect(
      told(
        await act(window, outputClerk, 'registerDelivery', { caseId: id, recipientName: person.name, recipientIdNumber: person.idNumber }),
      ),
    ).toBe('CLOSED');
  });

  it('asks the applicant for neither the clearance nor the notice, and may be applied for again once it is closed', async () => {
    const { data } = await window.ask(
      restaurant,
      'query ($answers: [AnswerInput!]!) { checklist(matterCode: "enterprise-deregistration", answers: $answers) { ... on Checklist { complete materials { code } waived { code } } } }',
      { answers: submission(story).answers },
    );
    const { complete, materials, waived } = (data as Row).checklist as Row;
    expect(complete).toBe(true);
    expect((waived as Row[]).map(({ code }) => code).sort()).toEqual(['DEREGISTRATION_NOTICE', 'TAX_CLEARANCE_CERTIFICATE']);
    expect((materials as Row[]).map(({ code }) => code).sort()).toEqual(story.materials.map(({ code }) => code).sort());
    const again = await submit(window, restaurant, story);
    expect(told(await judgeAll(window, clerk, again.id as string))).toBe('RECEIVED');
  });
});
