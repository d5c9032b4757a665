import { canonicalJson } from '../../kit/domain/canonical-json.js';
import { type ContentFault, fault } from '../../kit/domain/catalogue/content-fault.js';
import type { Condition, ItemDefinition, Question } from '../../kit/domain/catalogue/item-definition.js';
import type { JointMatter } from './joint-matter.js';
import { limitFaults, productFaults } from './matter-limit.js';
import { structureFaults } from './matter-structure.js';

type ItemOf = (itemId: string) => ItemDefinition | undefined;

interface Part {
  readonly key: string;
  readonly item: ItemDefinition;
  readonly step: JointMatter['steps'][number];
}

/**
 * Everything that would make a joint matter unusable with these items: a graph that does not end, data that nobody produces
 * or nobody asks for, conditions on what is not asked, and items that contradict one another when they are merged. Pure.
 */
export function proveMatter(matter: JointMatter, itemOf: ItemOf): ContentFault[] {
  const parts = matter.steps.flatMap((step) => {
    const item = itemOf(step.item);
    return item === undefined ? [] : [{ key: step.key, item, step }];
  });
  return [
    ...structureFaults(matter),
    ...productFaults(matter),
    ...limitFaults(matter, itemOf),
    ...matter.steps
      .filter(({ item }) => itemOf(item) === undefined)
      .map(({ key, item }) => fault('ITEM_UNKNOWN', `steps/${key}/item`, `没有事项${item}`, `There is no item ${item}`)),
    ...parts.flatMap((part) => [
      ...dataFaults(part, parts),
      ...materialFaults(part),
      ...whenFaults(`steps/${part.key}/when`, part.step.when, part.key, parts),
    ]),
    ...matter.outside.flatMap(({ body, when, takes }) => [
      ...whenFaults(`outside/${body}/when`, when, '', parts),
      ...Object.entries(takes).flatMap(([field, from]) => notProduced(`outside/${body}/takes/${field}`, field, from, parts)),
    ]),
    ...questionFaults(parts),
    ...meaningFaults(parts),
  ];
}

/** Every consumed datum is produced by the step that is named, and asked for by the item that takes it. */
function dataFaults({ key, item, step }: Part, parts: readonly Part[]): ContentFault[] {
  return Object.entries(step.takes).flatMap(([field, from]) => {
    const place = `steps/${key}/takes/${field}`;
    const [zh, en] = [`事项“${item.name.zh}”的表单没有${field}这一项`, `The form of ${item.slug} has no field ${field}`];
    const asked = Object.hasOwn(item.form.properties, field) ? [] : [fault('FIELD_NOT_ASKED', place, zh, en)];
    return [...asked, ...notProduced(place, field, from, parts)];
  });
}

function notProduced(place: string, field: string, from: string, parts: readonly Part[]): ContentFault[] {
  const source = parts.find(({ key }) => key === from);
  if (source === undefined || source.item.produces.includes(field)) return [];
  const [zh, en] = [`事项“${source.item.name.zh}”的结果不产生${field}`, `The result of ${source.item.slug} does not produce ${field}`];
  return [fault('FIELD_NOT_PRODUCED', place, zh, en)];
}

function materialFaults({ key, item, step }: Part): ContentFault[] {
  return Object.keys(step.replaces)
    .filter((code) => !item.materials.some((material) => material.code === code))
    .map((code) => {
      const [zh, en] = [`事项“${item.name.zh}”不收材料${code}，不需要替代`, `${item.slug} does not ask for ${code}`];
      return fault('MATERIAL_NOT_ASKED', `steps/${key}/replaces/${code}`, zh, en);
    });
}

/** Whether a step is taken must be known before it is: a step that is always taken asks the question. */
function whenFaults(place: string, when: Condition | undefined, key: string, parts: readonly Part[]): ContentFault[] {
  const asking = parts.filter((part) => part.key !== key && part.step.when === undefined).flatMap(({ item }) => item.questions);
  return Object.entries(when ?? {}).flatMap(([code, options]) => {
    const question = asking.find((candidate) => candidate.code === code);
    if (question === undefined)
      return [fault('QUESTION_UNKNOWN', place, `必办的环节都不询问问题${code}`, `No step that is always taken asks question ${code}`)];
    return options
      .filter((option) => !question.options.some((known) => known.code === option))
      .map((option) => fault('OPTION_UNKNOWN', place, `问题${code}没有选项${option}`, `Question ${code} has no option ${option}`));
  });
}

/** A question asked once for all has the same options for all. */
function questionFaults(parts: readonly Part[]): ContentFault[] {
  return contradictions(
    parts.flatMap(({ key, item }) => item.questions.map((question) => ({ name: question.code, key, meaning: optionsOf(question) }))),
  ).map(({ name, key, other }) => {
    const [zh, en] = [`与环节${other}的同一问题选项不同，合并后无法回答`, `Question ${name} has other options in ${other}`];
    return fault('QUESTION_DIFFERS', `steps/${key}/questions/${name}`, zh, en);
  });
}

/** A field filled in once, or a material handed in once, is the same thing for all. */
function meaningFaults(parts: readonly Part[]): ContentFault[] {
  const fields = parts.flatMap(({ key, item, step }) =>
    Object.entries(item.form.properties)
      .filter(([name]) => !alwaysSupplied(step.takes[name], parts))
      .map(([name, schema]) => ({ name, key, meaning: canonicalJson(schema) })),
  );
  const materials = parts.flatMap(({ key, item }) => item.materials.map(({ code, name }) => ({ name: code, key, meaning: name })));
  return [
    ...contradictions(fields).map(({ name, key, other }) => {
      const [zh, en] = [`与环节${other}的同名表单项含义不同，合并后无法填写`, `Form field ${name} means something else in ${other}`];
      return fault('FIELD_DIFFERS', `steps/${key}/form/${name}`, zh, en);
    }),
    ...contradictions(materials).map(({ name, key, other }) => {
      const [zh, en] = [`与环节${other}的同一编码不是同一份材料，合并后会漏收`, `Material ${name} is another document in ${other}`];
      return fault('MATERIAL_DIFFERS', `steps/${key}/materials/${name}`, zh, en);
    }),
  ];
}

function alwaysSupplied(from: string | undefined, parts: readonly Part[]): boolean {
  return from !== undefined && parts.find(({ key }) => key === from)?.step.when === undefined;
}

interface Meant {
  readonly name: string;
  readonly key: string;
  readonly meaning: string;
}

/** Each name whose meaning differs from that of the first who uses it. */
function contradictions(all: readonly Meant[]): (Meant & { other: string })[] {
  const first = new Map<string, Meant>();
  return all.flatMap((one) => {
    const known = first.get(one.name);
    if (known === undefined) first.set(one.name, one);
    return known === undefined || known.meaning === one.meaning ? [] : [{ ...one, other: known.key }];
  });
}

function optionsOf({ options }: Question): string {
  return canonicalJson([...options].sort((a, b) => (a.code < b.code ? -1 : 1)));
}
