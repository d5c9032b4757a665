import type { Write } from '../../kit/persistence/write.js';
import { CaseFile, Enterprise } from '../persistence/case.entity.js';

/** What a decision says about the enterprise itself: the credit code of one that was being founded, the new name of one that has changed it. */
export async function noteEnterprise(
  unit: Write,
  file: CaseFile,
  { creditCode, enterpriseName }: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (typeof creditCode !== 'string' && typeof enterpriseName !== 'string') return;
  const enterprise = await unit.em.findOneOrFail(Enterprise, { id: file.enterpriseId });
  if (typeof enterpriseName === 'string') enterprise.name = enterpriseName;
  if (typeof creditCode !== 'string' || enterprise.creditCode !== null) return;
  await takeOver(unit, enterprise, creditCode);
  enterprise.creditCode = creditCode;
}

/**
 * The licence may be at the counter before this entry is read, and a clerk may have entered an application under the new
 * code: then the window knows the enterprise twice, and the cases of the second go to the first.
 */
async function takeOver({ em }: Write, enterprise: Enterprise, creditCode: string): Promise<void> {
  const namesake = await em.findOne(Enterprise, { creditCode });
  if (namesake === null) return;
  if (namesake.name !== enterprise.name) throw new Error(`The credit code issued to ${enterprise.id} is the one of ${namesake.id}`);
  await em.nativeUpdate(CaseFile, { enterpriseId: namesake.id }, { enterpriseId: enterprise.id });
  namesake.creditCode = null;
  await em.flush();
}
