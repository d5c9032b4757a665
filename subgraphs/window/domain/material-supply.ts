import type { MergedMaterial } from '../../kit/domain/catalogue/checklist.js';
import type { RefusalDetail } from '../../kit/domain/rule.js';

/** How the applicant provides a material: on paper, as a file, or by a route that spares it. */
export type Provision = 'PAPER' | 'ELECTRONIC' | 'E_LICENCE' | 'DATA_SHARE' | 'PROMISE';

export interface SuppliedMaterial {
  readonly code: string;
  readonly provision: Provision;
  readonly originals: number;
  readonly copies: number;
  /** Sheets of paper in all, as counted at the counter; null or absent where nobody counted. */
  readonly pages?: number | null;
  /** Ids of uploaded files: the material itself, or the scan of its paper. */
  readonly attachments?: readonly string[] | null;
}

/** More sheets or files of one material than this are a slip of the pen. */
const MOST_SHEETS = 999;
const MOST_PAGES = 9999;
const MOST_FILES = 50;

/** Whether what was supplied is what the list asks for. What is said to be electronic and is not there has not been supplied. */
function satisfies(material: MergedMaterial, supplied: SuppliedMaterial): boolean {
  if (supplied.provision === 'PAPER')
    return material.form !== 'ELECTRONIC' && supplied.originals >= material.originals && supplied.copies >= material.copies;
  if (supplied.provision === 'ELECTRONIC') return material.form !== 'PAPER' && (supplied.attachments ?? []).length > 0;
  return material.waiver === supplied.provision;
}

/** The required materials that are still missing, short of copies, without a file, or supplied by a route that the item does not allow. */
export function missingMaterials(materials: readonly MergedMaterial[], supplied: readonly SuppliedMaterial[]): MergedMaterial[] {
  return materials.filter(
    (material) => material.necessity === 'REQUIRED' && !supplied.some((one) => one.code === material.code && satisfies(material, one)),
  );
}

/** Materials that nobody asked for, and materials that stand twice: the applicant may not be made to hand them in (行政许可法 art. 31). */
export function supplyFaults(materials: readonly MergedMaterial[], supplied: readonly SuppliedMaterial[]): RefusalDetail[] {
  return supplied.flatMap((one, index) => {
    const { code: subject } = one;
    if (!materials.some((material) => material.code === subject))
      return [{ subject, message: { zh: '本次申请不需要这一材料', en: 'This application does not need this material' } }];
    const counts = countFaults(one);
    if (counts.length > 0) return counts;
    const twice = supplied.findIndex((other) => other.code === subject) !== index;
    return twice
      ? [{ subject, message: { zh: '同一材料填报了两次', en: 'This material is named twice' } }]
      : fileFaults(one, supplied.slice(0, index));
  });
}

function countFaults({ code: subject, provision, originals, copies, pages = null }: SuppliedMaterial): RefusalDetail[] {
  if (![originals, copies].every((count) => isCount(count, 0, MOST_SHEETS)))
    return [
      {
        subject,
        message: { zh: `份数应当为0至${MOST_SHEETS}的整数`, en: `The number of copies must be a whole number from 0 to ${MOST_SHEETS}` },
      },
    ];
  if (pages !== null && !isCount(pages, 1, MOST_PAGES))
    return [
      {
        subject,
        message: { zh: `页数应当为1至${MOST_PAGES}的整数`, en: `The number of pages must be a whole number from 1 to ${MOST_PAGES}` },
      },
    ];
  if (pages !== null && provision !== 'PAPER')
    return [{ subject, message: { zh: '只有纸质材料才登记页数', en: 'Pages are counted of paper only' } }];
  if (pages !== null && originals + copies === 0)
    return [{ subject, message: { zh: '登记了页数，应当同时登记原件或者复印件份数', en: 'Pages of no original and no copy' } }];
  return [];
}

function fileFaults(supplied: SuppliedMaterial, earlier: readonly SuppliedMaterial[]): RefusalDetail[] {
  const { code: subject } = supplied;
  const attachments = supplied.attachments ?? [];
  if (attachments.length > MOST_FILES)
    return [{ subject, message: { zh: `一项材料最多${MOST_FILES}个文件`, en: `At most ${MOST_FILES} files for one material` } }];
  const before = new Set(earlier.flatMap((one) => one.attachments ?? []));
  const twice = attachments.some((id, index) => before.has(id) || attachments.indexOf(id) !== index);
  return twice
    ? [{ subject, message: { zh: '同一文件用了两次，请分别上传', en: 'A file is named twice: upload it once for each use' } }]
    : [];
}

function isCount(count: number, least: number, most: number): boolean {
  return Number.isInteger(count) && count >= least && count <= most;
}
