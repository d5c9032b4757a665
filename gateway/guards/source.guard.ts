import { GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import type { GuardRefusal, OperationLimits } from './guard.js';

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Bounds the tokens and the nesting of a document before it is parsed, in one pass without recursion:
 * the parser recurses, and deep enough nesting overflows its stack.
 * A lexical error is left for the parser to tell.
 */
export function guardSource(
  query: string,
  { maxTokens, maxNesting }: Pick<OperationLimits, 'maxTokens' | 'maxNesting'>,
): GuardRefusal | null {
  try {
    const lexer = new Lexer(new Source(query));
    let tokens = 0;
    let nesting = 0;
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      if (++tokens > maxTokens) return tooLarge(maxTokens);
      if (opening.has(token.kind) && ++nesting > maxNesting) return tooNested(maxNesting);
      if (closing.has(token.kind)) nesting--;
    }
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function tooLarge(maxTokens: number): GuardRefusal {
  return {
    code: 'OPERATION_TOO_LARGE',
    message: {
      zh: `查询语句超过 ${maxTokens} 个词法单元，请拆分后分次提交，数据请通过变量传递。`,
      en: `The document has more than ${maxTokens} tokens. Split it, and pass data in variables.`,
    },
  };
}

function tooNested(maxNesting: number): GuardRefusal {
  return {
    code: 'OPERATION_TOO_DEEP',
    message: {
      zh: `查询语句的括号嵌套超过 ${maxNesting} 层，请减少嵌套层级，结构化数据请通过变量传递。`,
      en: `The document nests more than ${maxNesting} brackets. Nest less, and pass structured data in variables.`,
    },
  };
}
