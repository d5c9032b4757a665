import { type ContentFault, fault } from '../content-fault.js';
import type { ItemDefinition, ReviewPoint } from '../item-definition.js';
import { fieldsRead } from '../merged-points.js';
import { faultOfCheck } from '../point-check.js';
import { questionsRead } from './item-uses.js';

/** Points that look at what the item does not have, and expressions that cannot be run. Pure. */
export function checkFaults(item: ItemDefinition): ContentFault[] {
  return item.points.flatMap((point) => [
    ...unknownMaterial(item, point),
    ...(point.check === undefined ? [] : expressionFaults(item, point, point.check)),
  ]);
}

function unknownMaterial({ materials }: ItemDefinition, { code, material }: ReviewPoint): ContentFault[] {
  if (material === undefined || materials.some((candidate) => candidate.code === material)) return [];
  return [fault('MATERIAL_UNKNOWN', `points/${code}/material`, `本事项不收材料${material}`, `The item does not ask for ${material}`)];
}

function expressionFaults(item: ItemDefinition, { code }: ReviewPoint, check: string): ContentFault[] {
  const place = `points/${code}/check`;
  const wrong = faultOfCheck(check);
  return [
    ...(wrong === null ? [] : [fault('CHECK_INVALID', place, `自动判定的表达式不正确：${wrong}`, wrong)]),
    ...fieldsRead(check)
      .filter((field) => !Object.hasOwn(item.form.properties, field))
      .map((field) => fault('FIELD_UNKNOWN', place, `申请表单没有${field}这一项`, `The form has no field ${field}`)),
    ...questionsRead(check)
      .filter((question) => !item.questions.some((known) => known.code === question))
      .map((question) => fault('QUESTION_UNKNOWN', place, `没有情形问题${question}`, `There is no question ${question}`)),
  ];
}
