import type { Message } from '../errors/message.js';

/** Why an operation is refused before any work is done for it: a public code, and a sentence that says what to do. */
export interface GuardRefusal {
  readonly code: string;
  readonly message: Message;
}

export interface OperationLimits {
  /** Lexical tokens of the document. */
  readonly maxTokens: number;
  /** Brackets of any kind open at once in the document, and selection sets within one another once fragments are expanded. */
  readonly maxNesting: number;
  /** Levels of fields, fragments counted where they are spread, as everywhere below. */
  readonly maxDepth: number;
  /** Fields and fragments. */
  readonly maxSelections: number;
  /** Fields at the root. */
  readonly maxRootFields: number;
  /** Fields under another name than their own. */
  readonly maxAliases: number;
  /** Directives of all places. */
  readonly maxDirectives: number;
  /** Directives of any one place. */
  readonly maxDirectivesInOnePlace: number;
  /** Variables that an operation declares. */
  readonly maxVariables: number;
  /** Selections, and pairs of them that bear one name in one place, which validation compares. */
  readonly maxComparisons: number;
}

/** Wide enough for the introspection of the graph and for a whole case in one query. */
export const defaultLimits: OperationLimits = {
  maxTokens: 10_000,
  maxNesting: 80,
  maxDepth: 24,
  maxSelections: 2_500,
  maxRootFields: 30,
  maxAliases: 60,
  maxDirectives: 200,
  maxDirectivesInOnePlace: 8,
  maxVariables: 60,
  maxComparisons: 20_000,
};
