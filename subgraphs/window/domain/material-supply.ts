import type { MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import type { RefusalDetail } from '../../kit/domain/rule.js';

/** How the applicant provides a material: on paper, as a file, or by a route that spares it. */
export type Provision = 'PAPER' | 'ELECTRONIC' | 'E_LICENCE' | 'DATA_SHARE' | 'PROMISE';

export interface SuppliedMaterial {
  readonly code: string;
  readonly provision: Provision;
  readonly originals: number;
  readonly copies: number;
}

/** More sheets of one material than this are a slip of the pen. */
const MOST_SHEETS = 999;

/** Whether what was supplied is what the list asks for. */
function satisfies(material: MergedMaterial, supplied: SuppliedMaterial): boolean {
  if (supplied.provision === 'PAPER')
    return material.form !== 'ELECTRONIC' && supplied.originals >= material.originals && supplied.copies >= material.copies;
  if (supplied.provision === 'ELECTRONIC') return material.form !== 'PAPER';
  return material.waiver === supplied.provision;
}

/** The required materials that are still missing, short of copies, or supplied by a route that the item does not allow. */
export function missingMaterials(materials: readonly MergedMaterial[], supplied: readonly SuppliedMaterial[]): MergedMaterial[] {
  return materials.filter(
    (material) => material.necessity === 'REQUIRED' && !supplied.some((one) => one.code === material.code && satisfies(material, one)),
  );
}

/** Materials that nobody asked for, and materials that stand twice: the applicant may not be made to hand them in (行政许可法 art. 31). */
export function supplyFaults(materials: readonly MergedMaterial[], supplied: readonly SuppliedMaterial[]): RefusalDetail[] {
  return supplied.flatMap(({ code, originals, copies }, index) => {
    if (!materials.some((material) => material.code === code))
      return [{ subject: code, message: { zh: '本次申请不需要这一材料', en: 'This application does not need this material' } }];
    if (![originals, copies].every((count) => Number.isInteger(count) && count >= 0 && count <= MOST_SHEETS))
      return [
        {
          subject: code,
          message: { zh: `份数应当为0至${MOST_SHEETS}的整数`, en: `The number of copies must be a whole number from 0 to ${MOST_SHEETS}` },
        },
      ];
    const twice = supplied.findIndex((other) => other.code === code) !== index;
    return twice ? [{ subject: code, message: { zh: '同一材料填报了两次', en: 'This material is named twice' } }] : [];
  });
}
