import { formSchemaOf, formValidator } from './form.js';
import type { Condition, ItemDefinition } from './item-definition.js';
import { faultOfCheck } from './point-check.js';

/** Everything that would make an item unusable at the window, each with its place. Empty when the item is sound. Pure. */
export function itemFaults(item: ItemDefinition): string[] {
  return [...duplicateFaults(item), ...conditionFaults(item), ...pointFaults(item), ...limitFaults(item), ...formFaults(item)];
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
    ...item.materials
      .filter((material) => material.necessity === 'CONDITIONAL' && material.when === undefined)
      .map((material) => `material ${material.code}: conditional without a condition`),
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
      for (const [, field = ''] of point.check.matchAll(/\bform\.([A-Za-z0-9]+)/g)) {
        if (!(field in item.form.properties)) faults.push(`point ${point.code}: the form has no field ${field}`);
      }
    }
    return faults;
  });
}

function limitFaults({ limits }: ItemDefinition): string[] {
  if (limits.legal === null || limits.legal.unit !== limits.committed.unit) return [];
  return limits.committed.amount > limits.legal.amount ? ['limits: the committed limit exceeds the legal one'] : [];
}

function formFaults(item: ItemDefinition): string[] {
  const names = new Set(Object.keys(item.form.properties));
  const unknown = [...item.form.required, ...Object.keys(item.form.fieldsWhen)]
    .filter((name) => !names.has(name))
    .map((name) => `form: no field ${name}`);
  try {
    formValidator().compile(formSchemaOf(item, {}));
    return unknown;
  } catch (error) {
    return [...unknown, `form: ${(error as Error).message}`];
  }
}
