import { localDate } from '../../kit/domain/calendar/index.js';
import { nextSerial } from '../../kit/persistence/serial.js';
import type { Write } from '../../kit/persistence/write.js';
import type { EndingKind } from '../domain/ending.js';

const WORDS: Readonly<Record<EndingKind, string>> = { REFUSED: '不予受理', WITHDRAWN: '撤回确认', TERMINATED: '终止办理' };

/** Number of the document of an ending, by kind and year. */
export async function endingNumber({ em, now }: Write, kind: EndingKind): Promise<string> {
  const year = localDate(now).slice(0, 4);
  return `${WORDS[kind]}〔${year}〕${await nextSerial(em, `ending/${kind}/${year}`)}号`;
}
