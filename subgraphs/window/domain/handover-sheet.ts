import type { ChecklistPart } from '../../kit/domain/catalogue/checklist.js';
import { type Answers, applies } from '../../kit/domain/catalogue/condition.js';
import { answersFor } from '../../kit/domain/catalogue/scenario.js';
import type { SuppliedMaterial } from './material-supply.js';

/** A line of a handover sheet: what goes, what came, and where its originals are now. */
export interface HandoverLine {
  readonly material: string;
  readonly name: string;
  /** As listed by the window. */
  readonly originals: number;
  readonly copies: number;
  readonly pages: number | null;
  readonly condition: string;
  /** As the department counted them; null until it has. */
  readonly received: PaperCount | null;
  /** Originals on their way home, home again, kept by the department for good, and lost as the operations office has found. */
  readonly sentBack: number;
  readonly home: number;
  readonly retained: number;
  readonly lost: number;
}

export interface PaperCount {
  readonly originals: number;
  readonly copies: number;
}

/** What the clerk finds when nothing is said. */
const SOUND = '完好';
const CERTIFIED = '复印件，与原件核对无误';

/**
 * The paper that a step's department gets, after what its item asks for: no department gets what only another needs. An
 * original that is inspected and given back at the counter (查验后退回) does not travel. Pure.
 */
export function sheetLines(part: ChecklistPart, answers: Answers, supplied: readonly SuppliedMaterial[]): HandoverLine[] {
  const counted = answersFor(part.item, answers);
  return part.item.materials
    .filter((material) => applies(material.when, counted) && !part.waivedMaterials.includes(material.code))
    .flatMap((material) => {
      const given = supplied.find((one) => one.code === material.code && one.provision === 'PAPER');
      if (given === undefined) return [];
      const originals = material.inspectAndReturn ? 0 : Math.min(material.originals, given.originals);
      const copies = Math.min(material.copies, given.copies);
      return originals + copies === 0 ? [] : [newLine(material.code, material.name, { originals, copies }, given.pages ?? null)];
    });
}

function newLine(material: string, name: string, { originals, copies }: PaperCount, pages: number | null): HandoverLine {
  return {
    material,
    name,
    originals,
    copies,
    pages,
    condition: SOUND,
    received: null,
    sentBack: 0,
    home: 0,
    retained: 0,
    lost: 0,
  };
}

/** Lines on which the department counted something else than the window listed. Pure. */
export function discrepancies(lines: readonly HandoverLine[]): HandoverLine[] {
  return lines.filter(
    ({ originals, copies, received, lost }) => received !== null && (received.originals !== originals - lost || received.copies !== copies),
  );
}

/** Originals of a line that the department still has to account for. Pure. */
export function outstanding({ originals, sentBack, home, retained, lost }: HandoverLine): number {
  return originals - sentBack - home - retained - lost;
}

/** The line with certified copies in place of its originals. Pure. */
export function asCopy(line: HandoverLine): HandoverLine {
  return { ...line, originals: 0, copies: line.copies + line.originals, condition: CERTIFIED };
}
