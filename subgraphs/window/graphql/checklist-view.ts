import { answerFaults, type ChecklistPart, checklistOf, whyNeeded } from '../../kit/domain/catalogue/checklist.js';
import type { Answers } from '../../kit/domain/catalogue/condition.js';
import { noticeSheet, type OutsideBody } from '../../kit/domain/catalogue/notice/notice-sheet.js';
import type { Language } from '../../kit/domain/message.js';
import type { ChecklistType } from './types/checklist.type.js';

/** The checklist as the graph shows it. Pure. */
export function checklistView(
  parts: readonly ChecklistPart[],
  answers: Answers,
  { language, outside }: { language: Language; outside: readonly OutsideBody[] },
): ChecklistType {
  const list = checklistOf(parts, answers);
  const faults = answerFaults(parts, answers);
  return {
    parts: list.parts.map(({ key, name }) => ({ key, name: name[language] })),
    questions: list.questions.map((question) => ({ ...question, options: [...question.options], neededBy: [...question.neededBy] })),
    complete: faults.length === 0,
    answerFaults: faults.map(({ subject, message }) => ({ subject, message: message[language] })),
    materials: list.materials.map(({ necessity, ...material }) => ({
      ...material,
      required: necessity === 'REQUIRED',
      standards: [...material.standards],
      bases: [...material.bases],
      neededBy: [...material.neededBy],
      reasons: whyNeeded(material.code, parts, answers).map(({ part, itemName, basis, because }) => ({
        part,
        itemName: itemName[language],
        basis,
        because: because.map(({ questionText, answerText }) => ({ question: questionText, answer: answerText })),
      })),
    })),
    waived: list.waived.map((material) => ({ ...material, neededBy: [...material.neededBy], providedBy: [...material.providedBy] })),
    points: list.points.map(({ part, code, title, material, passes, check }) => ({
      part,
      code,
      title,
      material,
      passes,
      automatic: check !== null,
    })),
    steps: list.steps.map((step) => ({ ...step })),
    notice: noticeSheet(parts, list, outside).map(({ heading, lines }) => ({ heading, lines: [...lines] })),
    form: { ...list.form },
  };
}
