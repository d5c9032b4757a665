import type { Caller } from '../../../kit/domain/caller.js';
import type { Write } from '../../../kit/persistence/write.js';
import type { CaseSaid } from '../../domain/paperwork/case-said.js';
import { type CaseFile, Enterprise } from '../../persistence/case.entity.js';

/** What the case's documents say of it, as it is at this moment. */
export async function saidOfCase({ em }: Pick<Write, 'em'>, file: CaseFile): Promise<CaseSaid> {
  const { name, creditCode, nameReservationNo } = await em.findOneOrFail(Enterprise, { id: file.enterpriseId });
  const { number, title, channel, receivedAt, form } = file;
  return { number, title, channel, receivedAt, form, enterprise: { name, creditCode, nameReservationNo } };
}

/** Who issues a document: the member of staff who acts, or the system where the applicant's own act or a timer brings it about. */
export function issuerOf(caller: Caller): { sub: string; name: string } {
  return caller.sub !== null && caller.department !== null ? { sub: caller.sub, name: caller.name } : { sub: 'SYSTEM', name: '系统' };
}
