import type { GraphQLFormattedError } from 'graphql';
import type { Language, Message } from '../errors/message.js';

/**
 * Why an operation is not executed. Holds nothing of a request, so that all who send the same text share it:
 * either one sentence in the reader's language, or what GraphQL itself says of the document.
 */
export type OperationRefusal = { readonly status: number; readonly code: string } & (
  | { readonly message: Message }
  | { readonly errors: readonly GraphQLFormattedError[] }
);

/** Names that the schema knows and the client does not: told only to whoever may read the schema. */
const SUGGESTION = / Did you mean [\s\S]*\?$/;

export function withoutSuggestion(message: string): string {
  return message.replace(SUGGESTION, '');
}

/** @param openSchema whether this reader may be told names of the schema that the client did not give. */
export function refusalErrors(refusal: OperationRefusal, language: Language, openSchema: boolean): readonly GraphQLFormattedError[] {
  if ('message' in refusal) return [{ message: refusal.message[language], extensions: { code: refusal.code } }];
  return openSchema ? refusal.errors : refusal.errors.map((error) => ({ ...error, message: withoutSuggestion(error.message) }));
}
