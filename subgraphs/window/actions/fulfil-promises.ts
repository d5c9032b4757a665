import type { Checklist } from '../../kit/domain/catalogue/checklist.js';
import type { Write } from '../../kit/persistence/write.js';
import { missingMaterials } from '../domain/material-supply.js';
import type { CaseFile } from '../persistence/case.entity.js';
import { MaterialPromise } from '../persistence/intake.entity.js';

/** Notes the promises whose materials are there now. The case's row must be locked. */
export async function fulfilPromises(unit: Write, file: CaseFile, checklist: Checklist): Promise<void> {
  const missing = new Set(missingMaterials(checklist.materials, file.materials).map(({ code }) => code));
  for (const promise of await unit.em.find(MaterialPromise, { caseId: file.id, fulfilledAt: null })) {
    if (missing.has(promise.code)) continue;
    promise.fulfilledAt = unit.now;
    unit.record({ type: 'onewindow.case.promiseFulfilled', subject: file.id, audience: '-', data: { material: promise.code } });
  }
}
