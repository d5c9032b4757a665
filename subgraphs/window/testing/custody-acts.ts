import { randomUUID } from 'node:crypto';
import type { Caller } from '../../kit/domain/caller.js';
import type { Row } from './acts.js';
import { clerk, reviewerOf } from './callers.js';
import type { OpenWindow } from './open-window.js';

const INPUTS: Readonly<Record<string, string>> = {
  handOverMaterials: 'HandOverMaterialsInput',
  confirmHandover: 'ConfirmHandoverInput',
  correctHandover: 'CorrectHandoverInput',
  recallHandover: 'RecallHandoverInput',
  returnHandover: 'ReturnHandoverInput',
  receiveReturnedMaterials: 'ReceiveReturnedMaterialsInput',
  recordLostOriginal: 'RecordLostOriginalInput',
};
const SHEET = `id number taskId departmentCode stage lines { material originals copies pages condition received { originals copies } sentBack home retained lost }
  handedOverAt handedOverBy receivedAt receivedBy remark sentBackBy retentionReason retentionBasis homeBy waitedMinutes late`;

/** An act on a handover sheet through GraphQL; the answer is the sheet or the refusal. */
export async function sheetAct(window: OpenWindow, caller: Caller, name: string, given: Row): Promise<Row> {
  const query = `mutation ($input: ${INPUTS[name]}!) { answer: ${name}(input: $input) {
    __typename ... on Handover { ${SHEET} } ... on Refusal { code message details { subject message } } } }`;
  const { data, errors } = await window.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...given } });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as Row).answer as Row;
}

/** The handover sheets of a case and where its originals are, as this caller sees them. */
export async function custodyOfCase(window: OpenWindow, caller: Caller, id: string): Promise<Row> {
  const query = `query ($id: ID!) { case(id: $id) { handovers { ${SHEET} } originals { material place originals departmentCode sheetNumber } } }`;
  const { data, errors } = await window.ask(caller, query, { id });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as Row).case as Row;
}

/** Hands all papers of a case over that can be, and has the departments sign for them. */
export async function handAllOver(window: OpenWindow, caseId: string): Promise<void> {
  const { handovers } = await custodyOfCase(window, clerk, caseId);
  for (const { id, departmentCode } of (handovers as Row[]).filter(({ stage }) => stage === 'DRAWN_UP')) {
    await sheetAct(window, clerk, 'handOverMaterials', { sheetId: id });
    await sheetAct(window, reviewerOf(departmentCode as string), 'confirmHandover', { sheetId: id });
  }
}
