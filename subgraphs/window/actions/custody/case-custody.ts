import type { Write } from '../../../kit/persistence/write.js';
import { custodyOf, type Holding } from '../../domain/custody.js';
import type { CaseFile } from '../../persistence/case.entity.js';
import { HandoverSheet, OriginalsReturn } from '../../persistence/custody.entity.js';
import { givenBackBy } from '../../persistence/given-back.js';

/** The sheets of a case and where its originals are. */
export interface CaseCustody {
  readonly sheets: HandoverSheet[];
  readonly holdings: readonly Holding[];
}

/** Read under the lock of the case: nothing of it moves until the act has ended. */
export async function caseCustody({ em }: Pick<Write, 'em'>, file: Pick<CaseFile, 'id' | 'materials'>): Promise<CaseCustody> {
  const sheets = await em.find(HandoverSheet, { caseId: file.id }, { orderBy: { drawnUpAt: 'asc', number: 'asc' } });
  const returns = await em.find(OriginalsReturn, { caseId: file.id });
  return { sheets, holdings: custodyOf(file.materials, sheets, givenBackBy(returns)) };
}
