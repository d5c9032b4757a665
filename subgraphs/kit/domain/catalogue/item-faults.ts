import { personalKinds } from '../privacy/index.js';
import { compileForm, formSchemaOf } from './form.js';
import type { Condition, ItemDefinition, Material } from './item-definition.js';
import { limitFaults } from './limit-faults.js';
import { fieldsRead } from './merged-points.js';
import { faultOfCheck } from './point-check.js';

/** Everything that would make an item unusable at the window, each with its place. Empty when the item is sound. Pure. */
export function itemFaults(item: ItemDefinition): string[] {
  return [
    ...duplicateFaults(item),
    ...conditionFaults(item),
    ...materialFaults(item),
    ...pointFaults(item),
    ...limitFaults(item.limits),
    ...formFaults(item),
  ];
}

function duplicateFaults(item: ItemDefinition): string[] {
  const twice = (kind: string, codes: readonly string[]) =>
    codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `${kind} ${code} stands twice`);
  return [
    ...twice(
      'question',
      item.questions.map((question) => question.code),
    ),
    ...twice(
      'material',
      item.materials.map((material) => material.code),
    ),
    ...twice(
      'point',
      item.points.map((point) => point.code),
    ),
    ...item.questions.flatMap((question) =>
      twice(
        `question ${question.code}: option`,
        question.options.map((option) => option.code),
      ),
    ),
  ];
}

function conditionFaults(item: ItemDefinition): string[] {
  const faultsIn = (place: string, condition: Condition | undefined, known: ItemDefinition['questions']) =>
    Object.entries(condition ?? {}).flatMap(([code, options]) => {
      const question = known.find((candidate) => candidate.code === code);
      if (question === undefined) return [`${place}: no earlier question ${code}`];
      return options
        .filter((option) => !question.options.some((known) => known.code === option))
        .map((option) => `${place}: question ${code} has no option ${option}`);
    });
  return [
    ...item.questions.flatMap((question, index) =>
      faultsIn(`question ${question.code}`, question.askedWhen, item.questions.slice(0, index)),
    ),
    ...item.materials.flatMap((material) => faultsIn(`material ${material.code}`, material.when, item.questions)),
    ...item.points.flatMap((point) => faultsIn(`point ${point.code}`, point.when, item.questions)),
    ...Object.entries(item.form.fieldsWhen).flatMap(([field, condition]) => faultsIn(`form field ${field}`, condition, item.questions)),
  ];
}

function materialFaults(item: ItemDefinition): string[] {
  const wanted = (material: Material) => ({
    originals: material.kind !== 'COPY',
    copies: material.kind !== 'ORIGINAL',
  });
  return [
    ...item.materials
      .filter((material) => material.necessity === 'CONDITIONAL' && material.when === undefined)
      .map((material) => `material ${material.code}: conditional without a condition`),
    ...item.materials
      .filter((material) => wanted(material).originals !== material.originals > 0 || wanted(material).copies !== material.copies > 0)
      .map(({ code, kind, originals, copies }) => `material ${code}: ${kind} does not fit ${originals} originals and ${copies} copies`),
  ];
}

function pointFaults(item: ItemDefinition): string[] {
  return item.points.flatMap((point) => {
    const faults: string[] = [];
    if (point.material !== undefined && !item.materials.some((material) => material.code === point.material))
      faults.push(`point ${point.code}: no material ${point.material}`);
    if (point.check !== undefined) {
      const fault = faultOfCheck(point.check);
      if (fault !== null) faults.push(`point ${point.code}: ${fault}`);
      for (const field of fieldsRead(point.check)) {
        if (!Object.hasOwn(item.form.properties, field)) faults.push(`point ${point.code}: the form has no field ${field}`);
      }
      for (const [, code = ''] of point.check.matchAll(/\banswers\.([A-Z0-9_]+)/g)) {
        if (!item.questions.some((question) => question.code === code)) faults.push(`point ${point.code}: no question ${code}`);
      }
    }
    return faults;
  });
}

function formFaults(item: ItemDefinition): string[] {
  const names = new Set(Object.keys(item.form.properties));
  const unknown = [...item.form.required, ...Object.keys(item.form.fieldsWhen)]
    .filter((name) => !names.has(name))
    .map((name) => `form: no field ${name}`);
  const unprotected = markedKinds(item.form.properties)
    .filter((kind) => !personalKinds.some((known) => known === kind))
    .map((kind) => `form: no mask ${kind}`);
  try {
    // Every field at once, whatever the answers: a field that applies rarely must not fail for the first who needs it.
    compileForm(formSchemaOf({ form: { ...item.form, fieldsWhen: {} } }, {}));
    return [...unknown, ...unprotected];
  } catch (error) {
    return [...unknown, ...unprotected, `form: ${(error as Error).message}`];
  }
}

/** The values of every `x-personal` at any depth. */
function markedKinds(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => (key === 'x-personal' ? [value] : markedKinds(value)));
}
