import { nextSerial } from '../../kit/persistence/serial.js';
import type { Write } from '../../kit/persistence/write.js';
import type { PlannedStep } from '../domain/case-parts.js';
import { implementingCode, nationalNumber } from '../domain/national-number.js';
import { hallIntake } from '../intake/hall-intake.js';

/**
 * The next number in the national form. A joint matter goes by the code of its first step, the one that its lead
 * department (牵头部门) takes; a day's counter of that code is locked until the act ends, so that no two windows give one twice.
 */
export async function nextNationalNumber({ em }: Write, steps: readonly PlannedStep[], today: string): Promise<string | null> {
  const [lead] = steps;
  if (lead === undefined) return null;
  const { department, definition } = lead.version;
  const code = implementingCode(department, definition, hallIntake.implementers[department] ?? hallIntake.centre);
  return nationalNumber(code, today, await nextSerial(em, `national/${code}/${today}`));
}
