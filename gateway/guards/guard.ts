import type { Message } from '../errors/message.js';

/** Why an operation is refused before any work is done for it: a public code, and a sentence that says what to do. */
export interface GuardRefusal {
  readonly code: string;
  readonly message: Message;
}

export interface OperationLimits {
  /** Lexical tokens of the document. */
  readonly maxTokens: number;
  /** Brackets of any kind open at once in the document. */
  readonly maxNesting: number;
  /** Levels of fields, fragments counted where they are spread. */
  readonly maxDepth: number;
  /** Selections, fragments counted each time they are spread. */
  readonly maxSelections: number;
}

/** Wide enough for the introspection of the graph and for a whole case in one query. */
export const defaultLimits: OperationLimits = { maxTokens: 10_000, maxNesting: 80, maxDepth: 24, maxSelections: 2_500 };
