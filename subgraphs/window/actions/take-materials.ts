import type { Caller } from '../../kit/domain/caller.js';
import type { Refusal } from '../../kit/domain/rule.js';
import type { Write } from '../../kit/persistence/write.js';
import { type SuppliedMaterial, supplyFaults } from '../domain/material-supply.js';
import { mergedSupply } from '../domain/merged-supply.js';
import { attachFiles, usableFiles } from './attach-files.js';
import { materialsNotAsked } from './refusals.js';
import type { ReviewedCase } from './reviewed-case.js';

/**
 * Takes further materials of a case in, with their files: what the case has then, the added ones in place of those of the
 * same code. A refusal where one is not asked for, is miscounted, or has a file that is not the caller's to give.
 */
export async function takeMaterials(
  unit: Write,
  caller: Caller,
  { file, checklist }: Pick<ReviewedCase, 'file' | 'checklist'>,
  added: readonly SuppliedMaterial[],
): Promise<SuppliedMaterial[] | Refusal> {
  const materials = mergedSupply(file.materials, added);
  const wrong = supplyFaults(checklist.materials, materials);
  if (wrong.length > 0) return materialsNotAsked(wrong);
  const files = await usableFiles(unit, caller, added, { caseId: file.id });
  if ('code' in files) return files;
  attachFiles(unit, files, file.id);
  return materials;
}
