import type { Condition, ItemDefinition } from '../item-definition.js';
import { fieldsRead } from '../merged-points.js';

/** One thing of an item that applies under some answers: its place, its condition, and the questions that it looks at. */
export interface ConditionedUse {
  /** Place of the thing itself, e.g. `materials/DRAWING`. */
  readonly place: string;
  readonly when: Condition | undefined;
  readonly questions: readonly string[];
}

/** Everything of an item that depends, or may depend, on answers, in the order of the file. Pure. */
export function usesOf(item: ItemDefinition): ConditionedUse[] {
  const use = (place: string, when: Condition | undefined, more: readonly string[] = []): ConditionedUse => ({
    place,
    when,
    questions: [...new Set([...Object.keys(when ?? {}), ...more])],
  });
  const materialWhen = (code: string | undefined) => item.materials.find((material) => material.code === code)?.when;
  return [
    ...item.materials.map(({ code, when }) => use(`materials/${code}`, when)),
    ...item.points.map(({ code, when, material, check }) =>
      use(`points/${code}`, when, [...Object.keys(materialWhen(material) ?? {}), ...questionsRead(check), ...fieldQuestions(item, check)]),
    ),
    ...(item.steps ?? []).map(({ code, when }) => use(`steps/${code}`, when)),
    ...item.limits.excluded.map(({ procedure, when }) => use(`limits/excluded/${procedure}`, when)),
    ...(item.substantiveCheck === undefined ? [] : [use('substantiveCheck', item.substantiveCheck.when)]),
    ...(item.hearing === undefined ? [] : [use('hearing', item.hearing.when)]),
    ...Object.entries(item.form.fieldsWhen).map(([field, when]) => use(`form/fieldsWhen/${field}`, when)),
    ...(item.choices ?? []).map(({ code, of, codes, when }) => {
      const listed = (of === 'MATERIALS' ? item.materials : item.points).filter((entry) => codes.includes(entry.code));
      return use(`choices/${code}`, when, [...listed.flatMap((entry) => Object.keys(entry.when ?? {}))]);
    }),
  ];
}

/** Questions whose answers an expression reads. */
export function questionsRead(check: string | undefined): string[] {
  return [...new Set([...(check ?? '').matchAll(/\banswers\.([A-Z0-9_]+)/g)].map(([, code = '']) => code))];
}

/** Questions that decide whether the fields which an expression reads are part of the form. */
function fieldQuestions({ form }: ItemDefinition, check: string | undefined): string[] {
  return fieldsRead(check ?? '').flatMap((field) => Object.keys(form.fieldsWhen[field] ?? {}));
}
