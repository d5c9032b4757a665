import { type ContentFault, fault } from '../content-fault.js';
import type { Condition, ItemDefinition, Question } from '../item-definition.js';
import { usesOf } from './item-uses.js';

/** Faults of the question tree itself: nothing can be gone through before they are mended. Pure. */
export function structureFaults(item: ItemDefinition): ContentFault[] {
  return [...duplicateFaults(item), ...cycleFaults(item.questions), ...orderFaults(item), ...conditionFaults(item)];
}

function duplicateFaults(item: ItemDefinition): ContentFault[] {
  const twice = (list: string, zh: string, codes: readonly string[]) =>
    [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))].map((code) =>
      fault('CODE_TWICE', `${list}/${code}`, `${zh}编码${code}重复出现`, `${code} stands twice`),
    );
  const codes = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code);
  return [
    ...twice('questions', '情形问题', codes(item.questions)),
    ...item.questions.flatMap(({ code, options }) => twice(`questions/${code}/options`, '选项', codes(options))),
    ...twice('materials', '材料', codes(item.materials)),
    ...twice('points', '审查要点', codes(item.points)),
    ...twice('steps', '办理环节', codes(item.steps ?? [])),
    ...twice('choices', '情形选择', codes(item.choices ?? [])),
  ];
}

/** Questions that wait for one another are never asked: each loop is told once, whole. */
function cycleFaults(questions: readonly Question[]): ContentFault[] {
  const told = new Set<string>();
  return questions.flatMap(({ code }) => {
    const loop = told.has(code) ? null : wayBack(code, code, questions);
    if (loop === null) return [];
    for (const one of loop) told.add(one);
    const shown = loop.join(' → ');
    const [zh, en] = [`情形问题互为前提，构成循环：${shown}`, `The questions wait for one another: ${shown}`];
    return [fault('QUESTION_CYCLE', `questions/${code}/askedWhen`, zh, en)];
  });
}

/**
 * The shortest way from a question to another over what each waits for, of one step at least; null when there is none. Every
 * question is visited once: the number of ways doubles with each question that waits for all before it.
 */
function wayBack(from: string, to: string, questions: readonly Question[]): string[] | null {
  const groundsOf = new Map(questions.map(({ code, askedWhen }) => [code, Object.keys(askedWhen ?? {})]));
  const seen = new Set<string>();
  const ways = [[from]];
  for (const way of ways) {
    for (const ground of groundsOf.get(way.at(-1) ?? from) ?? []) {
      if (ground === to) return [...way, ground];
      if (seen.has(ground)) continue;
      seen.add(ground);
      ways.push([...way, ground]);
    }
  }
  return null;
}

/** A question stands after those that it depends on: that is the order in which it is asked. */
function orderFaults({ questions }: ItemDefinition): ContentFault[] {
  const position = new Map(questions.map(({ code }, index) => [code, index]));
  return questions.flatMap(({ code, askedWhen }, index) =>
    Object.keys(askedWhen ?? {})
      .filter((ground) => (position.get(ground) ?? -1) > index && wayBack(ground, code, questions) === null)
      .map((ground) => {
        const [zh, en] = [`问题${code}应当排在作为其前提的问题${ground}之后`, `${code} is asked before ${ground}, on which it depends`];
        return fault('QUESTION_ORDER', `questions/${code}/askedWhen`, zh, en);
      }),
  );
}

/** Conditions name questions and options that exist. */
function conditionFaults(item: ItemDefinition): ContentFault[] {
  const faultsIn = (place: string, when: Condition | undefined): ContentFault[] =>
    Object.entries(when ?? {}).flatMap(([code, options]) => {
      const question = item.questions.find((candidate) => candidate.code === code);
      if (question === undefined) return [fault('QUESTION_UNKNOWN', place, `没有情形问题${code}`, `There is no question ${code}`)];
      return options
        .filter((option) => !question.options.some((known) => known.code === option))
        .map((option) => fault('OPTION_UNKNOWN', place, `情形问题${code}没有选项${option}`, `Question ${code} has no option ${option}`));
    });
  return [
    ...item.questions.flatMap(({ code, askedWhen }) => faultsIn(`questions/${code}/askedWhen`, askedWhen)),
    ...usesOf(item).flatMap(({ place, when }) => faultsIn(place.startsWith('form/') ? place : `${place}/when`, when)),
  ];
}

/** A choice lists what the item has. */
export function choiceCodeFaults(item: ItemDefinition): ContentFault[] {
  return (item.choices ?? []).flatMap(({ code, of, codes }) => {
    const known: readonly { readonly code: string }[] = of === 'MATERIALS' ? item.materials : item.points;
    return codes
      .filter((one) => !known.some((entry) => entry.code === one))
      .map((one) => fault('CHOICE_UNKNOWN', `choices/${code}/codes`, `情形选择列出了不存在的${one}`, `There is no ${one} to choose`));
  });
}
