import { type Answers, applies } from '../condition.js';
import { type ContentFault, fault } from '../content-fault.js';
import type { ItemDefinition } from '../item-definition.js';
import { faultsOfScenario } from './faults-of-scenario.js';
import { usesOf } from './item-uses.js';
import { type QuestionGroup, questionGroups, SCENARIO_BOUND } from './scenario-space.js';

/**
 * Goes through every scenario of an item whose question tree is sound: what is never reached, what contradicts itself and
 * where nothing is left, each with the first answers that lead to it. Pure.
 */
export function scenarioFaults(item: ItemDefinition, bound = SCENARIO_BOUND): ContentFault[] {
  const groups = questionGroups(item, bound);
  const tooMany = groups.filter(({ scenarios }) => scenarios === null).map(tooManyFault);
  if (tooMany.length > 0) return tooMany;
  const found = new Map<string, ContentFault>();
  for (const one of [...nothingAsked, ...groups].flatMap((group) =>
    (group.scenarios ?? []).flatMap((answers) => faultsOfScenario(item, group, answers)),
  )) {
    const key = `${one.code} ${one.place}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...unreachedFaults(item, groups), ...idleQuestions(item), ...found.values(), ...emptyScenario(item, groups)];
}

/** What does not depend on answers is judged once, under none. */
const nothingAsked: readonly QuestionGroup[] = [{ questions: [], scenarios: [{}] }];

function tooManyFault({ questions }: QuestionGroup): ContentFault {
  const codes = questions.map(({ code }) => code).join('、');
  const [zh, en] = [
    `相互关联的情形问题组合过多，无法逐一核对，请拆分事项或者减少问题：${codes}`,
    `Too many combinations of questions that depend on one another to go through: ${codes}`,
  ];
  return fault('SCENARIOS_TOO_MANY', 'questions', zh, en);
}

/** What no scenario reaches is a dead branch: somebody wrote it, and nobody will ever see it. */
function unreachedFaults(item: ItemDefinition, groups: readonly QuestionGroup[]): ContentFault[] {
  const scenarios = groups.flatMap((group) => (group.scenarios ?? []).map((answers) => ({ answers, of: group })));
  const reached = (questions: readonly string[], holds: (answers: Answers) => boolean) =>
    questions.length === 0 ||
    scenarios.some(({ answers, of }) => of.questions.some(({ code }) => questions.includes(code)) && holds(answers));
  const neverAsked = item.questions
    .filter(({ code }) => !reached([code], (answers) => code in answers))
    .map(({ code }) =>
      fault('QUESTION_NEVER_ASKED', `questions/${code}`, `任何情形下都不会问到问题${code}`, `No answers lead to question ${code}`),
    );
  const unreached = usesOf(item)
    .filter(({ when, questions }) => !reached(questions, (answers) => applies(when, answers)))
    .map(({ place }) => fault('NEVER_REACHED', place, '任何情形下都不会用到', 'No answers lead to it'));
  return [...neverAsked, ...unreached];
}

/** A question whose answer decides nothing is asked in vain (行政许可法 art. 31: nothing irrelevant may be asked for). */
function idleQuestions(item: ItemDefinition): ContentFault[] {
  const used = new Set([
    ...usesOf(item).flatMap(({ questions }) => questions),
    ...item.questions.flatMap(({ askedWhen }) => Object.keys(askedWhen ?? {})),
  ]);
  return item.questions
    .filter(({ code, forDecision }) => forDecision !== true && !used.has(code))
    .map(({ code }) =>
      fault('QUESTION_IDLE', `questions/${code}`, `问题${code}的回答不影响任何内容，不应当询问`, `Nothing depends on question ${code}`),
    );
}

/** A scenario in which nothing is judged: one exists where every group has a scenario without a point of its own. */
function emptyScenario(item: ItemDefinition, groups: readonly QuestionGroup[]): ContentFault[] {
  const judged = (answers: Answers) =>
    item.points.filter(({ when, material }) => {
      const need = item.materials.find(({ code }) => code === material);
      return applies(when, answers) && (need === undefined || applies(need.when, answers));
    });
  if (judged({}).length > 0) return [];
  const quiet = groups.map(({ scenarios }) => scenarios?.find((answers) => judged(answers).length === 0));
  if (quiet.some((answers) => answers === undefined)) return [];
  const answers = Object.assign({}, ...quiet) as Answers;
  return [
    { ...fault('NOTHING_TO_JUDGE', 'points', '这一情形下没有任何审查要点', 'Under these answers there is no point to judge'), answers },
  ];
}
