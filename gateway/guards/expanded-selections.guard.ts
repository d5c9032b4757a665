import type { DocumentNode } from 'graphql';
import { foldDocument } from './fold-document.js';
import type { GuardRefusal } from './guard.js';

/**
 * Bounds the selections of an operation as it would be with its fragments written out. Fragments that include one
 * another double with every level: 800 bytes keep validation and planning busy for seconds.
 */
export function guardExpandedSelections(document: DocumentNode, maxSelections: number): GuardRefusal | null {
  const selections = foldDocument(document, {
    field: (below) => 1 + below,
    fragment: (below) => 1 + below,
    join: (total, weight) => total + weight,
  });
  if (selections <= maxSelections) return null;
  return {
    code: 'OPERATION_TOO_WIDE',
    message: {
      zh: `查询展开片段后超过 ${maxSelections} 个选择项，请减少字段、避免片段层层引用，或拆分为多次查询。`,
      en: `With its fragments expanded the operation has more than ${maxSelections} selections. Ask for fewer fields, do not stack fragments, or split it.`,
    },
  };
}
