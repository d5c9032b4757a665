import type { DocumentNode } from 'graphql';
import { foldDocument } from './fold-document.js';
import type { GuardRefusal } from './guard.js';

/** Bounds how deep an operation reaches: a graph with cycles can be asked for without end. */
export function guardDepth(document: DocumentNode, maxDepth: number): GuardRefusal | null {
  const depth = foldDocument(document, { field: (below) => 1 + below, fragment: (below) => below, join: Math.max });
  if (depth <= maxDepth) return null;
  return {
    code: 'OPERATION_TOO_DEEP',
    message: {
      zh: `查询的字段层级超过 ${maxDepth} 层，请减少层级，或先取得编号再分次查询。`,
      en: `The operation is more than ${maxDepth} fields deep. Ask for fewer levels, or fetch ids first and go on from them.`,
    },
  };
}
