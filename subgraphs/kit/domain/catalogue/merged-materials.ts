import type { ChecklistPart } from './checklist-part.js';
import { providersOf } from './checklist-part.js';
import { type Answers, applies } from './condition.js';
import type { Basis, Material } from './item-definition.js';
import { answersFor } from './scenario.js';

/** One material for all parts that need it: handed in once, good enough for the strictest of them. */
export interface MergedMaterial {
  readonly code: string;
  readonly name: string;
  readonly necessity: 'REQUIRED' | 'OPTIONAL';
  readonly kind: Material['kind'];
  readonly form: Material['form'];
  readonly originals: number;
  readonly copies: number;
  readonly tolerable: boolean;
  readonly inspectAndReturn: boolean;
  readonly source: Material['source'];
  readonly issuer: string | null;
  readonly waiver: Material['waiver'];
  /** What it must satisfy, each standard once. */
  readonly standards: readonly string[];
  readonly bases: readonly Basis[];
  /** The departments' own words for the notice, each once; empty where the generated ones serve. */
  readonly wordings: readonly NonNullable<Material['notice']>[];
  /** Keys of the parts that need it. */
  readonly neededBy: readonly string[];
}

/** A material that the applicant need not bring for some parts, because an earlier step's result stands for it. */
export interface WaivedMaterial {
  readonly code: string;
  readonly name: string;
  /** Keys of the parts that would have needed it. */
  readonly neededBy: readonly string[];
  /** Keys of the parts whose result stands for it. */
  readonly providedBy: readonly string[];
}

/** A material of one part under the answers; a conditional one that applies is required. */
export interface MaterialNeed {
  readonly part: ChecklistPart;
  readonly material: Material;
  readonly necessity: 'REQUIRED' | 'OPTIONAL';
  readonly waived: boolean;
}

/** Every material of every part that applies under the answers, waived ones included. */
export function materialNeeds(parts: readonly ChecklistPart[], answers: Answers): MaterialNeed[] {
  return parts.flatMap((part) => {
    const counted = answersFor(part.item, answers);
    return part.item.materials
      .filter((material) => applies(material.when, counted))
      .map((material) => ({
        part,
        material,
        necessity: material.necessity === 'OPTIONAL' ? ('OPTIONAL' as const) : ('REQUIRED' as const),
        waived: part.waivedMaterials.includes(material.code),
      }));
  });
}

/** The materials to bring, each once. Where parts differ, the strictest holds, so that no part loses what it requires. */
export function mergedMaterials(needs: readonly MaterialNeed[]): MergedMaterial[] {
  return byCode(needs.filter(({ waived }) => !waived)).map(merge);
}

/** The materials that earlier steps provide, with who does. */
export function waivedMaterials(needs: readonly MaterialNeed[], parts: readonly ChecklistPart[]): WaivedMaterial[] {
  return byCode(needs.filter(({ waived }) => waived)).map((same) => ({
    code: same[0].material.code,
    name: same[0].material.name,
    neededBy: same.map(({ part }) => part.key),
    providedBy: [...new Set(same.flatMap(({ part }) => providersOf(part, parts)))],
  }));
}

type Needs = readonly [MaterialNeed, ...MaterialNeed[]];

function merge(needs: Needs): MergedMaterial {
  const all = needs.map(({ material }) => material);
  const necessity = needs.some((need) => need.necessity === 'REQUIRED') ? 'REQUIRED' : 'OPTIONAL';
  // Only those that insist on the material decide whether it may follow later or be replaced.
  const insisting = needs.filter((need) => need.necessity === necessity).map(({ material }) => material);
  const { code, name, source, issuer } = needs[0].material;
  return {
    code,
    name,
    necessity,
    kind: strictestKind(all),
    form: strictestForm(all),
    originals: Math.max(...all.map(({ originals }) => originals)),
    copies: Math.max(...all.map(({ copies }) => copies)),
    tolerable: insisting.every(({ tolerable }) => tolerable),
    inspectAndReturn: all.every(({ inspectAndReturn }) => inspectAndReturn),
    source,
    issuer: issuer ?? null,
    waiver: strictestWaiver(insisting),
    standards: [...new Set(all.map(({ standard }) => standard))],
    bases: distinctBases(all),
    wordings: distinctWordings(all),
    neededBy: needs.map(({ part }) => part.key),
  };
}

function strictestKind(materials: readonly Material[]): Material['kind'] {
  const kinds = new Set(materials.map(({ kind }) => kind));
  const [only = 'ORIGINAL_AND_COPY'] = kinds;
  return kinds.size === 1 ? only : 'ORIGINAL_AND_COPY';
}

/** Paper serves a part that wants a file too, for it can be scanned at the counter; the reverse does not hold. */
function strictestForm(materials: readonly Material[]): Material['form'] {
  return (['PAPER', 'ELECTRONIC'] as const).find((form) => materials.some((material) => material.form === form)) ?? 'PAPER_OR_ELECTRONIC';
}

function strictestWaiver(materials: readonly Material[]): Material['waiver'] {
  return (
    (['NONE', 'E_LICENCE', 'DATA_SHARE'] as const).find((waiver) => materials.some((material) => material.waiver === waiver)) ?? 'PROMISE'
  );
}

function distinctBases(materials: readonly Material[]): Basis[] {
  return [...new Map(materials.map(({ basis }) => [`${basis.document} ${basis.article}`, basis])).values()];
}

function distinctWordings(materials: readonly Material[]): NonNullable<Material['notice']>[] {
  const worded = materials.flatMap(({ notice }) => (notice === undefined ? [] : [notice]));
  return [...new Map(worded.map((notice) => [`${notice.wrong ?? ''}\n${notice.repair ?? ''}`, notice])).values()];
}

function byCode(needs: readonly MaterialNeed[]): Needs[] {
  const groups = Map.groupBy(needs, ({ material }) => material.code);
  return [...groups.values()].map((group) => group as unknown as Needs);
}
