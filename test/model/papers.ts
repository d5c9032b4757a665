import type { Row } from './model-hall.js';

/** A handover sheet as its row says. */
export interface Sheet {
  readonly id: string;
  readonly stepId: string;
  readonly stage: string;
  readonly handedOverBy: string | null;
  readonly lines: readonly {
    readonly material: string;
    readonly originals: number;
    readonly sentBack: number;
    readonly home: number;
    readonly retained: number;
    readonly lost: number;
  }[];
}

/** JSON columns come as text from one engine and as values from the other. */
export function parsed<Value>(value: unknown): Value {
  return (typeof value === 'string' ? JSON.parse(value) : value) as Value;
}

export function seenSheet({ id, step_id, stage, handed_over_by, lines }: Row): Sheet {
  return { id, stepId: step_id, stage, handedOverBy: handed_over_by, lines: parsed(lines) };
}

/** Originals of a material that went out by these sheets and have not come home. */
export function away(material: string, sheets: readonly Sheet[]): number {
  return sheets
    .filter(({ stage }) => !['DRAWN_UP', 'VOID'].includes(stage))
    .flatMap(({ lines }) => lines)
    .filter((line) => line.material === material)
    .reduce((sum, line) => sum + line.originals - line.home, 0);
}

/** Originals of a sheet that a department, or somebody on the way, still has to account for. */
export function unaccounted({ stage, lines }: Sheet): number {
  if (['DRAWN_UP', 'VOID'].includes(stage)) return 0;
  return lines.reduce((sum, line) => sum + line.originals - line.home - line.retained - line.lost, 0);
}

/** Originals that the applicant handed in, by material. */
export function handedIn(file: Row): Map<string, number> {
  const materials = parsed<{ code: string; provision: string; originals: number }[]>(file.materials);
  return new Map(materials.filter(({ provision }) => provision === 'PAPER').map(({ code, originals }) => [code, originals]));
}
