import { randomUUID } from 'node:crypto';
import type { GraphClient } from '../../../scripts/demo/graph-client.js';
import { ACCEPT, claimOperation, DELIVER, decideOperation, JUDGE, PROGRESS, REVIEW, SUBMIT } from '../../../scripts/demo/operations.js';
import type { Applicant } from './bench-applicants.js';

type Row = Record<string, any>;
export type Reached = 'RECEIVED' | 'ACCEPTED' | 'TO_BE_DELIVERED' | 'CLOSED';

export interface Handling {
  readonly client: GraphClient;
  readonly tokenOf: (persona: string) => Promise<string>;
  readonly applicant: Applicant;
  readonly until: Reached;
  /** Whether a paper comes with it, which is then to be handed over. */
  readonly onPaper?: boolean;
  /** Told how long each act took, in milliseconds. */
  readonly measured?: (act: string, milliseconds: number) => void;
}

const HANDLER = { name: '周敏', idNumber: '150783198804121122', phone: '13847012346' };

/** One application for a certificate of taxes paid, through the public graph, each act by whoever it belongs to. Returns the case's id. */
export async function handleCertificate(handling: Handling): Promise<string> {
  const { client, tokenOf, applicant, until, onPaper = false, measured = () => undefined } = handling;
  const act = async (persona: string, name: string, operation: string, input: Row): Promise<Row> => {
    const token = await tokenOf(persona);
    const began = performance.now();
    const data = await client.send(token, operation, { input: { ...input, idempotencyKey: randomUUID() } });
    measured(name, performance.now() - began);
    const [result] = Object.values(data) as Row[];
    if (result === undefined || result.__typename === 'Refusal') throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result;
  };
  const { id } = await act(applicant.persona, 'submitCase', SUBMIT, application(applicant, onPaper));
  if (until === 'RECEIVED') return id;
  const { case: received } = await client.send(await tokenOf('window-clerk'), REVIEW, { id });
  const open = (received.reviewPoints as Row[]).filter(({ verdict }) => verdict === null);
  const verdicts = open.map(({ part, code }) => ({ part, code, verdict: 'PASSED', remark: null }));
  await act('window-clerk', 'judgePoints', JUDGE, { caseId: id, verdicts });
  await act('window-clerk', 'acceptCase', ACCEPT, { caseId: id });
  const accepted = performance.now();
  if (until === 'ACCEPTED') return id;
  const [task] = (await reached(handling, id, ({ tasks }) => tasks[0].stage === 'ARRIVED')).tasks;
  measured('accepted → the department has it', performance.now() - accepted);
  await act('tax-approver', 'claimTaxTask', claimOperation('Tax'), { taskId: task.id });
  const decision = { taskId: task.id, outcome: 'APPROVED', opinion: '准予开具', details: null };
  await act('tax-approver', 'decideTaxTask', decideOperation('Tax'), decision);
  const decided = performance.now();
  await reached(handling, id, ({ stage }) => stage === 'TO_BE_DELIVERED');
  measured('decided → the window has the result', performance.now() - decided);
  if (until === 'TO_BE_DELIVERED') return id;
  await act('output-clerk', 'registerDelivery', DELIVER, { caseId: id, recipientName: HANDLER.name, recipientIdNumber: HANDLER.idNumber });
  measured('accepted → delivered', performance.now() - accepted);
  return id;
}

function application({ enterpriseName, creditCode }: Applicant, onPaper: boolean): Row {
  const form = {
    enterpriseName,
    creditCode,
    handler: HANDLER,
    paidFrom: '2025-01-01',
    paidUntil: '2025-12-31',
    certificatePurpose: '投标',
  };
  const licence = { code: 'BUSINESS_LICENCE', provision: 'E_LICENCE', originals: 0, copies: 0 };
  const paper = { code: 'HANDLER_ID', provision: onPaper ? 'PAPER' : 'E_LICENCE', originals: onPaper ? 1 : 0, copies: 0 };
  const answers = [{ question: 'AGENT', option: 'NO' }];
  return { itemId: 'tax.tax-payment-certificate', channel: 'WINDOW', answers, form, materials: [paper, licence] };
}

/** Asks again until it is so: the window and the department follow one another by their journals. */
async function reached({ client, tokenOf }: Handling, id: string, so: (found: Row) => boolean): Promise<Row> {
  for (;;) {
    const { case: found } = await client.send(await tokenOf('operations'), PROGRESS, { id });
    if (so(found)) return found;
  }
}
