import { canonicalJson } from '../canonical-json.js';
import type { Message } from '../message.js';
import type { RefusalDetail } from '../rule.js';
import { ChecklistFault, type ChecklistPart, distinctParts } from './checklist-part.js';
import { type Answers, applies } from './condition.js';
import type { ItemDefinition, Question } from './item-definition.js';

/** A scenario question (情形) asked once for all parts that need its answer. */
export interface MergedQuestion {
  readonly code: string;
  readonly text: string;
  readonly help: string | null;
  readonly options: Question['options'];
  /** Keys of the parts that ask it under these answers. */
  readonly neededBy: readonly string[];
}

/** The questions of one item that are asked under these answers. A question whose own ground is not asked is not asked. */
export function askedOf(item: Pick<ItemDefinition, 'questions'>, answers: Answers): Question[] {
  const counted: Record<string, string> = {};
  return item.questions.filter((question) => {
    if (!applies(question.askedWhen, counted)) return false;
    const answer = answers[question.code];
    if (answer !== undefined && isOption(question, answer)) counted[question.code] = answer;
    return true;
  });
}

/**
 * The answers that count for one item: those to questions that it asks, with options that exist. Every condition of an
 * item is judged under these, so that within a joint matter it asks for exactly what it would ask for alone.
 */
export function answersFor(item: Pick<ItemDefinition, 'questions'>, answers: Answers): Answers {
  const counted = askedOf(item, answers).flatMap((question) => {
    const answer = answers[question.code];
    return answer !== undefined && isOption(question, answer) ? [[question.code, answer] as const] : [];
  });
  return Object.fromEntries(counted);
}

/**
 * The questions to ask now, each once, a question after those it depends on.
 * Throws ChecklistFault when two parts give one question different options.
 */
export function questionsOf(parts: readonly ChecklistPart[], answers: Answers): MergedQuestion[] {
  const distinct = distinctParts(parts);
  const definitions = mergedDefinitions(distinct);
  const asking = new Map<string, string[]>();
  for (const { key, item } of distinct) {
    for (const { code } of askedOf(item, answers)) asking.set(code, [...(asking.get(code) ?? []), key]);
  }
  return definitions
    .filter(({ code }) => asking.has(code))
    .map(({ code, text, help, options }) => ({ code, text, help: help ?? null, options, neededBy: asking.get(code) ?? [] }));
}

/** Everything that is wrong with the answers, at once; empty when each question asked has one valid answer and nothing else is answered. */
export function answerFaults(parts: readonly ChecklistPart[], answers: Answers): RefusalDetail[] {
  const asked = questionsOf(parts, answers);
  const known = new Set(parts.flatMap(({ item }) => item.questions.map(({ code }) => code)));
  const unanswered = asked.filter(({ code }) => answers[code] === undefined).map(({ code, text }) => fault(code, unansweredMessage(text)));
  const given = Object.entries(answers).flatMap(([code, option]) => {
    if (!known.has(code)) return [fault(code, { zh: '没有这一情形问题', en: 'There is no such scenario question' })];
    const question = asked.find((candidate) => candidate.code === code);
    if (question === undefined)
      return [fault(code, { zh: '按照现有回答，不需要回答这一问题', en: 'This question is not asked under the answers given' })];
    return isOption(question, option) ? [] : [fault(code, unknownOptionMessage(question.text, option))];
  });
  return [...unanswered, ...given];
}

function fault(subject: string, message: Message): RefusalDetail {
  return { subject, message };
}

function unansweredMessage(text: string): Message {
  return { zh: `尚未回答：${text}`, en: `Not answered yet: ${text}` };
}

function unknownOptionMessage(text: string, option: string): Message {
  return { zh: `“${text}”没有选项“${option}”`, en: `“${text}” has no option “${option}”` };
}

function isOption(question: Pick<Question, 'options'>, answer: string): boolean {
  return question.options.some(({ code }) => code === answer);
}

/** Every question of the parts once, in the order of the parts, but none before one that it depends on in any part. */
function mergedDefinitions(parts: readonly ChecklistPart[]): Question[] {
  const found = new Map<string, { question: Question; part: string; grounds: Set<string> }>();
  for (const { key, item } of parts) {
    for (const question of item.questions) {
      const same = found.get(question.code);
      if (same === undefined) found.set(question.code, { question, part: key, grounds: new Set(Object.keys(question.askedWhen ?? {})) });
      else if (optionsOf(same.question) !== optionsOf(question))
        throw new ChecklistFault(`Question ${question.code} has different options in ${same.part} and ${key}`);
      else for (const ground of Object.keys(question.askedWhen ?? {})) same.grounds.add(ground);
    }
  }
  const ordered = new Set<string>();
  const visiting = new Set<string>();
  const place = (code: string): void => {
    const entry = found.get(code);
    if (entry === undefined || visiting.has(code)) return;
    visiting.add(code);
    for (const ground of entry.grounds) place(ground);
    ordered.add(code);
  };
  for (const code of found.keys()) place(code);
  return [...ordered].flatMap((code) => found.get(code)?.question ?? []);
}

function optionsOf(question: Question): string {
  return canonicalJson([...question.options].sort((a, b) => (a.code < b.code ? -1 : 1)));
}
