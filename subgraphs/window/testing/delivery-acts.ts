import { randomUUID } from 'node:crypto';
import type { Caller } from '../../kit/domain/caller.js';
import { accepted, type Row, tasksOf } from './acts.js';
import { clerk, founder } from './callers.js';
import type { OpenWindow } from './open-window.js';
import { renamed, storyOf } from './stories.js';

const founding = storyOf('single-shareholder');

const INPUTS: Readonly<Record<string, string>> = {
  chooseDelivery: 'ChooseDeliveryInput',
  recordContact: 'RecordContactInput',
  postResults: 'PostResultsInput',
  registerCourierDelivery: 'RegisterCourierDeliveryInput',
  returnOriginals: 'ReturnOriginalsInput',
  withdrawCase: 'WithdrawCaseInput',
};

/** An act of the result window through GraphQL; the answer is the case or the refusal. */
export async function deliveryAct(window: OpenWindow, caller: Caller, name: string, given: Row): Promise<Row> {
  const query = `mutation ($input: ${INPUTS[name]}!) { answer: ${name}(input: $input) { __typename ... on Case { id stage } ... on Refusal { code message details { subject message } } } }`;
  const { data, errors } = await window.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as Row).answer as Row;
}

/** A founding of its own, accepted, with the task of its registration. */
export async function openFounding(
  window: OpenWindow,
  name: string,
): Promise<{ id: string; registration: { taskId: string; department: string } }> {
  const found = await accepted(window, founder, clerk, renamed(founding, name));
  return { id: found.id as string, registration: tasksOf(found).registration as never };
}

/** A founding whose registration was denied: one result in the result window; its papers never left. */
export async function decidedFounding(window: OpenWindow, name: string): Promise<string> {
  const { id, registration } = await openFounding(window, name);
  await window.decide({ ...registration, outcome: 'DENIED' });
  return id;
}
