import { type Answers, applies } from '../condition.js';
import { type ContentFault, fault } from '../content-fault.js';
import type { Choice, Condition, ItemDefinition, ReviewPoint } from '../item-definition.js';
import { fieldsRead } from '../merged-points.js';
import { questionsRead } from './item-uses.js';
import type { QuestionGroup } from './scenario-space.js';

/** One scenario of one group of questions: what depends on questions of another group is not judged in it. */
interface Scenario {
  readonly item: ItemDefinition;
  readonly group: ReadonlySet<string>;
  readonly answers: Answers;
}

/** What is wrong with an item under these answers to one group of questions. Pure. */
export function faultsOfScenario(item: ItemDefinition, { questions }: QuestionGroup, answers: Answers): ContentFault[] {
  const scenario = { item, group: new Set(questions.map(({ code }) => code)), answers };
  const shown = Object.keys(answers).length === 0 ? null : answers;
  return [
    ...item.points.flatMap((point) => pointFaults(scenario, point)),
    ...(item.choices ?? []).flatMap((choice) => choiceFaults(scenario, choice)),
  ].map((one) => ({ ...one, answers: shown }));
}

/** Whether the group decides all of these conditions, and at least one of them where the group asks anything. */
function decides({ group }: Scenario, conditions: readonly (Condition | undefined)[], read: readonly string[] = []): boolean {
  const questions = [...conditions.flatMap((condition) => Object.keys(condition ?? {})), ...read];
  return questions.every((question) => group.has(question)) && (questions.length > 0 || group.size === 0);
}

function pointFaults(scenario: Scenario, point: ReviewPoint): ContentFault[] {
  const { item, answers } = scenario;
  const { code, when, material } = point;
  const need = item.materials.find((candidate) => candidate.code === material);
  if (!applies(when, answers)) return [];
  if (need !== undefined && decides(scenario, [when, need.when]) && !applies(need.when, answers)) {
    const [zh, en] = [
      `审查的是材料“${need.name}”，而这一情形下不收该材料`,
      `It looks at ${need.code}, which is not asked for under these answers`,
    ];
    return [fault('POINT_WITHOUT_MATERIAL', `points/${code}`, zh, en)];
  }
  if (!applies(need?.when, answers)) return [];
  return [...absentFields(scenario, point), ...unaskedQuestions(scenario, point)];
}

/**
 * A check on a field that the form does not have is never decided, so that a person judges where the system was meant to. An
 * expression that distinguishes by itself, by `has(…)` or by the question that decides the field, is left to it.
 */
function absentFields(scenario: Scenario, { code, when, check = '' }: ReviewPoint): ContentFault[] {
  const { form } = scenario.item;
  return fieldsRead(check)
    .filter((field) => !check.includes(`has(form.${field})`) && Object.hasOwn(form.properties, field))
    .filter((field) => !questionsRead(check).some((question) => Object.hasOwn(form.fieldsWhen[field] ?? {}, question)))
    .filter((field) => decides(scenario, [when, form.fieldsWhen[field]]) && !applies(form.fieldsWhen[field], scenario.answers))
    .map((field) => {
      const [zh, en] = [
        `自动判定要读取表单项${field}，而这一情形下表单没有该项`,
        `The check reads ${field}, which the form lacks under these answers`,
      ];
      return fault('CHECK_WITHOUT_FIELD', `points/${code}/check`, zh, en);
    });
}

function unaskedQuestions(scenario: Scenario, { code, when, check = '' }: ReviewPoint): ContentFault[] {
  return questionsRead(check)
    .filter((question) => !check.includes(`has(answers.${question})`) && !(question in scenario.answers))
    .filter((question) => decides(scenario, [when], [question]))
    .map((question) => {
      const [zh, en] = [
        `自动判定要读取问题${question}的回答，而这一情形下不问该问题`,
        `The check reads the answer to ${question}, which is not asked`,
      ];
      return fault('CHECK_WITHOUT_ANSWER', `points/${code}/check`, zh, en);
    });
}

/** Of the codes of a choice exactly one applies. */
function choiceFaults(scenario: Scenario, { code, name, of, codes, when }: Choice): ContentFault[] {
  const { item, answers } = scenario;
  const all: readonly { readonly code: string; readonly when?: Condition }[] = of === 'MATERIALS' ? item.materials : item.points;
  const listed = all.filter((entry) => codes.includes(entry.code));
  if (!decides(scenario, [when, ...listed.map((entry) => entry.when)]) || !applies(when, answers)) return [];
  const chosen = listed.filter((entry) => applies(entry.when, answers)).map((entry) => entry.code);
  if (chosen.length === 1) return [];
  if (chosen.length === 0)
    return [
      fault('SCENARIO_GAP', `choices/${code}`, `这一情形下没有规定${name}`, `Under these answers there is none of ${codes.join(', ')}`),
    ];
  const [zh, en] = [
    `这一情形下同时规定了${chosen.join('、')}，${name}只能有一种`,
    `Under these answers ${chosen.join(' and ')} apply at once`,
  ];
  return [fault('SCENARIO_CONTRADICTION', `choices/${code}`, zh, en)];
}
