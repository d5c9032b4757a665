import type { Clerkship } from './commands.js';
import { lawful } from './law.js';
import { callOf, make, type Press } from './press.js';
import { seenCase } from './seen-case.js';

const steps = [0, 1, 2, 3, 4];
const clerk = 'otherClerk' as const;

/** Everything that takes a case on, in the order in which a diligent hall would think of it. */
export const duties: readonly Press[] = [
  { at: 'WINDOW', act: 'judgeAll', who: clerk },
  { at: 'WINDOW', act: 'notice', who: clerk },
  { at: 'WINDOW', act: 'supplement', who: 'applicant' },
  { at: 'WINDOW', act: 'accept', who: clerk },
  ...steps.flatMap((step): Press[] => [
    { at: 'PAPERS', act: 'receiveBack', who: clerk, step },
    { at: 'PAPERS', act: 'handOver', who: clerk, step },
    { at: 'PAPERS', act: 'confirm', who: 'reviewer', step },
    ...(['approver', 'head', 'clerkInGown'] as const).map((who): Press => ({ at: 'OFFICE', act: 'approve', who, step })),
    { at: 'OFFICE', act: 'record', who: 'approver', step },
    { at: 'OFFICE', act: 'record', who: 'reviewer', step },
    { at: 'OFFICE', act: 'resume', who: 'head', step },
    { at: 'OFFICE', act: 'claim', who: 'head', step },
    { at: 'OFFICE', act: 'nameSecond', who: 'head', step },
    { at: 'OFFICE', act: 'coSign', who: 'reviewer', step },
    { at: 'PAPERS', act: 'sendBack', who: 'reviewer', step },
  ]),
];
export const handOut: Press = { at: 'WINDOW', act: 'deliver', who: 'outputClerk' };

/**
 * Does every duty that is lawful, one round after the other, until the case has come to this stage or an end, and every
 * original is home. Throws where nothing is left to do before that: something would lie there for ever.
 */
export async function workOff(real: Clerkship, until: 'TO_BE_DELIVERED' | 'ENDED', did: (press: Press) => void): Promise<void> {
  const wanted = until === 'ENDED' ? [...duties, handOut] : duties;
  for (let round = 0; round < 60; round += 1) {
    await real.hall.settle();
    const done = await oneRound(real, wanted);
    for (const press of done) did(press);
    const { file, sheets } = await seenCase(real.hall, real.caseId);
    const home = sheets.every(({ stage }) => ['VOID', 'RETURNED', 'RETAINED'].includes(stage));
    if (home && (['CLOSED', 'REFUSED', 'WITHDRAWN', 'TERMINATED'].includes(file.stage as string) || file.stage === until)) return;
    if (!did)
      throw new Error(`Nothing is left to do and the case is ${file.stage}, its papers ${sheets.map(({ stage }) => stage).join(' ')}`);
  }
  throw new Error('A diligent hall has not come to an end in sixty rounds');
}

async function oneRound({ hall, caseId }: Clerkship, wanted: readonly Press[]): Promise<Press[]> {
  const done: Press[] = [];
  let seen = await seenCase(hall, caseId);
  for (const press of wanted) {
    const call = callOf(press, seen, hall.now());
    if (call === null || lawful(press, seen, hall.now()) !== true) continue;
    const refusal = await make(hall, call);
    if (refusal !== null) throw new Error(`${JSON.stringify(press)} is a duty and was refused: ${JSON.stringify(refusal)}`);
    done.push(press);
    seen = await seenCase(hall, caseId);
  }
  return done;
}
