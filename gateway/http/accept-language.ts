/** An `Accept-Language` header that may be handed on: language ranges with weights, nothing else. Undefined for any other. */
export function forwardableLanguage(header: string | undefined): string | undefined {
  return header !== undefined && /^[\w*;=., -]{1,200}$/.test(header) ? header : undefined;
}
