import { randomUUID } from 'node:crypto';
import type { Caller } from '../../kit/domain/caller.js';
import type { OpenWindow } from './open-window.js';
import { departmentOfType } from './open-window.js';
import type { Story } from './stories.js';

/** A part of an answer. */
// biome-ignore lint/suspicious/noExplicitAny: each test reads the graph’s answers in the shape that it asked for
export type Row = Record<string, any>;

const ACTED = `{
  __typename
  ... on Case { id number stage round }
  ... on Refusal { code message ruleRef { document article } details { subject message } }
}`;
const input: Readonly<Record<string, string>> = {
  submitCase: 'SubmitCaseInput',
  judgePoints: 'JudgePointsInput',
  issueNotice: 'CaseActInput',
  supplementCase: 'SupplementCaseInput',
  acceptCase: 'CaseActInput',
  registerDelivery: 'RegisterDeliveryInput',
  withdrawStep: 'WithdrawStepInput',
  certifyResult: 'CertifyResultInput',
  refuseCase: 'RefuseCaseInput',
  withdrawCase: 'WithdrawCaseInput',
  terminateCase: 'TerminateCaseInput',
  acknowledgeNotice: 'CaseActInput',
  promiseMaterials: 'PromiseMaterialsInput',
  bringPromised: 'BringPromisedInput',
  submitDraft: 'DraftActInput',
  transferCase: 'TransferCaseInput',
  showAuthorisation: 'ShowAuthorisationInput',
};

/** Acts through GraphQL; the answer is the case or the refusal. A new idempotency key unless one is given. */
export async function act(
  window: OpenWindow,
  caller: Caller,
  name: keyof typeof input & string,
  given: Row,
  language = 'zh',
): Promise<Row> {
  const query = `mutation Act($input: ${input[name]}!) { answer: ${name}(input: $input) ${ACTED} }`;
  const { data, errors } = await window.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } }, language);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as Row).answer as Row;
}

/** The code of a refusal, or the stage of the case. */
export function told(answer: Row): string {
  return (answer.code ?? answer.stage) as string;
}

export function submission({ itemId, matterCode, channel, answers, form, materials }: Story, changed: Row = {}): Row {
  return { itemId, matterCode, channel, answers: answersInput(answers), form, materials, ...changed };
}

export function answersInput(answers: Readonly<Record<string, string>>): { question: string; option: string }[] {
  return Object.entries(answers).map(([question, option]) => ({ question, option }));
}

export async function submit(window: OpenWindow, caller: Caller, story: Story, changed: Row = {}): Promise<Row> {
  const answer = await act(window, caller, 'submitCase', submission(story, changed));
  if (answer.__typename === 'Refusal') throw new Error(JSON.stringify(answer));
  return answer;
}

const CASE = `query ($id: ID!) { case(id: $id) {
  id number title stage round channel applicantName acceptedBy form answers receivedAt acceptedAt closedAt
  materials { code } reviewPoints { part code title verdict automatic judgedBy remark }
  notices { id dueOn acknowledgedAt laterFindings { id subject cause sinceRound faultParty missedBy settled } number round issuedBy answeredAt lines { number code parts wrong repair standards } }
  enterprise { id name creditCode } tasks { __typename id step title status needs releasedAt receivedAt decidedAt dueOn committedDueOn }
  results { taskId name number departmentCode delivered } deliveries { recipientName recipientIdNumber recipientRole registeredBy }
  ending { kind whole reasonCode reason explanation competentBody remedies ruleRef { document article } documentNumber steps endedBy onBehalfOfApplicant }
  promises { code dueOn overdue fulfilledAt onBehalfOfApplicant documentNumber reminderNumber } deemedAccepted noticeDueAt
  timeline { type what step }
} }`;

/** The whole case as this caller sees it. */
export async function look(window: OpenWindow, caller: Caller, id: string): Promise<Row> {
  const { data, errors } = await window.ask(caller, CASE, { id });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as Row).case as Row;
}

/** Passes every open point, except those that the story finds wrong. */
export async function judgeAll(window: OpenWindow, caller: Caller, id: string, findings: Story['findings'] = []): Promise<Row> {
  const { reviewPoints } = await look(window, caller, id);
  const verdicts = (reviewPoints as Row[])
    .filter((point) => point.verdict === null)
    .map(({ part, code }) => {
      const wrong = findings.find((finding) => finding.part === part && finding.code === code);
      return { part, code, verdict: wrong === undefined ? 'PASSED' : 'FAILED', remark: wrong?.remark ?? null };
    });
  return act(window, caller, 'judgePoints', { caseId: id, verdicts });
}

/** Submits, judges and accepts; returns the case. */
export async function accepted(window: OpenWindow, applicant: Caller, clerk: Caller, story: Story): Promise<Row> {
  const { id } = await submit(window, applicant, story);
  await judgeAll(window, clerk, id as string);
  const answer = await act(window, clerk, 'acceptCase', { caseId: id });
  if (answer.__typename === 'Refusal') throw new Error(JSON.stringify(answer));
  return look(window, clerk, id as string);
}

/** The tasks of a case by step, with the department of each. */
export function tasksOf(found: Row): Record<string, { taskId: string; department: string; status: string }> {
  return Object.fromEntries(
    (found.tasks as Row[]).map(({ __typename, id, step, status }) => [
      step as string,
      { taskId: id as string, department: departmentOfType(__typename as string), status: status as string },
    ]),
  );
}
