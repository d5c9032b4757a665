import type { Basis } from './item-definition.js';
import type { MergedMaterial } from './merged-materials.js';
import type { ChecklistPoint } from './merged-points.js';

/** One line of the one-time notice (一次性告知单). Texts are the Chinese ones of the catalogue. */
export interface NoticeLine {
  /** 1, 2, … in the order of the checklist. */
  readonly number: number;
  readonly subject: 'MATERIAL' | 'POINT';
  readonly code: string;
  /** Keys of the parts that it concerns. */
  readonly parts: readonly string[];
  /** What is wrong. */
  readonly wrong: string;
  /** How the applicant repairs it. */
  readonly repair: string;
  /** What the repaired material or entry must satisfy, each once. */
  readonly standards: readonly string[];
  readonly bases: readonly Basis[];
}

/**
 * The lines of a notice: missing materials first, then failed points. A failed point that looks at a missing material
 * joins the material's line as a standard, so that the applicant reads each defect once and still learns all of it.
 */
export function noticeOf(failed: readonly ChecklistPoint[], missing: readonly MergedMaterial[]): NoticeLine[] {
  const absorbed = (point: ChecklistPoint) =>
    missing.some(({ code, neededBy }) => code === point.material && neededBy.includes(point.part));
  const lines = [
    ...missing.map((material) =>
      materialLine(
        material,
        failed.filter((point) => point.material === material.code && absorbed(point)),
      ),
    ),
    ...failed.filter((point) => !absorbed(point)).map(pointLine),
  ];
  return lines.map((line, index) => ({ number: index + 1, ...line }));
}

type Line = Omit<NoticeLine, 'number'>;

function materialLine(material: MergedMaterial, points: readonly ChecklistPoint[]): Line {
  return {
    subject: 'MATERIAL',
    code: material.code,
    parts: material.neededBy,
    wrong: worded(material, 'wrong') ?? `未提交${material.name}`,
    repair: `${worded(material, 'repair') ?? `补充提交${material.name}`}${copiesText(material)}`,
    standards: [...new Set([...material.standards, ...points.map(({ passes }) => passes)])],
    bases: distinct([...material.bases, ...points.map(({ basis }) => basis)]),
  };
}

/** The departments' own words in place of the generated ones; how many copies, what standard and which basis is added whatever they say. */
function worded({ wordings }: MergedMaterial, key: 'wrong' | 'repair'): string | null {
  const own = [...new Set(wordings.flatMap((wording) => wording[key] ?? []))];
  return own.length === 0 ? null : own.join('；');
}

function pointLine({ part, code, fails, repair, passes, basis }: ChecklistPoint): Line {
  return { subject: 'POINT', code, parts: [part], wrong: fails, repair, standards: [passes], bases: [basis] };
}

function copiesText({ originals, copies, form, inspectAndReturn }: MergedMaterial): string {
  if (form === 'ELECTRONIC') return '（电子文件）';
  const counts = [originals > 0 ? `原件${originals}份` : '', copies > 0 ? `复印件${copies}份` : ''].filter((text) => text !== '');
  const details = [...counts, ...(inspectAndReturn ? ['原件查验后退回'] : [])];
  return details.length > 0 ? `（${details.join('，')}）` : '';
}

function distinct(bases: readonly Basis[]): Basis[] {
  return [...new Map(bases.map((basis) => [`${basis.document} ${basis.article}`, basis])).values()];
}
