import type { GraphQLFormattedError } from 'graphql';
import type { Language, Message } from '../errors/message.js';

/**
 * Why an operation is not executed. Holds nothing of a request, so that all who send the same text share it:
 * either one sentence in the reader's language, or what GraphQL itself says of the request.
 */
export type OperationRefusal = { readonly status: number; readonly code: string } & (
  | { readonly message: Message; readonly extensions?: Readonly<Record<string, unknown>> }
  | { readonly errors: SchemaErrors }
);

/** @param openSchema whether this reader may be told names of the schema that he did not give */
export type SchemaErrors = (openSchema: boolean) => readonly GraphQLFormattedError[];

export function refusalErrors(refusal: OperationRefusal, language: Language, openSchema: boolean): readonly GraphQLFormattedError[] {
  if ('errors' in refusal) return refusal.errors(openSchema);
  return [{ message: refusal.message[language], extensions: { code: refusal.code, ...refusal.extensions } }];
}
