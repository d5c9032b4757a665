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
  const groundsOf = new Map(questions.map(({ code, askedWhen }) => [code, Object.keys(askedWhen ?? {})]));
  const found = new Map<string, ContentFault>();
  const visit = (code: string, path: readonly string[]): void => {
    const at = path.indexOf(code);
    if (at === -1) {
      for (const ground of groundsOf.get(code) ?? []) visit(ground, [...path, code]);
      return;
    }
    const loop = path.slice(at);
    const key = [...loop].sort().join(' ');
    if (found.has(key)) return;
    const shown = [...loop, code].join(' → ');
    const [zh, en] = [`情形问题互为前提，构成循环：${shown}`, `The questions wait for one another: ${shown}`];
    found.set(key, fault('QUESTION_CYCLE', `questions/${loop[0]}/askedWhen`, zh, en));
  };
  for (const { code } of questions) visit(code, []);
  return [...found.values()];
}

/** A question stands after those that it depends on: that is the order in which it is asked. */
function orderFaults({ questions }: ItemDefinition): ContentFault[] {
  const position = new Map(questions.map(({ code }, index) => [code, index]));
  const inLoop = (code: string, of: string, seen = new Set<string>()): boolean => {
    const grounds = Object.keys(questions.find((question) => question.code === code)?.askedWhen ?? {});
    return grounds.some((ground) => ground === of || (!seen.has(ground) && inLoop(ground, of, seen.add(ground))));
  };
  return questions.flatMap(({ code, askedWhen }, index) =>
    Object.keys(askedWhen ?? {})
      .filter((ground) => (position.get(ground) ?? -1) > index && !inLoop(ground, code))
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
